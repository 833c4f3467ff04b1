import { ImportState } from '@parley/schema/enums';
import type { Database } from '../database/database.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import type { Progress } from '../events/progress.ts';
import { faultPoint } from '../fault-point.ts';
import { crawlSite, type CrawledPage } from './import/crawl-site.ts';
import { PageFailure, PageFetcher } from './import/page-fetcher.ts';
import type { AddressPolicy } from './import/public-lookup.ts';
import { findImport, forgetOthers, noteProgress, storeDrafts } from './knowledge-import-store.ts';
import type { KnowledgeImportRow, KnowledgeImportType } from './knowledge-import.type.ts';

type Work = OutboxWork<'knowledge.site-import'>;

/** A site that answers slowly is read as far as it comes. */
const MOST_MILLISECONDS = 300_000;

/**
 * Reads a site that somebody asked for: page by page, each stored with the progress in one transaction. One that was cut
 * off begins anew, and writes the same entries again.
 */
export class SiteImport {
  readonly #database: Database;
  readonly #progress: Progress<KnowledgeImportType>;
  readonly #isPermitted: AddressPolicy | undefined;

  /** `isPermitted` is for tests, whose sites are on this machine; the public internet otherwise. */
  constructor(database: Database, progress: Progress<KnowledgeImportType>, isPermitted?: AddressPolicy) {
    this.#database = database;
    this.#progress = progress;
    this.#isPermitted = isPermitted;
  }

  async run({ tenantId, payload, signal }: Work): Promise<void> {
    const asked = await this.#database.inTenant(tenantId, (transaction) => findImport(transaction, payload.importId));
    if (asked === null || asked.url === null || asked.state !== ImportState.RUNNING) return;
    const fetcher = new PageFetcher(this.#isPermitted);
    const deadline = AbortSignal.timeout(MOST_MILLISECONDS);
    try {
      await this.#read(tenantId, asked, fetcher, AbortSignal.any([signal, deadline]));
    } catch (error) {
      // Whoever closes or lost the lease leaves it to the next; what took too long is done.
      if (signal.aborted || !(error instanceof PageFailure || deadline.aborted)) throw error;
      const problem = error instanceof PageFailure ? error.message : 'It took too long and was ended';
      const state = error instanceof PageFailure ? ImportState.FAILED : ImportState.DONE;
      await this.#note(tenantId, asked.id, { problem, state });
    } finally {
      await fetcher.close();
    }
  }

  /** Told before work that failed for good becomes a dead letter. */
  giveUp({ tenantId, payload }: Work): Promise<void> {
    const failed = { problem: 'The server failed at it again and again', state: ImportState.FAILED };
    return this.#note(tenantId, payload.importId, failed);
  }

  async #read(tenantId: string, asked: KnowledgeImportRow, fetcher: PageFetcher, signal: AbortSignal): Promise<void> {
    const start = new URL(asked.url ?? '');
    let [pagesRead, entriesStored, pagesFailed] = [0, 0, 0];
    for await (const page of crawlSite(fetcher, start, asked.maximum_pages, signal)) {
      pagesRead += 1;
      if (page.problem !== null) pagesFailed += 1;
      faultPoint('page.store');
      entriesStored = await this.#store(tenantId, asked, page, { pagesRead, entriesStored });
      faultPoint('page.stored');
    }
    const state = pagesFailed === pagesRead ? ImportState.FAILED : ImportState.DONE;
    await this.#note(tenantId, asked.id, { state });
  }

  #store(
    tenantId: string,
    { id, language }: KnowledgeImportRow,
    { url, drafts, problem, pagesFound }: CrawledPage,
    before: { readonly pagesRead: number; readonly entriesStored: number },
  ): Promise<number> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      if (problem === null) await forgetOthers(transaction, url.href, { language, drafts });
      const entriesStored = before.entriesStored + (await storeDrafts(transaction, { tenantId, language, drafts }));
      await noteProgress(transaction, id, { pagesRead: before.pagesRead, pagesFound, entriesStored, problem });
      transaction.afterCommit(() => this.#progress.tell(id));
      return entriesStored;
    });
  }

  #note(tenantId: string, id: string, progress: Parameters<typeof noteProgress>[2]): Promise<void> {
    return this.#database.inTenant(tenantId, (transaction) => {
      transaction.afterCommit(() => this.#progress.tell(id));
      return noteProgress(transaction, id, progress);
    });
  }
}

import { ImportState, KnowledgeFormat, type Language } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict } from '../errors.ts';
import { promiseWork } from '../events/promise-work.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import type { ReadEntries } from './import/entry-draft.ts';
import { readCsv } from './import/read-csv.ts';
import { readJson } from './import/read-json.ts';
import { readMarkdown } from './import/read-markdown.ts';
import { addImport, findImport, noteProgress, readImport, storeDrafts } from './knowledge-import-store.ts';
import { knowledgeImportFrom, type KnowledgeImportRow, type KnowledgeImportType } from './knowledge-import.type.ts';

const DEFAULT_PAGES = 50;

/** A text with entries in it. */
export interface GivenText {
  readonly format: KnowledgeFormat;
  readonly language: Language;
  readonly content: string;
}

/** A site with entries on its pages. */
export interface GivenSite {
  readonly url: string;
  readonly language: Language;
  readonly maximumPages?: number | null | undefined;
}

/** Brings in what a tenant has written elsewhere. */
export class KnowledgeImportService {
  readonly #database: Database;
  readonly #audit: AuditService;
  readonly #wakeRelay: () => void;

  constructor(database: Database, audit: AuditService, wakeRelay: () => void) {
    this.#database = database;
    this.#audit = audit;
    this.#wakeRelay = wakeRelay;
  }

  /** The newest first. */
  list({ tenantId }: MemberCaller, request: PageRequest): Promise<Connection<KnowledgeImportType>> {
    const owned = { table: 'knowledge_import', ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst(transaction, owned, request, knowledgeImportFrom),
    );
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<KnowledgeImportType | null> {
    return this.#database.inTenant(tenantId, (transaction) => readImport(transaction, id));
  }

  /** All of it is stored when it is answered, or nothing. @throws BAD_USER_INPUT saying what is wrong with the text. */
  async importText(caller: MemberCaller, given: GivenText, origin: AuditOrigin): Promise<KnowledgeImportType> {
    const { drafts, problems } = read(given);
    if (drafts.length === 0) throw badInput('content', 'content holds no entry with a title and a text');
    const { tenantId } = caller;
    const { format, language } = given;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const beginning = { tenantId, format, language, url: null, maximumPages: 0, state: ImportState.DONE };
      const { id } = await addImport(transaction, beginning);
      const entriesStored = await storeDrafts(transaction, { tenantId, language, drafts });
      const left = entriesStored < drafts.length ? [`${drafts.length - entriesStored} entries were left out`] : [];
      await noteProgress(transaction, id, { entriesStored });
      for (const problem of [...problems, ...left]) await noteProgress(transaction, id, { problem });
      await this.#record(transaction, caller, id, { format, language, entriesStored }, origin);
      return this.#existing(transaction, id);
    });
  }

  /**
   * The site is read after the answer: `knowledgeImportProgress` tells of it.
   * @throws BAD_USER_INPUT for an address that is none, CONFLICT while another of the tenant's sites is being read.
   */
  async importSite(caller: MemberCaller, given: GivenSite, origin: AuditOrigin): Promise<KnowledgeImportType> {
    const { tenantId } = caller;
    const { language, maximumPages } = given;
    const url = startOf(given.url);
    return this.#database.inTenant(tenantId, async (transaction) => {
      await refuseSecond(transaction, tenantId);
      const beginning = { tenantId, language, url, format: KnowledgeFormat.SITE, state: ImportState.RUNNING };
      const row = await addImport(transaction, { ...beginning, maximumPages: maximumPages ?? DEFAULT_PAGES });
      const payload = { importId: row.id };
      await promiseWork(transaction, { topic: 'knowledge.site-import', tenantId, key: row.id, payload });
      transaction.afterCommit(this.#wakeRelay);
      await this.#record(transaction, caller, row.id, { url, language }, origin);
      return knowledgeImportFrom(row);
    });
  }

  async #existing(transaction: Transaction, id: string): Promise<KnowledgeImportType> {
    const row: KnowledgeImportRow | null = await findImport(transaction, id);
    if (row === null) throw new Error('An import was not stored');
    return knowledgeImportFrom(row);
  }

  #record(
    transaction: Transaction,
    { tenantId, accountId }: MemberCaller,
    resourceId: string,
    changes: Record<string, unknown>,
    origin: AuditOrigin,
  ): Promise<void> {
    const deed = { action: 'create', resourceType: 'knowledge_import', resourceId, changes } as const;
    return this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
  }
}

/** @throws BAD_USER_INPUT */
function read({ format, content }: GivenText): ReadEntries {
  if (format === KnowledgeFormat.SITE) throw badInput('format', 'a site is imported by importSite');
  if (format === KnowledgeFormat.CSV) return readCsv(content);
  return format === KnowledgeFormat.JSON ? readJson(content) : readMarkdown(content);
}

/** @throws BAD_USER_INPUT */
function startOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) throw badInput('url', 'url must be a web address');
  if (url.username !== '' || url.password !== '') throw badInput('url', 'url must not hold a name or a password');
  url.hash = '';
  return url.href;
}

/** Two at once take turns at the tenant's row. @throws CONFLICT */
async function refuseSecond(transaction: Transaction, tenantId: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('knowledge import ' || $1, 0))`, [tenantId]);
  const running = await transaction.query(`select 1 as found from knowledge_import where state = 'RUNNING' limit 1`);
  if (running.length > 0) throw conflict('Another site is being read; wait until it is done');
}

import type { Language } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { CatalogueRows } from './catalogue-rows.ts';
import { knowledgeEntryFrom, type KnowledgeEntryRow, type KnowledgeEntryType } from './knowledge-entry.type.ts';

/** So many are searched with every question. */
export const MOST_ENTRIES = 2_000;

export interface NewKnowledgeEntry {
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  readonly sourceUrl?: string | null | undefined;
}

/** What is left out stays. */
export interface KnowledgeEntryChanges {
  readonly language?: Language | null | undefined;
  readonly title?: string | null | undefined;
  readonly content?: string | null | undefined;
}

/** The facts that a tenant lets be told. */
export class KnowledgeEntryService {
  readonly #rows: CatalogueRows<KnowledgeEntryRow, KnowledgeEntryType>;

  constructor(database: Database, audit: AuditService) {
    const table = { name: 'knowledge_entry', label: 'Knowledge entry', most: MOST_ENTRIES } as const;
    this.#rows = new CatalogueRows(database, audit, { ...table, nodeOf: knowledgeEntryFrom });
  }

  /** The newest first. */
  list(caller: MemberCaller, request: PageRequest): Promise<Connection<KnowledgeEntryType>> {
    return this.#rows.list(caller, request);
  }

  find(caller: MemberCaller, id: string): Promise<KnowledgeEntryType | null> {
    return this.#rows.find(caller, id);
  }

  /** @throws CONFLICT where there are as many as a tenant may have. */
  create(caller: MemberCaller, given: NewKnowledgeEntry, origin: AuditOrigin): Promise<KnowledgeEntryType> {
    const { language, title, content, sourceUrl = null } = given;
    return this.#rows.create(caller, { language, title, content, source_url: sourceUrl }, origin);
  }

  /** @throws NOT_FOUND */
  update(
    caller: MemberCaller,
    id: string,
    { language, title, content }: KnowledgeEntryChanges,
    origin: AuditOrigin,
  ): Promise<KnowledgeEntryType> {
    const columns = { language: language ?? undefined, title: title ?? undefined, content: content ?? undefined };
    return this.#rows.update(caller, id, columns, origin);
  }

  /** @throws NOT_FOUND */
  delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    return this.#rows.delete(caller, id, origin);
  }
}

import type { ImportState, Language } from '@parley/schema/enums';
import { validate as isUuid, v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';
import type { EntryDraft } from './import/entry-draft.ts';
import { MOST_ENTRIES } from './knowledge-entry.service.ts';
import { knowledgeImportFrom, type KnowledgeImportRow, type KnowledgeImportType } from './knowledge-import.type.ts';

/** The first of them say what is wrong; hundreds would not say more. */
const PROBLEMS_KEPT = 50;

/** Entries as they are in a text or on a page now. */
export interface StoredDrafts {
  readonly tenantId: string;
  readonly language: Language;
  readonly drafts: readonly EntryDraft[];
}

/**
 * Stores entries: one that is known by its title and source is written anew, so that an import may be repeated.
 * @returns how many were stored: not more than a tenant may have.
 */
export async function storeDrafts(
  transaction: Transaction,
  { tenantId, language, drafts }: StoredDrafts,
): Promise<number> {
  const given = drafts.map((draft) => ({ ...draft, id: newId() }));
  const rows = await transaction.query(storeStatement, [JSON.stringify(given), language, tenantId]);
  return rows.length;
}

const storeStatement = `
  with given as materialized (
    select distinct on (title, source) *
      from jsonb_to_recordset($1::jsonb) as draft (id uuid, title text, content text, "sourceUrl" text),
           lateral (select "sourceUrl" as source) named
  ), known as (
    update knowledge_entry entry set content = given.content, updated_at = now()
      from given
     where entry.language = $2 and entry.title = given.title and entry.source_url is not distinct from given.source
    returning entry.id, entry.title, entry.source_url
  ), added as (
    insert into knowledge_entry (id, tenant_id, language, title, content, source_url, created_at, updated_at)
    select id, $3, $2, title, content, source, now(), now() from given
     where not exists (select 1 from known where known.title = given.title
                          and known.source_url is not distinct from given.source)
     limit greatest(0, ${MOST_ENTRIES} - (select count(*) from knowledge_entry))
    returning id
  )
  select id from known union all select id from added`;

/** What a page said before and says no more is told no more. */
export async function forgetOthers(
  transaction: Transaction,
  url: string,
  { language, drafts }: Pick<StoredDrafts, 'language' | 'drafts'>,
): Promise<void> {
  const titles = drafts.map(({ title }) => title);
  await transaction.query(
    `delete from knowledge_entry where source_url = $1 and language = $2 and title <> all($3::text[])`,
    [url, language, titles],
  );
}

/** How much further an import has come. */
export interface ImportProgress {
  readonly pagesRead?: number;
  readonly pagesFound?: number;
  readonly entriesStored?: number;
  readonly problem?: string | null;
  readonly state?: ImportState;
}

export async function noteProgress(transaction: Transaction, id: string, progress: ImportProgress): Promise<void> {
  const { pagesRead, pagesFound, entriesStored, problem, state } = progress;
  await transaction.query(
    `update knowledge_import
        set pages_read = coalesce($2, pages_read), pages_found = coalesce($3, pages_found),
            entries_stored = coalesce($4, entries_stored), state = coalesce($5, state),
            problems = (problems || array_remove(array[$6::text], null))[1:${PROBLEMS_KEPT}], updated_at = now(),
            revision = revision + 1
      where id = $1`,
    [id, pagesRead ?? null, pagesFound ?? null, entriesStored ?? null, state ?? null, problem ?? null],
  );
}

/** @returns `null` where there is none. */
export async function findImport(transaction: Transaction, id: string): Promise<KnowledgeImportRow | null> {
  const [found] = await transaction.query<{ row: KnowledgeImportRow }>(
    `select to_jsonb(knowledge_import) as row from knowledge_import where id = $1`,
    [id],
  );
  return found?.row ?? null;
}

/** `null` for one that does not exist, or is another tenant's. */
export async function readImport(transaction: Transaction, id: string): Promise<KnowledgeImportType | null> {
  const row = isUuid(id) ? await findImport(transaction, id) : null;
  return row && knowledgeImportFrom(row);
}

export async function addImport(
  transaction: Transaction,
  row: Pick<KnowledgeImportRow, 'format' | 'language' | 'url' | 'state'> & {
    readonly tenantId: string;
    readonly maximumPages: number;
  },
): Promise<KnowledgeImportRow> {
  const [made] = await transaction.query<{ row: KnowledgeImportRow }>(
    `insert into knowledge_import (id, tenant_id, format, language, url, maximum_pages, state, pages_read, pages_found,
                                   entries_stored, problems, revision, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, '{}', 0, now(), now())
     returning to_jsonb(knowledge_import) as row`,
    [newId(), row.tenantId, row.format, row.language, row.url, row.maximumPages, row.state],
  );
  if (made === undefined) throw new Error('An import was not stored');
  return made.row;
}

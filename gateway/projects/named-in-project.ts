import { validate as isUuid } from 'uuid';
import type { Transaction } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { projectNamed } from './project.service.ts';

/** Which of the tenant's, and in which project it has to be where that was said. */
export interface NamedInProject {
  readonly id: string;
  readonly projectId?: string | null | undefined;
}

/** What belongs to a project, by its table, as an answer calls it, and with the reason that the documents have for it. */
const belongings = {
  api_key: { what: 'API key', reason: undefined },
  connector: { what: 'Connector', reason: 'CONNECTOR_NOT_FOUND' },
  template: { what: 'Template', reason: 'TEMPLATE_NOT_FOUND' },
} as const;

/** A table of rows that belong to projects. */
type ProjectTable = keyof typeof belongings;

/** `null` for one that does not exist, or is another tenant's or project's. */
export async function findInProject<Row>(
  transaction: Transaction,
  table: ProjectTable,
  { id, projectId }: NamedInProject,
): Promise<Row | null> {
  if (!isUuid(id)) return null;
  const [found] = await transaction.query<{ row: Row }>(
    `select to_jsonb(${table}) as row from ${table} where id = $1 and ($2::uuid is null or project_id = $2::uuid)`,
    [id, projectId ?? null],
  );
  return found?.row ?? null;
}

/** @throws NOT_FOUND, for the project first where one was named. */
export async function requireInProject<Row>(
  transaction: Transaction,
  table: ProjectTable,
  named: NamedInProject,
): Promise<Row> {
  if (named.projectId != null) await projectNamed(transaction, named.projectId);
  const row = await findInProject<Row>(transaction, table, named);
  if (row === null) throw notFoundInProject(table);
  return row;
}

/** What is said of one that is not there. */
export function notFoundInProject(table: ProjectTable) {
  const { what, reason } = belongings[table];
  return notFound(what, reason);
}

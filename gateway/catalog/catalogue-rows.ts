import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditRecord, AuditService } from '../audit/audit.service.ts';
import { changesBetween } from '../audit/changes-between.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict, notFound } from '../errors.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { newestFirst } from '../graphql/newest-first.ts';

/** What every row of the catalogue has, as `to_jsonb` writes it. */
interface CatalogueRow {
  readonly id: string;
  readonly created_at: string;
}

/** A table of the catalogue. The names go into statements as they are: never a caller's text. */
export interface CatalogueTable<Row extends CatalogueRow, Node extends object> {
  readonly name: 'catalogue_project' | 'knowledge_entry' | 'listing';
  /** One of them, as an error says it. */
  readonly label: string;
  /** So many a tenant may have: each search looks at all of them. */
  readonly most: number;
  readonly nodeOf: (row: Row) => Node;
}

/** Columns and what they are to hold, as JSON; a column that is left out, or undefined, stays as it is. */
type Columns = Readonly<Record<string, unknown>>;

/** Lists, makes, changes and deletes rows of one table of the tenant's catalogue, each with its audit. */
export class CatalogueRows<Row extends CatalogueRow, Node extends object> {
  readonly #database: Database;
  readonly #audit: AuditService;
  readonly #table: CatalogueTable<Row, Node>;

  constructor(database: Database, audit: AuditService, table: CatalogueTable<Row, Node>) {
    this.#database = database;
    this.#audit = audit;
    this.#table = table;
  }

  /** The newest first. */
  list({ tenantId }: MemberCaller, request: PageRequest): Promise<Connection<Node>> {
    const owned = { table: this.#table.name, ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst<Row, Node>(transaction, owned, request, this.#table.nodeOf),
    );
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<Node | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await this.#read(transaction, id);
      return row && this.#table.nodeOf(row);
    });
  }

  /** Many in one statement, in the order asked for. */
  named({ tenantId }: MemberCaller, ids: readonly string[]): Promise<(Node | null)[]> {
    const { name, nodeOf } = this.#table;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const statement = `select to_jsonb(${name}) as row from ${name} where id = any($1::uuid[])`;
      const rows = await transaction.query<{ row: Row }>(statement, [ids]);
      const byId = new Map(rows.map(({ row }) => [row.id, nodeOf(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }

  /** @throws CONFLICT where the tenant has as many as it may. */
  create(caller: MemberCaller, columns: Columns, origin: AuditOrigin): Promise<Node> {
    const { name, most, label, nodeOf } = this.#table;
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const [counted] = await transaction.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      if ((counted?.count ?? 0) >= most) throw conflict(`There are ${most} already, which is the most: ${label}`);
      const id = newId();
      const given = defined({ ...columns, id, tenant_id: caller.tenantId });
      const names = Object.keys(given).join(', ');
      const [made] = await transaction.query<{ row: Row }>(
        `insert into ${name} (${names}) select ${names} from jsonb_populate_record(null::${name}, $1::jsonb)
         returning to_jsonb(${name}) as row`,
        [JSON.stringify(given)],
      );
      if (made === undefined) throw new Error(`A ${label} was not stored`);
      await this.#record(transaction, caller, { action: 'create', resourceId: id, changes: columns }, origin);
      return nodeOf(made.row);
    });
  }

  /** @throws NOT_FOUND */
  update(caller: MemberCaller, id: string, columns: Columns, origin: AuditOrigin): Promise<Node> {
    const { name, nodeOf } = this.#table;
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const before = await this.#existing(transaction, id);
      const given = defined(columns);
      const set = ['updated_at = now()', ...Object.keys(given).map((column) => `${column} = given.${column}`)];
      const [changed] = await transaction.query<{ row: Row }>(
        `update ${name} set ${set.join(', ')} from jsonb_populate_record(null::${name}, $2::jsonb) given
          where ${name}.id = $1 returning to_jsonb(${name}) as row`,
        [id, JSON.stringify(given)],
      );
      const after = changed?.row ?? before;
      const changes = changesBetween(fieldsOf(nodeOf(before)), fieldsOf(nodeOf(after)));
      await this.#record(transaction, caller, { action: 'update', resourceId: id, changes }, origin);
      return nodeOf(after);
    });
  }

  /** @throws NOT_FOUND */
  async delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    const { name, nodeOf } = this.#table;
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const before = await this.#existing(transaction, id);
      await transaction.query(`delete from ${name} where id = $1`, [id]);
      const changes = fieldsOf(nodeOf(before));
      await this.#record(transaction, caller, { action: 'delete', resourceId: id, changes }, origin);
    });
  }

  async #existing(transaction: Transaction, id: string): Promise<Row> {
    const row = await this.#read(transaction, id, 'for no key update');
    if (row === null) throw notFound(this.#table.label);
    return row;
  }

  async #read(transaction: Transaction, id: string, lock = ''): Promise<Row | null> {
    const { name } = this.#table;
    if (!isUuid(id)) return null;
    const statement = `select to_jsonb(${name}) as row from ${name} where id = $1 ${lock}`;
    const [found] = await transaction.query<{ row: Row }>(statement, [id]);
    return found?.row ?? null;
  }

  #record(
    transaction: Transaction,
    { tenantId, accountId }: MemberCaller,
    deed: Pick<AuditRecord, 'action' | 'resourceId' | 'changes'>,
    origin: AuditOrigin,
  ): Promise<void> {
    const record = { tenantId, accountId, resourceType: this.#table.name, ...deed };
    return this.#audit.record(transaction, record, origin);
  }
}

/** @throws BAD_USER_INPUT for JSON that is too much of it: it is read with every search. */
export function boundedJson(field: string, value: unknown, most = 20_000): unknown {
  if (value != null && JSON.stringify(value).length > most)
    throw badInput(field, `${field} must have at most ${most} characters as JSON`);
  return value;
}

function fieldsOf(node: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node));
}

function defined(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

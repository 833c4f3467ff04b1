import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import { faultPoint } from '../fault-point.ts';
import { applicationRole } from './row-level-security.ts';
import type { SqlValue, Statement, StatementRunner, StatementScope } from './statement.ts';

/** For what lies outside tenants: no tenant's row is seen, and none can be written. */
export const noTenant = '';

/** An open transaction, bound to one tenant (or to none) for as long as it lives. */
export class Transaction implements StatementScope {
  /** For cold writes and administration; hot statements go through `query`. */
  readonly entities: EntityManager;
  readonly #afterCommit: (() => void)[] = [];

  constructor(entities: EntityManager) {
    this.entities = entities;
  }

  /**
   * Runs one statement with `$1` placeholders and returns its rows as the database names their columns. Rows are best
   * taken as `to_jsonb(table)`: both databases then hand over the same numbers, arrays and ISO 8601 times.
   */
  async query<Row extends object>(statement: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const { rows } = await this.entities.getKysely().executeQuery<Row>(CompiledQuery.raw(statement, [...values]));
    return rows;
  }

  /** A hot statement among others. */
  async run<Row>({ text }: Statement, values: readonly SqlValue[]): Promise<Row[]> {
    const rows = await this.query<Record<string, Row>>(text, values);
    return rows.flatMap((row) => Object.values(row));
  }

  /** Binds a transaction that began outside tenants to one: for what is written when a tenant is opened. */
  async enterTenant(tenantId: string): Promise<void> {
    await this.query(`select set_config('parley.tenant', $1, true)`, [tenantId]);
  }

  /** Runs once the commit has happened, and never where it has not: for wake-ups, not for work. */
  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  committed(): void {
    for (const action of this.#afterCommit) action();
  }
}

/**
 * The one door to the data. Whatever goes through it runs under the application's role, which row-level security binds,
 * and with the tenant set for the length of the transaction.
 */
export class Database {
  readonly #orm: MikroORM;
  readonly #statements: StatementRunner;
  /** Ends every connection; nothing may be asked of the database afterwards. */
  readonly close: () => Promise<void>;

  /** Without a runner of their own, single statements take the ORM's way. */
  constructor(orm: MikroORM, close: () => Promise<void>, statements?: StatementRunner) {
    this.#orm = orm;
    this.close = close;
    const inTransaction: StatementRunner = {
      run: (tenantId, ...asked) => this.#run(tenantId, (transaction) => transaction.run(...asked)),
    };
    this.#statements = statements ?? inTransaction;
  }

  /**
   * Hot statements of a tenant, or of `noTenant`, each in a transaction of its own and in one round trip where the
   * database allows it: what they change is committed when they resolve.
   */
  statements(tenantId: string): StatementScope {
    return { run: (statement, values) => this.#statements.run(tenantId, statement, values) };
  }

  /** A transaction that sees the rows of `tenantId` and the tables that belong to no tenant. */
  inTenant<Result>(tenantId: string, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#run(tenantId, work);
  }

  /** A transaction that sees no tenant's rows: for accounts, tenants, logins and the outbox. */
  outsideTenants<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#run(noTenant, work);
  }

  async isReachable(): Promise<boolean> {
    return this.#orm.isConnected();
  }

  async #run<Result>(tenantId: string, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // `role` is a setting like any other, so both go in one statement instead of two.
    const entities = this.#orm.em.fork({
      session: { variables: { 'parley.tenant': tenantId, role: applicationRole } },
    });
    let transaction: Transaction | undefined;
    const result = await entities.transactional(async (bound) => {
      transaction = new Transaction(bound);
      const done = await work(transaction);
      faultPoint('transaction.commit');
      return done;
    });
    faultPoint('transaction.committed');
    transaction?.committed();
    return result;
  }
}

import { enterTenant, PipelinedStatement } from './pipelined-statement.ts';
import { applicationRole } from './row-level-security.ts';
import type { SqlValue, Statement, StatementRunner } from './statement.ts';

/** What is used here of a client of `pg`, and of a pool of them. */
interface StatementClient {
  query(statement: PipelinedStatement<unknown>): unknown;
  release(destroy?: boolean): void;
}

interface StatementPool {
  connect(): Promise<StatementClient>;
}

/** For `onConnect` of a pool: awaited before a new connection is given to anybody. */
export async function prepareTenantEntry(client: {
  query(query: Statement & { values: string[] }): Promise<unknown>;
}): Promise<void> {
  await client.query({ ...enterTenant, values: ['', 'none'] });
}

/** Runs statements on the connections of a pool, a round trip each. */
export class PooledStatements implements StatementRunner {
  readonly #pool: StatementPool;

  constructor(pool: StatementPool) {
    this.#pool = pool;
  }

  async run<Row>(tenantId: string, statement: Statement, values: readonly SqlValue[]): Promise<Row[]> {
    const client = await this.#pool.connect();
    try {
      return await new Promise((resolve, reject) => {
        const entry = { tenantId, role: applicationRole };
        const pipelined = new PipelinedStatement<Row>(statement, entry, values, (error) =>
          error === null ? resolve(pipelined.rows) : reject(error),
        );
        client.query(pipelined);
      });
    } finally {
      client.release();
    }
  }
}

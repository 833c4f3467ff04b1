/** What is used here of a client of `pg-pool`. */
interface PooledClient {
  once(event: 'end', listener: () => void): unknown;
  release(destroy: boolean): void;
}

/** What is used here of a `Pool` of `pg`. */
interface ConnectionPool {
  on(event: 'connect' | 'acquire', listener: (client: PooledClient) => void): unknown;
  on(event: 'release', listener: (error: unknown, client: PooledClient) => void): unknown;
}

/** Whoever had it has been told by then, and has had time to give it back. */
const graceMilliseconds = 200;

/**
 * Gives connections back that ended while they were in use. Kysely's controlled transactions do so only after a commit or
 * a rollback that succeeded, and on a lost connection neither does: each restart of PostgreSQL would take as many places
 * of the pool as there were transactions, until none is left and every request waits for ever.
 */
export function freeLostConnections(pool: ConnectionPool): void {
  const inUse = new Set<PooledClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    const free = () => inUse.has(client) && client.release(true);
    client.once('end', () => setTimeout(free, graceMilliseconds).unref());
  });
}

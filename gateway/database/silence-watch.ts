import { Socket } from 'node:net';
import { setImmediate as readSockets, setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Between two questions, while anything waits for the database. */
const pauseMilliseconds = 150;
/**
 * What lives answers `select 1` sooner, whatever it is busy with and whatever locks are waited for: this needs neither
 * table nor lock nor disk. With the pause and the pool's grace, whoever waits is told within a second.
 */
const silenceMilliseconds = 600;
const connectionMilliseconds = 2_000;

/** What is used here of a `Pool` of `pg`. */
interface WatchedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly ending: boolean;
}

/**
 * Notices a PostgreSQL that hangs: a process or a machine that is frozen, a network that swallows everything. Its
 * connections stay open and say nothing, and whoever waited on one would wait for ever. A limit on statements would not
 * do, since many rightly wait for a lock. So a connection of its own asks again and again; when that is silent, all of
 * them are cut, and none is opened until another one of its own has been.
 */
export class SilenceWatch {
  readonly #url: string;
  readonly #sockets = new Set<Socket>();
  #isSilent = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** The driver's `stream`: what each connection of the pool is made on. */
  readonly openSocket = (): Socket => {
    const socket = new Socket();
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    if (this.#isSilent) setImmediate(() => cut(socket));
    return socket;
  };

  /** Watches until the pool is ended. */
  watch(pool: WatchedPool): void {
    void this.#watch(pool);
  }

  /** Silent or lost, each connection is followed by a new one: the old one's other end may be gone for ever. */
  async #watch(pool: WatchedPool): Promise<void> {
    while (!pool.ending) {
      const client = new Client({ connectionString: this.#url, connectionTimeoutMillis: connectionMilliseconds });
      client.on('error', () => {});
      // Where it cannot connect, others cannot either, and are told so by their own connections.
      await this.#ask(client, pool).catch(() => undefined);
      await client.end().catch(() => undefined);
      await pause(pauseMilliseconds);
    }
  }

  /** @throws where the connection is lost. */
  async #ask(client: Client, pool: WatchedPool): Promise<void> {
    await client.connect();
    this.#isSilent = false;
    while (!pool.ending) {
      if (isInUse(pool) && !(await answers(client))) return this.#fallSilent();
      await pause(pauseMilliseconds);
    }
  }

  #fallSilent(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) cut(socket);
  }
}

/** An answer may lie unread where this process was the one that was busy: it is read before the verdict. */
async function answers(client: Client): Promise<boolean> {
  const answer = client.query('select 1').then(() => true);
  const limit = new AbortController();
  const silence = pause(silenceMilliseconds, false, { signal: limit.signal }).then(async () => {
    await readSockets();
    await readSockets();
    return false;
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    limit.abort();
    for (const lateOne of [answer, silence]) lateOne.catch(() => undefined);
  }
}

const cut = (socket: Socket) => socket.destroy(new Error('PostgreSQL does not answer'));

function isInUse({ totalCount, idleCount, waitingCount }: WatchedPool): boolean {
  return totalCount > idleCount || waitingCount > 0;
}

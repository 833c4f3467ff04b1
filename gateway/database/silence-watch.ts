import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Between two questions, while anything waits for the database. */
const pauseMilliseconds = 150;
/**
 * What lives answers `select 1` sooner, whatever it is busy with and whatever locks are waited for: this needs neither
 * table nor lock nor disk. With the pause and the pool's grace, whoever waits is told within a second.
 */
const silenceMilliseconds = 500;
/** Silence is counted in steps of this length. */
const stepMilliseconds = 50;
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
      if (isInUse(pool) && !(await this.#answers(client))) return this.#fallSilent();
      await pause(pauseMilliseconds);
    }
  }

  /**
   * A step counts as silence only where nothing was read on any connection, and where it was not late itself: on a
   * machine that lacks the time for this process, PostgreSQL may lack it as well, and is slow but not gone.
   * @throws where the connection is lost.
   */
  async #answers(client: Client): Promise<boolean> {
    const answer = client.query('select 1').then(() => true);
    answer.catch(() => undefined);
    let bytes = this.#bytesRead();
    for (let silence = 0; silence < silenceMilliseconds;) {
      const start = performance.now();
      if (await Promise.race([answer, pause(stepMilliseconds, false)])) return true;
      const isLate = performance.now() - start > 2 * stepMilliseconds;
      const before = bytes;
      bytes = this.#bytesRead();
      if (bytes !== before) silence = 0;
      else if (!isLate) silence += stepMilliseconds;
    }
    return false;
  }

  #bytesRead(): number {
    return [...this.#sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  }

  #fallSilent(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) cut(socket);
  }
}

const cut = (socket: Socket) => socket.destroy(new Error('PostgreSQL does not answer'));

function isInUse({ totalCount, idleCount, waitingCount }: WatchedPool): boolean {
  return totalCount > idleCount || waitingCount > 0;
}

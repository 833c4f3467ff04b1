import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../harness/free-port.ts';
import { makeCluster } from './postgres-cluster.ts';
import {
  childrenOf,
  postgresProgram,
  postgresPrograms,
  removeFolder,
  runAsServer,
  serverFolder,
  signalAll,
} from './server-process.ts';

/**
 * What is written is in the operating system's hands before a commit is acknowledged, which outlives every process; only
 * a machine that loses its power would need more.
 */
const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'max_connections=200', 'log_min_messages=fatal'];

/** A PostgreSQL that a test may kill and freeze: its own port, its own folder. */
export class OwnPostgres {
  readonly port: number;
  readonly #folder: string;
  readonly #settings: readonly string[];
  #server: ChildProcess | undefined;
  #said = '';

  private constructor(port: number, folder: string, further: readonly string[]) {
    this.port = port;
    this.#folder = folder;
    this.#settings = [...settings, `unix_socket_directories=${folder}`, `port=${port}`, ...further];
  }

  /** Whether one can be started here. */
  static isInstalled(): boolean {
    return process.platform === 'linux' && postgresPrograms() !== undefined;
  }

  /** @param further settings as in `postgresql.conf` */
  static async start(further: readonly string[] = []): Promise<OwnPostgres> {
    const folder = serverFolder('postgres');
    const postgres = new OwnPostgres(await freePort(), folder, further);
    await makeCluster(postgres.#data);
    await postgres.startAgain();
    return postgres;
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** @returns the URL of a new, empty database. */
  async createDatabase(): Promise<string> {
    const name = `parley_${randomBytes(4).toString('hex')}`;
    await this.run('postgres', `create database ${name}`);
    return this.url(name);
  }

  /** Statements as the owner, whom nothing binds: what a twin uses to take a mechanism away. */
  async run(database: string, statements: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: database.includes(':') ? database : this.url(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statements)).rows;
    } finally {
      await client.end();
    }
  }

  /** Writes what there is; from then on nothing writes the log but sessions that wait for it. */
  async freezeWriters(): Promise<void> {
    await this.run('postgres', 'checkpoint');
    const rows = await this.run(
      'postgres',
      `select pid from pg_stat_activity where backend_type in ('walwriter', 'background writer', 'checkpointer')`,
    );
    signalAll(
      rows.map(({ pid }) => Number(pid)),
      'SIGSTOP',
    );
  }

  /** kill -9 of the server and of its sessions. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  freeze(): void {
    signalAll(this.#pids(), 'SIGSTOP');
  }

  thaw(): void {
    signalAll(this.#pids(), 'SIGCONT');
  }

  /** Until it takes statements; the sessions of one that was killed may hold its memory for a moment. */
  async startAgain(): Promise<void> {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      if (this.#server === undefined) this.#launch();
      await pause(25);
      if (await this.#answers()) return;
    }
    throw new Error(`PostgreSQL does not start: ${this.#said}`);
  }

  async stop(): Promise<void> {
    this.thaw();
    await this.#end('SIGQUIT');
    removeFolder(this.#folder);
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #launch(): void {
    const server = runAsServer(postgresProgram('postgres'), [
      '-D',
      this.#data,
      ...this.#settings.flatMap((setting) => ['-c', setting]),
    ]);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said = text));
    server.once('close', () => {
      if (this.#server === server) this.#server = undefined;
    });
    this.#server = server;
  }

  async #answers(): Promise<boolean> {
    return this.run('postgres', 'select 1').then(
      () => true,
      () => false,
    );
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    const closed = once(server, 'close');
    if (signal === 'SIGKILL') signalAll(this.#pids(), signal);
    else server.kill(signal);
    await closed;
  }

  #pids(): number[] {
    const pid = this.#server?.pid;
    return pid === undefined ? [] : [pid, ...childrenOf(pid)];
  }
}

import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { freePort } from '../harness/free-port.ts';
import { removeFolder, runAsServer, serverFolder, untilListening } from './server-process.ts';

/** A Redis that a test may kill: its own port, its own folder, and nothing kept. */
export class OwnRedis {
  readonly #port: number;
  readonly #folder = serverFolder('redis');
  #server: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
  }

  /** @throws Error where no `redis-server` is installed. */
  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    await redis.startAgain();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async startAgain(): Promise<void> {
    const options = ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder];
    const server = runAsServer('redis-server', options);
    const failed = new Promise<never>((_, reject) => server.once('error', reject));
    this.#server = server;
    await Promise.race([untilListening(this.#port, () => 'redis-server'), failed]);
  }

  async kill(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    const closed = once(server, 'close');
    server.kill('SIGKILL');
    await closed;
    this.#server = undefined;
  }

  async stop(): Promise<void> {
    await this.kill();
    removeFolder(this.#folder);
  }
}

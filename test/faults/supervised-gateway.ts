import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { freePort } from '../harness/free-port.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { writeFault, type Fault } from './fault.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'fault-preload.ts')).href;
const longestStarts = 10;

/** A time during which a gateway was not there, in milliseconds since the epoch. */
export interface Outage {
  readonly endedAt: number;
  readonly readyAt: number;
}

export interface SupervisedOptions {
  readonly dataDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The file to which it writes what it reaches. */
  readonly log: string;
  /** What happens to the next process; nothing where there is none. */
  readonly nextFault?: () => Fault | undefined;
  /** Further modules to load before the gateway. */
  readonly preloads?: readonly string[];
}

/** The built server, started again on its port whenever it ends: what a supervisor does in production. */
export class SupervisedGateway {
  readonly outages: Outage[] = [];
  readonly #port: number;
  readonly #options: SupervisedOptions;
  #server: BuiltServer | undefined;
  #isStopping = false;
  #kept: Promise<void> = Promise.resolve();

  private constructor(port: number, options: SupervisedOptions) {
    this.#port = port;
    this.#options = options;
  }

  static async start(options: SupervisedOptions): Promise<SupervisedGateway> {
    const gateway = new SupervisedGateway(await freePort(), options);
    const first = await gateway.#startOnce();
    gateway.#server = first;
    gateway.#kept = gateway.#keep(first);
    return gateway;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  get isUp(): boolean {
    return this.#server !== undefined;
  }

  /** Of the process that runs now. */
  get pid(): number | undefined {
    return this.#server?.pid;
  }

  /** kill -9; it comes back by itself. */
  async kill(): Promise<void> {
    await this.#server?.kill();
  }

  /** @returns what the process that runs has printed. */
  output(): string {
    return this.#server?.output() ?? '';
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#server?.stop();
    await this.#kept;
  }

  async #keep(first: BuiltServer): Promise<void> {
    let server = first;
    for (;;) {
      await server.ended;
      this.#server = undefined;
      if (this.#isStopping) return;
      const endedAt = Date.now();
      server = await this.#startOnce();
      this.#server = server;
      this.outages.push({ endedAt, readyAt: Date.now() });
      if (this.#isStopping) await server.stop();
    }
  }

  /** A fault may end it before it is ready: then it is started again, as by any supervisor. */
  async #startOnce(): Promise<BuiltServer> {
    for (let starts = 1; ; starts += 1) {
      const fault = this.#options.nextFault?.();
      try {
        return await this.#launch(fault);
      } catch (error) {
        if (fault === undefined && starts >= longestStarts) throw error;
        await pause(50);
      }
    }
  }

  #launch(fault: Fault | undefined): Promise<BuiltServer> {
    const { dataDirectory, environment, log, preloads = [] } = this.#options;
    return startBuiltServer({
      port: this.#port,
      dataDirectory,
      environment: { ...environment, FAULT_LOG: log, ...(fault && { FAULT: writeFault(fault) }) },
      nodeArguments: [preload, ...preloads].flatMap((module) => ['--import', module]),
    });
  }
}

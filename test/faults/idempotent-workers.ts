import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { endWithThisProcess } from '../harness/end-with-this-process.ts';
import { writeFault, type Fault } from './fault.ts';

const folder = import.meta.dirname;
const preload = pathToFileURL(join(folder, 'fault-preload.ts')).href;

export interface WorkersOptions {
  readonly databaseUrl: string;
  readonly tenantId: string;
  readonly log: string;
  readonly nextFault: () => Fault | undefined;
}

/** A process of `idempotency-worker.ts` that is started again whenever it ends. */
export class IdempotentWorker {
  kills = 0;
  readonly #options: WorkersOptions;
  readonly #waiting = new Map<number, { resolve: (effect: string) => void; reject: (error: Error) => void }>();
  #worker: ChildProcess | undefined;
  #calls = 0;
  #isStopping = false;

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** Resolves when it takes calls. */
  start(): Promise<void> {
    const { databaseUrl, tenantId, log } = this.#options;
    const fault = this.#options.nextFault();
    const worker = fork(join(folder, 'idempotency-worker.ts'), [tenantId, databaseUrl], {
      execArgv: ['--import', preload],
      env: { ...process.env, FAULT_LOG: log, ...(fault && { FAULT: writeFault(fault) }) },
    });
    endWithThisProcess(worker);
    worker.once('exit', () => this.#lose(worker));
    return new Promise((resolve) => {
      worker.on('message', (told) => {
        if (typeof told !== 'object' || 'ready' in told) {
          this.#worker = worker;
          return resolve();
        }
        this.#settle(told);
      });
    });
  }

  /** @returns the effect's id. @throws where the worker ended before it answered, or refused. */
  async call(key: string): Promise<string> {
    const worker = this.#worker;
    if (worker === undefined) throw new Error('The worker is starting');
    const call = (this.#calls += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      worker.send({ call, key }, (error) => error && reject(error));
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    while (this.#worker === undefined) await pause(20);
    this.#worker.kill('SIGKILL');
  }

  #settle(told: object): void {
    const call = Number(Reflect.get(told, 'call'));
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if ('effect' in told) waiting?.resolve(String(told.effect));
    else waiting?.reject(new Error(String(Reflect.get(told, 'failure'))));
  }

  #lose(worker: ChildProcess): void {
    if (this.#worker === worker) this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error('The worker has ended'));
    this.#waiting.clear();
    if (this.#isStopping) return;
    this.kills += 1;
    void this.start();
  }
}

import { ModelFailure } from './model-failure.ts';

/**
 * Aborts a request when its total deadline passes or when it has been silent for too long. The client's own timeout ends
 * with the response headers, so a stall in mid-stream would last for ever without it.
 */
export class Watchdog {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #idleMilliseconds: number;
  readonly #deadline: NodeJS.Timeout;
  #idle: NodeJS.Timeout;
  #failure: ModelFailure | null = null;

  constructor(caller: AbortSignal, deadlineMilliseconds: number, idleMilliseconds: number) {
    this.#caller = caller;
    this.#idleMilliseconds = idleMilliseconds;
    this.#deadline = setTimeout(() => this.#fail('deadline passed'), deadlineMilliseconds);
    this.#idle = this.#startIdle();
    caller.addEventListener('abort', this.#abort, { once: true });
    if (caller.aborted) this.#abort();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** What ended the request, if this watchdog did. */
  get failure(): ModelFailure | null {
    return this.#failure;
  }

  /** Something arrived. */
  beat(): void {
    clearTimeout(this.#idle);
    this.#idle = this.#startIdle();
  }

  /** Ends the watch, and the request where it still runs. */
  stop(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#deadline);
    this.#caller.removeEventListener('abort', this.#abort);
    this.#controller.abort();
  }

  readonly #abort = (): void => this.#controller.abort();

  #startIdle(): NodeJS.Timeout {
    return setTimeout(() => this.#fail('stalled'), this.#idleMilliseconds);
  }

  #fail(reason: string): void {
    this.#failure = new ModelFailure(reason, { isOutage: true });
    this.#controller.abort();
  }
}

const FAILURES_IN_A_ROW = 5;
const REST_MILLISECONDS = 30_000;

/**
 * Spares visitors the wait for a provider that is down: after several outages in a row nobody is let through for a while,
 * then one at a time, until one succeeds. Libraries for this wrap promises; what fails here is a stream in its middle.
 */
export class CircuitBreaker {
  readonly #failuresInARow: number;
  readonly #restMilliseconds: number;
  #failures = 0;
  #restsUntil = 0;
  #isProbing = false;

  constructor(failuresInARow = FAILURES_IN_A_ROW, restMilliseconds = REST_MILLISECONDS) {
    this.#failuresInARow = failuresInARow;
    this.#restMilliseconds = restMilliseconds;
  }

  /** Whether to try. Whoever is let through says how it ended with exactly one of the three methods below. */
  admit(now = performance.now()): boolean {
    if (this.#failures < this.#failuresInARow) return true;
    if (this.#isProbing || now < this.#restsUntil) return false;
    this.#isProbing = true;
    return true;
  }

  succeed(): void {
    this.#failures = 0;
    this.#isProbing = false;
  }

  fail(now = performance.now()): void {
    this.#failures += 1;
    this.#isProbing = false;
    this.#restsUntil = now + this.#restMilliseconds;
  }

  /** It ended for a reason that says nothing of the provider. */
  cancel(): void {
    this.#isProbing = false;
  }
}

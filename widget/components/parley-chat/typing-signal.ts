const REPEAT_AFTER_MS = 3_000;
const IDLE_AFTER_MS = 4_000;

/** Turns keystrokes into few signals: one at the start, a repetition every three seconds, and one at the end. */
export class TypingSignal {
  #sentAt: number | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (typing: boolean) => void) {}

  keystroke(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.end(), IDLE_AFTER_MS);
    if (this.#sentAt !== null && Date.now() - this.#sentAt < REPEAT_AFTER_MS) return;
    this.#sentAt = Date.now();
    this.send(true);
  }

  end(): void {
    clearTimeout(this.#idle);
    if (this.#sentAt === null) return;
    this.#sentAt = null;
    this.send(false);
  }
}

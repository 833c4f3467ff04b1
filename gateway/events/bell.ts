/** A call to look again. However often it is rung before somebody looks, it is one call: it carries nothing and holds nothing. */
export class Bell {
  #isRung = false;
  #isEnded = false;
  #wake: (() => void) | undefined;

  get isEnded(): boolean {
    return this.#isEnded;
  }

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Nobody will look any more. */
  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  /** Waits until it is rung or ended, at most so long. @returns whether it was rung. */
  async heard(milliseconds: number): Promise<boolean> {
    if (!this.#isRung && !this.#isEnded) await this.#woken(milliseconds);
    const wasRung = this.#isRung;
    this.#isRung = false;
    return wasRung;
  }

  #woken(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

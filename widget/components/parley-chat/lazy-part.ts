import { backoffDelay } from '../../client/backoff.ts';

/** Code that is fetched when it is first needed; until then there is nothing to draw in its place. */
export class LazyPart<T> {
  #loaded: T | null = null;
  #coming: Promise<T> | null = null;
  #failures = 0;

  constructor(
    /** @param failures how often it was fetched in vain: a browser remembers a failed module by its address */
    private readonly load: (failures: number) => Promise<T>,
    /** Draws again, with the part in its place; without one, asks for it again. */
    private readonly draw: (part: T | null) => void,
  ) {}

  get(): T | null {
    // Whoever draws only wants to know what is there: a failure is made good by the next drawing.
    if (!this.#loaded) this.come().catch(() => {});
    return this.#loaded;
  }

  /** Once it is there. @throws what the browser says where it cannot be fetched now */
  come(): Promise<T> {
    return (this.#coming ??= this.#fetch());
  }

  async #fetch(): Promise<T> {
    try {
      const part = await this.load(this.#failures);
      this.#loaded = part;
      this.draw(part);
      return part;
    } catch (error) {
      this.#coming = null;
      setTimeout(() => this.draw(null), backoffDelay(this.#failures++));
      throw error;
    }
  }
}

/** Code that is fetched when it is first needed; until then there is nothing to draw in its place. */
export class LazyPart<T> {
  #loaded: T | null = null;
  #asked = false;

  constructor(
    private readonly load: () => Promise<T>,
    /** Draws again, with the part in its place. */
    private readonly ready: (part: T) => void,
  ) {}

  get(): T | null {
    if (!this.#asked) void this.#fetch();
    return this.#loaded;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    try {
      this.#loaded = await this.load();
      this.ready(this.#loaded);
    } catch {
      // Asked for again by the next drawing.
      this.#asked = false;
    }
  }
}

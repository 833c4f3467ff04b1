import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** This near to the end counts as being there: a touch screen rarely stops at the very last pixel. */
const END_WITHIN_PX = 40;
const TOP_WITHIN_PX = 80;

/** Keeps a scroller at its end while the reader is there, and where they read while they are not. */
export class ScrollFollow implements ReactiveController {
  atEnd = true;
  /** Whether something arrived below since the reader left the end. */
  missed = false;
  #scroller: HTMLElement | null = null;
  #lastTop = 0;
  /** The distance from the end to hold while earlier messages are put in above. */
  #fromEnd: number | null = null;
  readonly #sizes = new ResizeObserver(() => this.#settle());

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly find: () => HTMLElement | null,
    private readonly nearTop: () => Promise<void>,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.find();
    if (scroller !== this.#scroller) this.#watch(scroller);
    this.#settle();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  /** Something was added at the end. */
  arrived(): void {
    this.missed ||= !this.atEnd;
  }

  toEnd(): void {
    this.atEnd = true;
    this.missed = false;
    this.#settle();
    this.host.requestUpdate();
  }

  #watch(scroller: HTMLElement | null): void {
    this.#sizes.disconnect();
    this.#scroller?.removeEventListener('scroll', this.#scrolled);
    this.#scroller = scroller;
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#sizes.observe(scroller);
    if (scroller.firstElementChild) this.#sizes.observe(scroller.firstElementChild);
  }

  #settle(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (this.#fromEnd !== null) scroller.scrollTop = scroller.scrollHeight - this.#fromEnd;
    else if (this.atEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  readonly #scrolled = (): void => {
    const scroller = this.#scroller;
    if (!scroller?.clientHeight) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    // Upwards, the first pixel counts: while a reply streams in, waiting for more would pull the reader back each frame.
    const upwards = scrollTop < this.#lastTop;
    this.#lastTop = scrollTop;
    const atEnd = scrollHeight - scrollTop - clientHeight <= (upwards ? 1 : END_WITHIN_PX);
    if (atEnd !== this.atEnd) {
      this.atEnd = atEnd;
      this.missed &&= !atEnd;
      this.host.requestUpdate();
    }
    if (scrollTop <= TOP_WITHIN_PX && !atEnd) void this.#holdWhile(this.nearTop);
  };

  async #holdWhile(change: () => Promise<void>): Promise<void> {
    if (this.#fromEnd !== null || !this.#scroller) return;
    this.#fromEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    await change();
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#fromEnd = null;
  }
}

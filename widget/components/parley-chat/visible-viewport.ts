import type { LitElement, ReactiveController } from 'lit';
import { afterFrame } from './first-frame.ts';

/**
 * Tells the style how much of a phone's screen its keyboard leaves: iOS lays it over the page, and neither `dvh` nor a
 * fixed position notices.
 */
export class VisibleViewport implements ReactiveController {
  #measured = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
    this.#measured = false;
  }

  hostUpdated(): void {
    if (this.#measured) return;
    this.#measured = true;
    // Asking for its size lays the page out: once what is drawn is to be seen, that is done.
    afterFrame(this.#measure);
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #measure = (): void => {
    // Zoomed in, the visible part is a window into the panel, not its size.
    const zoomed = !visualViewport || visualViewport.scale > 1.01;
    this.host.style.setProperty('--_viewport-height', zoomed ? '100dvh' : `${visualViewport?.height}px`);
    this.host.style.setProperty('--_viewport-top', zoomed ? '0px' : `${visualViewport?.offsetTop}px`);
  };
}

import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps what the element draws in the browser's top layer, by its `popover`: nothing of the page is above it there, and no
 * transformed ancestor moves what is fixed in it.
 */
export class TopLayer implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    /** A browser lays all of it out anew: not before the visitor has seen the first drawing, unless it would be elsewhere. */
    private readonly wanted: () => boolean,
  ) {
    host.addController(this);
  }

  /** Whatever is taken out of the page falls out of the top layer. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.wanted()) return;
    try {
      this.host.renderRoot.querySelector<HTMLElement>('[popover]:not(:popover-open)')?.showPopover();
    } catch {
      // Taken out of the page at this moment, or without a top layer (Safari before 17).
    }
  }
}

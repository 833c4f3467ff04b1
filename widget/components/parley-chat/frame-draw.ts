import type { ReactiveControllerHost } from 'lit';

/** Draws at most once a frame, however many deltas arrive in it; a page that nobody looks at has no frames. */
export class FrameDraw {
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  draw(): void {
    if (document.visibilityState === 'hidden') return this.host.requestUpdate();
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.host.requestUpdate();
    });
  }
}

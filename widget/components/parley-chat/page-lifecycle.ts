import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PageLifecycleOptions {
  /** The page, or the element's place in it, is there. */
  readonly onShow: () => void;
  /** It is left, perhaps to be kept for the back button. */
  readonly onHide: () => void;
  /** The visitor looks at the page, or does not any longer. */
  readonly onLook: () => void;
  readonly onOnline: () => void;
}

/** What happens to the page that the element stands in. */
export class PageLifecycle implements ReactiveController {
  readonly #options: PageLifecycleOptions;

  constructor(host: ReactiveControllerHost, options: PageLifecycleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { onShow, onHide, onLook, onOnline } = this.#options;
    document.addEventListener('visibilitychange', onLook);
    addEventListener('online', onOnline);
    addEventListener('pagehide', onHide);
    addEventListener('pageshow', onShow);
    onShow();
  }

  hostDisconnected(): void {
    const { onShow, onHide, onLook, onOnline } = this.#options;
    document.removeEventListener('visibilitychange', onLook);
    removeEventListener('online', onOnline);
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
    onHide();
  }
}

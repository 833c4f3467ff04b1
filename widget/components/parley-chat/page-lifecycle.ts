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
  /** Whether the element stands in a page that was not left; one that is kept for the back button was. */
  here = false;
  readonly #options: PageLifecycleOptions;

  constructor(host: ReactiveControllerHost, options: PageLifecycleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { onLook, onOnline } = this.#options;
    document.addEventListener('visibilitychange', onLook);
    addEventListener('online', onOnline);
    addEventListener('pagehide', this.#hide);
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  hostDisconnected(): void {
    const { onLook, onOnline } = this.#options;
    document.removeEventListener('visibilitychange', onLook);
    removeEventListener('online', onOnline);
    removeEventListener('pagehide', this.#hide);
    removeEventListener('pageshow', this.#show);
    this.#hide();
  }

  readonly #show = (): void => {
    this.here = true;
    this.#options.onShow();
  };

  readonly #hide = (): void => {
    this.here = false;
    this.#options.onHide();
  };
}

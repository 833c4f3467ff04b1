import type { ReactiveControllerHost } from 'lit';

/**
 * Speaks through the one live region of the chat. What is on the screen is no live region: a screen reader would read a
 * reply anew with every piece.
 */
export class Announcer {
  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {}

  say(text: string): void {
    const region = this.host.renderRoot.querySelector('[part=announcer]');
    if (region) region.textContent = text;
  }
}

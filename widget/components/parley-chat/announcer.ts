import type { ReactiveControllerHost } from 'lit';
import type { Message } from '../../client/conversation-state.ts';
import { withName } from '../../locales/locale.ts';
import type { ChatView } from './chat-view.ts';

/**
 * Speaks through the one live region of the chat. What is on the screen is no live region: a screen reader would read a
 * reply anew with every piece. A reply is told twice: that it begins, and once it is whole.
 */
export class Announcer {
  #begun: string | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {}

  /** A reply is being written; told once, however many pieces it comes in. */
  beginning(view: ChatView): void {
    const reply = view.session.conversation?.reply;
    if (!reply || reply.id === this.#begun) return;
    this.#begun = reply.id;
    this.#say(withName(view.strings.answering, view.strings.assistant));
  }

  message({ strings }: ChatView, { role, content, author }: Message): void {
    const name = role === 'AGENT' ? (author?.name ?? strings.person) : strings.assistant;
    this.#say(`${withName(strings.says, name)} ${content}`);
  }

  #say(text: string): void {
    const region = this.host.renderRoot.querySelector('[part=announcer]');
    if (region) region.textContent = text;
  }
}

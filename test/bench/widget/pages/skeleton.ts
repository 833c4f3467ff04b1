import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';

/** The least that Lit can be and still be a chat to look at: a launcher, a panel, messages and a field. */
class BareChat extends LitElement {
  static override properties: PropertyDeclarations = { messages: { state: true } };
  declare messages: string[];

  constructor() {
    super();
    this.messages = ['Hello! What are you looking for?'];
  }

  protected override render(): TemplateResult {
    return html`<section role="dialog" aria-label="Chat">
        <ul>
          ${this.messages.map((message) => html`<li>${message}</li>`)}
        </ul>
        <textarea aria-label="Message" @change=${this.#say}></textarea>
      </section>
      <button>Chat</button>`;
  }

  #say(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.messages = [...this.messages, event.target.value];
  }
}

customElements.define('bare-chat', BareChat);
document.body.append(document.createElement('bare-chat'));

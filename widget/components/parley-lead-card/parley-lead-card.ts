import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { VisibleLead } from '../../client/visible-lead.ts';
import { languageOf } from '../../locales/language.ts';
import { launcherLabels } from '../../locales/launcher-labels.ts';
import { leadStringsOf } from '../../locales/lead-strings.ts';
import type { ParleyChat } from '../parley-chat/parley-chat.ts';
import { emptyLead, leadDetails } from './lead-details.ts';
import { leadCardStyles } from './parley-lead-card.styles.ts';

/** Events of one moment are answered by one request. */
const SETTLE_MS = 250;

function isChat(target: EventTarget | null): target is ParleyChat {
  return target instanceof HTMLElement && target.localName === 'parley-chat' && 'visibleLead' in target;
}

/** What a `<parley-chat>` on the same page has made of its visitor: asked for again whenever that chat says something. */
export class ParleyLeadCard extends LitElement {
  static override styles = leadCardStyles;

  static override properties: PropertyDeclarations = {
    for: {},
    theme: { reflect: true },
    lead: { state: true },
  };

  /** A selector of the chat to listen to; by default any on the page. */
  declare for: string | null;
  /** `light` or `dark`; by default the visitor's preference. */
  declare theme: string | null;
  declare private lead: VisibleLead;

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Numbers the requests: an answer overtaken by a later one is dropped. */
  #asked = 0;

  constructor() {
    super();
    this.for = null;
    this.theme = null;
    this.lead = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('parley-conversation', this.#heard);
    document.addEventListener('parley-message', this.#heard);
    this.#refreshSoon(document.querySelector(this.for ?? 'parley-chat'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('parley-conversation', this.#heard);
    document.removeEventListener('parley-message', this.#heard);
    clearTimeout(this.#timer);
  }

  protected override updated(): void {
    // Through CSSOM, because a policy without inline styles refuses `style` attributes.
    this.renderRoot.querySelector<HTMLElement>('.card')?.style.setProperty('--_score', String(this.lead?.score ?? 0));
  }

  protected override render(): TemplateResult {
    const language = languageOf(this.closest('[lang]')?.getAttribute('lang'), launcherLabels) ?? 'en';
    const strings = leadStringsOf(language);
    const content = this.lead ? leadDetails(this.lead, strings) : emptyLead(strings);
    return html`<section
      class="card"
      part="lead"
      lang=${language}
      dir=${strings.direction}
      data-intent=${this.lead?.intent ?? ''}
      aria-label=${strings.heading}
    >
      ${content}
    </section>`;
  }

  readonly #heard = ({ target }: Event): void => {
    if (target instanceof Element && target.matches(this.for ?? 'parley-chat')) this.#refreshSoon(target);
  };

  #refreshSoon(chat: EventTarget | null): void {
    if (!isChat(chat)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(chat), SETTLE_MS);
  }

  async #refresh(chat: ParleyChat): Promise<void> {
    const number = ++this.#asked;
    // What a tenant does not show, or cannot be asked for now, leaves the card as it is.
    const lead = await chat.visibleLead().catch(() => this.lead);
    if (number === this.#asked) this.lead = lead;
  }
}

if (!customElements.get('parley-lead-card')) customElements.define('parley-lead-card', ParleyLeadCard);

declare global {
  interface HTMLElementTagNameMap {
    'parley-lead-card': ParleyLeadCard;
  }
}

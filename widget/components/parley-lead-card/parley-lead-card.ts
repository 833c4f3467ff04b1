import { type CSSResultGroup, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
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

/**
 * What a `<parley-chat>` on the same page has made of its visitor: asked for again whenever that chat says something.
 *
 * @tag parley-lead-card
 *
 * @cssprop [--parley-surface=light-dark(#fff, #191d22)] - What the words stand on.
 * @cssprop [--parley-radius=20px] - Corners of the card.
 * @cssprop [--parley-font=the system's] - The family of all words.
 *
 * @csspart lead - The card.
 * @csspart empty - What stands there before anything was understood.
 * @csspart intent - How much the visitor wants to buy.
 * @csspart score - The same as a number of 0 to 100.
 * @csspart meter - The same as a bar.
 * @csspart name - The row of their name.
 * @csspart phone - The row of their telephone number.
 * @csspart email - The row of their e-mail address.
 * @csspart requirement - The row of what they look for.
 * @csspart budget - The row of what they can spend.
 * @csspart timeline - The row of when they want it.
 * @csspart evidence - The reasons of the judgement.
 * @csspart last-action - What they did last.
 */
export class ParleyLeadCard extends LitElement {
  static override styles: CSSResultGroup = leadCardStyles;

  static override properties: PropertyDeclarations = {
    for: {},
    theme: { reflect: true },
    lead: { state: true },
  };

  /**
   * A selector of the chat to listen to; by default any on the page.
   * @attr
   */
  declare for: string | null;
  /**
   * `light` or `dark`; by default the visitor's preference.
   * @attr
   * @reflect
   */
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

import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type Message, unreadCount } from '../../client/conversation-state.ts';
import { ConversationSession, type VisibleLead } from '../../client/conversation-session.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import { languageOf } from '../../locales/language.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import { stringsOf, withName } from '../../locales/locale.ts';
import { readableOn } from './accent.ts';
import { cardStyles } from './cards.styles.ts';
import { type ChatView, personName } from './chat-view.ts';
import { composer, sendable } from './composer.ts';
import { composerStyles } from './composer.styles.ts';
import { header } from './header.ts';
import { launcher } from './launcher.ts';
import { connectionBanner, failedRequest, refusalNotice } from './notices.ts';
import { panelStyles } from './panel.styles.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { tokenStyles } from './tokens.styles.ts';
import { transcript } from './transcript.ts';
import { transcriptStyles } from './transcript.styles.ts';
import { TypingSignal } from './typing-signal.ts';
import { VisibleViewport } from './visible-viewport.ts';

/**
 * A chat with one tenant: the launcher, and the panel it opens. Nothing is requested or stored before it is opened for
 * the first time; a visitor who has talked before is connected at once, for the unread count.
 *
 * @fires parley-open - the panel was opened
 * @fires parley-close - the panel was closed
 * @fires parley-message - a message was stored; detail `{ role, content }`
 * @fires parley-conversation - the conversation was started, continued or changed; detail `{ conversationId }`
 */
export class ParleyChat extends LitElement {
  static override styles = [tokenStyles, panelStyles, transcriptStyles, cardStyles, composerStyles];

  static override properties: PropertyDeclarations = {
    tenant: {},
    endpoint: {},
    language: {},
    theme: { reflect: true },
    opened: { type: Boolean, reflect: true, attribute: 'open' },
    draft: { state: true },
    requestFailed: { state: true },
  };

  /** The tenant's slug. */
  declare tenant: string;
  /** The gateway's origin; by default the one this module came from. */
  declare endpoint: string;
  /** `en` or `ar`; by default that of the nearest `lang` attribute, then the tenant's. */
  declare language: string | null;
  /** `light` or `dark`; by default the visitor's preference. */
  declare theme: string | null;
  /** Whether the panel is shown; attribute `open`. */
  declare opened: boolean;
  declare private draft: string;
  declare private requestFailed: boolean;

  private session: ConversationSession | null = null;
  private everOpened = false;
  private frame = 0;
  private readonly follow = new ScrollFollow(
    this,
    () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    async () => this.session?.loadEarlier().catch(() => {}),
  );
  private readonly typing = new TypingSignal((typing) => this.session?.setTyping(typing));

  constructor() {
    super();
    this.tenant = '';
    this.endpoint = new URL(import.meta.url).origin;
    this.language = null;
    this.theme = null;
    this.opened = false;
    this.draft = '';
    this.requestFailed = false;
    new VisibleViewport(this);
  }

  /** Opens the panel and puts the focus into the composer. */
  open(): void {
    if (this.opened) return;
    this.opened = true;
    this.dispatch('parley-open');
    void this.updateComplete.then(() => this.focusOn('#composer'));
  }

  /** Closes the panel; a focus that was in it returns to the launcher. */
  close(): void {
    if (!this.opened) return;
    const inside = this.shadowRoot?.activeElement;
    this.opened = false;
    this.typing.end();
    this.dispatch('parley-close');
    if (inside) void this.updateComplete.then(() => this.focusOn('.launcher'));
  }

  toggle(): void {
    if (this.opened) this.close();
    else this.open();
  }

  /** Sends `text` as the visitor's message; 1 to 4,000 characters, anything else is ignored. */
  send(text: string): void {
    if (!sendable(text)) return;
    this.session?.send(text.trim());
    this.typing.end();
    this.follow.toEnd();
  }

  /**
   * What the tenant lets the visitor see of the lead that the conversation has made of them; null before there is one.
   * Rejects with a RequestError when the gateway does not answer.
   */
  async visibleLead(): Promise<VisibleLead> {
    return (await this.session?.visibleLead()) ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.scheduleUpdateSoon);
    addEventListener('online', this.online);
    if (this.opened || this.session?.known) this.session?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.scheduleUpdateSoon);
    removeEventListener('online', this.online);
    this.typing.end();
    this.session?.stop();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The loader drew its own launcher into the root; ours takes its place before the next frame is painted.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('tenant') || changed.has('endpoint')) this.openSession();
    if (this.opened) {
      this.everOpened = true;
      this.session?.start();
    }
  }

  protected override updated(): void {
    this.paintAccent();
    if (this.opened && this.follow.atEnd && document.visibilityState === 'visible') this.session?.markRead();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    const strings = stringsOf(this.spoken);
    const unread = session.conversation ? unreadCount(session.conversation) : 0;
    const view = { session, strings, endpoint: this.endpoint };
    return html`<div class="root" part="root" lang=${this.spoken} dir=${strings.direction} @keydown=${this.keyPressed}>
      ${this.everOpened ? this.panel(view) : nothing} ${launcher(strings, this.opened, unread, () => this.toggle())}
      <div class="visually-hidden" role="status" aria-live="polite" part="announcer"></div>
    </div>`;
  }

  private panel(view: ChatView): TemplateResult {
    const { session } = view;
    const head = header(view, { onClose: () => this.close(), onRequestHuman: () => void this.requestHuman() });
    const onRestart = (): void => session.restart();
    const actions = { onInput: this.typed, onSend: this.submit, onRestart };
    return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!this.opened}>
      ${head} ${connectionBanner(view)} ${failedRequest(view, this.requestFailed)}
      ${
        session.refusal
          ? refusalNotice(view)
          : html`${transcript(view, this.follow, (text) => this.send(text))} ${composer(view, this.draft, actions)}`
      }
    </section>`;
  }

  /** The language that is shown. */
  private get spoken(): LanguageCode {
    const page = this.closest('[lang]')?.getAttribute('lang');
    return languageOf(this.language) ?? languageOf(page) ?? languageOf(this.session?.settings?.language) ?? 'en';
  }

  private openSession(): void {
    this.session?.stop();
    this.session = new ConversationSession({
      endpoint: this.endpoint,
      tenant: this.tenant,
      locale: () => this.spoken,
      page: () => ({ url: location.href, title: document.title, referrer: document.referrer }),
      store: openKeyValueStore(),
      onChange: this.scheduleUpdateSoon,
      onMessage: (message) => this.messageArrived(message),
      onConversation: (conversationId) => this.dispatch('parley-conversation', { conversationId }),
    });
    if (this.session.known) this.session.start();
  }

  private messageArrived({ role, content }: Message): void {
    this.dispatch('parley-message', { role, content });
    if (role === 'VISITOR') return;
    this.follow.arrived();
    if (this.opened) this.announce(role, content);
  }

  /** Speaks a message once it is whole; deltas are never announced. */
  private announce(role: Message['role'], content: string): void {
    const region = this.renderRoot.querySelector('[part=announcer]');
    if (!region || !this.session) return;
    const strings = stringsOf(this.spoken);
    const view = { session: this.session, strings, endpoint: this.endpoint };
    const name = role === 'AGENT' ? (personName(view) ?? strings.person) : strings.assistant;
    region.textContent = `${withName(strings.says, name)} ${content}`;
  }

  private dispatch(type: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Draws at most once a frame, however many deltas arrive in it. */
  private readonly scheduleUpdateSoon = (): void => {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.requestUpdate();
    });
  };

  private readonly online = (): void => this.session?.wake();

  private readonly typed = (text: string): void => {
    this.draft = text;
    if (text) this.typing.keystroke();
    else this.typing.end();
  };

  private readonly submit = (): void => {
    if (!sendable(this.draft)) return;
    this.send(this.draft);
    this.draft = '';
    const area = this.renderRoot.querySelector('textarea');
    area?.style.removeProperty('height');
    area?.focus();
  };

  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.opened) return;
    event.stopPropagation();
    this.close();
  };

  private async requestHuman(): Promise<void> {
    // The button goes once it has done its work, and the focus must not go with it.
    this.focusOn('#composer');
    try {
      this.requestFailed = false;
      await this.session?.requestHuman();
    } catch {
      this.requestFailed = true;
    }
  }

  /** Through CSSOM, because a `style` attribute is refused where the page's policy allows no inline styles. */
  private paintAccent(): void {
    const accent = this.session?.settings?.accentColor;
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    const readable = accent ? readableOn(accent) : null;
    if (!root || !accent || !readable) return;
    root.style.setProperty('--_tenant-accent', accent);
    root.style.setProperty('--_on-tenant-accent', readable);
  }
}

if (!customElements.get('parley-chat')) customElements.define('parley-chat', ParleyChat);

declare global {
  interface HTMLElementTagNameMap {
    'parley-chat': ParleyChat;
  }
}

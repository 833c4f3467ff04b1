import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Message, unreadCount } from '../../client/conversation-state.ts';
import type { VisibleLead } from '../../client/conversation-calls.ts';
import { ConversationSession } from '../../client/conversation-session.ts';
import { IndexedOutbox } from '../../client/indexed-outbox.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import { conversationScope, draftKey } from '../../client/storage-keys.ts';
import { languageOf } from '../../locales/language.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import { withName } from '../../locales/locale.ts';
import { readableOn } from './accent.ts';
import { Announcer } from './announcer.ts';
import { ChatParts } from './chat-parts.ts';
import { type ChatView, personName } from './chat-view.ts';
import { composer, sendable } from './composer.ts';
import { composerStyles } from './composer.styles.ts';
import { header } from './header.ts';
import { launcher } from './launcher.ts';
import { connectionBanner, failedRequest, refusalNotice } from './notices.ts';
import { panelStyles } from './panel.styles.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { SpokenLanguage } from './spoken-language.ts';
import { StoredDraft } from './stored-draft.ts';
import { tokenStyles } from './tokens.styles.ts';
import { transcript } from './transcript.ts';
import { transcriptStyles } from './transcript.styles.ts';
import { TypingSignal } from './typing-signal.ts';
import { UnreadTitle } from './unread-title.ts';
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
  static override styles = [tokenStyles, panelStyles, transcriptStyles, composerStyles];

  static override properties: PropertyDeclarations = {
    tenant: {},
    endpoint: {},
    language: {},
    theme: { reflect: true },
    sound: { type: Boolean },
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
  /** Whether a message that comes while the chat is not looked at makes a sound; in one tab only. */
  declare sound: boolean;
  /** Whether the panel is shown; attribute `open`. */
  declare opened: boolean;
  declare private draft: string;
  declare private requestFailed: boolean;

  #session: ConversationSession | null = null;
  /** What the session was opened for. */
  #scope: string | null = null;
  #storedDraft: StoredDraft | null = null;
  #everOpened = false;
  #frame = 0;
  readonly #words = new SpokenLanguage(this, () => this.#spoken);
  readonly #parts = new ChatParts(this);
  readonly #announcer = new Announcer(this);
  readonly #unreadTitle = new UnreadTitle();
  readonly #follow = new ScrollFollow(
    this,
    () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    async () => this.#session?.actions.loadEarlier().catch(() => {}),
  );
  readonly #typing = new TypingSignal((typing) => this.#session?.actions.setTyping(typing));

  constructor() {
    super();
    this.tenant = '';
    this.endpoint = new URL(import.meta.url).origin;
    this.language = null;
    this.theme = null;
    this.sound = false;
    this.opened = false;
    this.draft = '';
    this.requestFailed = false;
    new VisibleViewport(this);
  }

  /** Opens the panel and puts the focus into the composer. */
  open(): void {
    if (this.opened) return;
    this.opened = true;
    this.#dispatch('parley-open');
    void this.updateComplete.then(() => this.#focusOn('#composer'));
  }

  /** Closes the panel; a focus that was in it returns to the launcher. */
  close(): void {
    if (!this.opened) return;
    const inside = this.shadowRoot?.activeElement;
    this.opened = false;
    this.#typing.end();
    this.#dispatch('parley-close');
    if (inside) void this.updateComplete.then(() => this.#focusOn('.launcher'));
  }

  toggle(): void {
    if (this.opened) this.close();
    else this.open();
  }

  /** Sends `text` as the visitor's message; 1 to 4,000 characters, anything else is ignored. */
  send(text: string): void {
    if (!sendable(text)) return;
    this.#session?.send(text.trim());
    this.#typing.end();
    this.#follow.toEnd();
  }

  /**
   * What the tenant lets the visitor see of the lead that the conversation has made of them; null before there is one.
   * Rejects with a RequestError when the gateway does not answer.
   */
  async visibleLead(): Promise<VisibleLead> {
    return (await this.#session?.actions.visibleLead()) ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#scheduleUpdateSoon);
    addEventListener('online', this.#online);
    addEventListener('pagehide', this.#pageHidden);
    addEventListener('pageshow', this.#pageShown);
    this.#pageShown();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#scheduleUpdateSoon);
    removeEventListener('online', this.#online);
    removeEventListener('pagehide', this.#pageHidden);
    removeEventListener('pageshow', this.#pageShown);
    this.#pageHidden();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // The loader drew its own launcher into the root: ours takes its place, and does not stand before it.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override shouldUpdate(): boolean {
    return this.#words.look() !== null;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    const scope = conversationScope(this.endpoint, this.tenant);
    if (scope !== this.#scope) this.#openSession((this.#scope = scope));
    if (this.opened) {
      this.#everOpened = true;
      this.#session?.start();
    }
  }

  protected override updated(): void {
    this.#paintAccent();
    this.#unreadTitle.show(document.visibilityState === 'hidden' ? this.#unread : 0);
    if (this.#isRead) this.#session?.actions.markRead();
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view;
    const unread = this.#unread;
    if (!view) return nothing;
    const { strings } = view;
    return html`<div
      class="root"
      part="root"
      lang=${strings.locale}
      dir=${strings.direction}
      @keydown=${this.#keyPressed}
    >
      ${this.#everOpened ? this.#panel(view) : nothing} ${launcher(strings, this.opened, unread, () => this.toggle())}
      <div class="visually-hidden" role="status" aria-live="polite" part="announcer"></div>
    </div>`;
  }

  #panel(view: ChatView): TemplateResult {
    const { session } = view;
    const head = header(view, { onClose: () => this.close(), onRequestHuman: () => void this.#requestHuman() });
    const onRestart = (): void => session.restart();
    const actions = { onInput: this.#typed, onSend: this.#submit, onRestart };
    return html`<section class="panel" part="panel" role="dialog" aria-labelledby="title" ?hidden=${!this.opened}>
      ${head} ${connectionBanner(view)} ${failedRequest(view, this.requestFailed)}
      ${
        session.refusal
          ? refusalNotice(view)
          : html`${transcript(view, this.#follow, (text) => this.send(text))} ${composer(view, this.draft, actions)}`
      }
    </section>`;
  }

  get #view(): ChatView | null {
    const session = this.#session;
    const { strings } = this.#words;
    return session && strings && { session, strings, endpoint: this.endpoint, parts: this.#parts };
  }

  /** Whether the visitor has the newest message before their eyes. */
  get #isRead(): boolean {
    return this.opened && this.#follow.atEnd && document.visibilityState === 'visible';
  }

  get #unread(): number {
    return this.#session?.conversation ? unreadCount(this.#session.conversation) : 0;
  }

  /** The language that is asked for. */
  get #spoken(): LanguageCode {
    const page = this.closest('[lang]')?.getAttribute('lang');
    return languageOf(this.language) ?? languageOf(page) ?? languageOf(this.#session?.settings?.language) ?? 'en';
  }

  #openSession(scope: string): void {
    this.#session?.stop();
    this.#storedDraft = new StoredDraft(draftKey(this.endpoint, this.tenant));
    this.draft = this.#storedDraft.text;
    this.#session = new ConversationSession({
      endpoint: this.endpoint,
      tenant: this.tenant,
      arrival: () => ({
        locale: this.#spoken,
        page: { url: location.href, title: document.title, referrer: document.referrer },
      }),
      store: openKeyValueStore(() => localStorage),
      outbox: new IndexedOutbox(scope),
      onChange: this.#scheduleUpdateSoon,
      onMessage: (message) => this.#messageArrived(message),
      onConversation: (conversationId) => this.#dispatch('parley-conversation', { conversationId }),
    });
    if (this.#session.known) this.#session.start();
  }

  #messageArrived({ role, content }: Message): void {
    this.#dispatch('parley-message', { role, content });
    if (role === 'VISITOR') return;
    this.#follow.arrived();
    if (this.opened) this.#announce(role, content);
    if (this.sound && this.#session?.leads && !this.#isRead) void import('./chime.ts').then(({ chime }) => chime());
  }

  /** Speaks a message once it is whole; deltas are never announced. */
  #announce(role: Message['role'], content: string): void {
    const view = this.#view;
    if (!view) return;
    const { strings } = view;
    const name = role === 'AGENT' ? (personName(view) ?? strings.person) : strings.assistant;
    this.#announcer.say(`${withName(strings.says, name)} ${content}`);
  }

  #write(text: string): void {
    this.draft = text;
    if (this.#storedDraft) this.#storedDraft.text = text;
  }

  #dispatch(type: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Draws at most once a frame, however many deltas arrive in it. */
  readonly #scheduleUpdateSoon = (): void => {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.requestUpdate();
    });
  };

  readonly #online = (): void => this.#session?.wake();

  /** A page that is kept for the back button must neither hold the tabs' lock nor a socket, or it would not be kept. */
  readonly #pageHidden = (): void => {
    this.#typing.end();
    this.#session?.stop();
  };

  readonly #pageShown = (): void => {
    if (this.opened || this.#session?.known) this.#session?.start();
  };

  readonly #typed = (text: string): void => {
    this.#write(text);
    if (text) this.#typing.keystroke();
    else this.#typing.end();
  };

  readonly #submit = (): void => {
    if (!sendable(this.draft)) return;
    this.send(this.draft);
    this.#write('');
    const area = this.renderRoot.querySelector('textarea');
    area?.style.removeProperty('height');
    area?.focus();
  };

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.opened) return;
    event.stopPropagation();
    this.close();
  };

  async #requestHuman(): Promise<void> {
    // The button goes once it has done its work, and the focus must not go with it.
    this.#focusOn('#composer');
    try {
      this.requestFailed = false;
      await this.#session?.actions.requestHuman();
    } catch {
      this.requestFailed = true;
    }
  }

  /** Through CSSOM, because a `style` attribute is refused where the page's policy allows no inline styles. */
  #paintAccent(): void {
    const accent = this.#session?.settings?.accentColor;
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

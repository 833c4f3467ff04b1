import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { VisibleLead } from '../../client/visible-lead.ts';
import { ConversationSession } from '../../client/conversation-session.ts';
import { type Message, unreadCount } from '../../client/conversation-state.ts';
import { IndexedOutbox } from '../../client/indexed-outbox.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import { conversationScope, detailsKey, draftKey } from '../../client/storage-keys.ts';
import { languageOf } from '../../locales/language.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import { locales } from '../../locales/locale.ts';
import { paintAccent } from './accent.ts';
import { Announcer } from './announcer.ts';
import type { ParleyChatEvents } from './chat-events.ts';
import { ChatParts } from './chat-parts.ts';
import { chatProperties } from './chat-properties.ts';
import type { ChatView } from './chat-view.ts';
import { sendable } from './composer.ts';
import { composerStyles } from './composer.styles.ts';
import type { Forms } from './forms.ts';
import { launcher } from './launcher.ts';
import { PageLifecycle } from './page-lifecycle.ts';
import { panel } from './panel.ts';
import { panelStyles } from './panel.styles.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { SpokenLanguage } from './spoken-language.ts';
import { StoredDraft } from './stored-draft.ts';
import { tokenStyles } from './tokens.styles.ts';
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
  static override properties = chatProperties;

  /** The tenant's slug. */
  declare tenant: string;
  /** The gateway's origin; by default the one this module came from. */
  declare endpoint: string;
  /** `en`, `ar`, `es`, `fr` or `de`; by default that of the nearest `lang` attribute, then the tenant's. */
  declare language: string | null;
  /** `light` or `dark`; by default the visitor's preference. */
  declare theme: string | null;
  /** Whether a message that comes while the chat is not looked at makes a sound; in one tab only. */
  declare sound: boolean;
  /** What visitors are asked about themselves, such as `name email* phone`; a star marks what must be given. */
  declare ask: string;
  /** Whether they are asked after the first answer and not before the first message; attribute `ask-later`. */
  declare askLater: boolean;
  /** What they must agree to when they are asked; attribute `ask-consent`. */
  declare askConsent: string;
  /** Whether the panel is shown; attribute `open`. */
  declare opened: boolean;
  declare private draft: string;
  declare private requestFailed: boolean;

  #session: ConversationSession | null = null;
  #storedDraft: StoredDraft | null = null;
  #forms: Forms | null = null;
  /** What the session was opened for. */
  #scope: string | null = null;
  /** Whether the loader has drawn the launcher, and left its styles. */
  #drawnBefore = false;
  #everOpened = false;
  #frame = 0;
  /** What is to have the focus once it is drawn: the first drawing waits for words and styles. */
  #focusNext = '';
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
    this.ask = '';
    this.askLater = false;
    this.askConsent = '';
    this.opened = false;
    this.draft = '';
    this.requestFailed = false;
    new VisibleViewport(this);
    new PageLifecycle(this, {
      onShow: () => (this.opened || this.#session?.known) && this.#session?.start(),
      // A page that is kept for the back button must neither hold the tabs' lock nor a socket, or it would not be kept.
      onHide: () => {
        this.#typing.end();
        this.#session?.stop();
      },
      onLook: () => this.requestUpdate(),
      onOnline: () => {
        this.#session?.wake();
        this.requestUpdate();
      },
    });
  }

  /** Opens the panel and puts the focus into the composer. */
  open(): void {
    if (this.opened) return;
    this.opened = true;
    this.#dispatch('parley-open', null);
    this.#focusNext = '#composer';
  }

  /** Closes the panel; a focus that was in it returns to the launcher. */
  close(): void {
    if (!this.opened) return;
    const inside = this.shadowRoot?.activeElement;
    this.opened = false;
    this.#typing.end();
    this.#dispatch('parley-close', null);
    if (inside) this.#focusNext = '.launcher';
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

  /** Forgets the visitor in this browser, in all of its tabs, with what waits to be sent; closes the panel. */
  async erase(): Promise<void> {
    this.close();
    this.#write('');
    openKeyValueStore(() => localStorage).delete(detailsKey(this.endpoint, this.tenant));
    await this.#session?.erase();
  }

  /** Listens to one of the chat's events by its name. @returns what ends the listening */
  on<Name extends keyof ParleyChatEvents>(
    name: Name,
    listener: (event: CustomEvent<ParleyChatEvents[Name]>) => void,
  ): () => void {
    const heard = (event: Event): void => {
      if (event instanceof CustomEvent) listener(event);
    };
    this.addEventListener(name, heard);
    return () => this.removeEventListener(name, heard);
  }

  /**
   * What the tenant lets the visitor see of the lead that the conversation has made of them; null before there is one.
   * Rejects with a RequestError when the gateway does not answer.
   */
  async visibleLead(): Promise<VisibleLead> {
    return (await this.#session?.actions.visibleLead()) ?? null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const drawn = [...(this.shadowRoot?.adoptedStyleSheets ?? [])];
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...drawn, ...root.adoptedStyleSheets];
    this.#drawnBefore = drawn.length > 0;
    // The loader drew its own launcher into the root: ours takes its place, and does not stand before it.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override shouldUpdate(): boolean {
    return this.#words.look() !== null && (this.#drawnBefore || this.#parts.launcher.get() !== null);
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
    paintAccent(this.renderRoot.querySelector<HTMLElement>('.root'), this.#session?.settings?.accentColor);
    this.#unreadTitle.show(document.visibilityState === 'hidden' ? this.#unread : 0);
    if (this.#isRead) this.#session?.actions.markRead();
    if (this.opened && this.#view) this.#announcer.beginning(this.#view);
    if (this.#focusNext) this.#focusOn(this.#focusNext);
    this.#focusNext = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    const { locale, direction } = view.strings;
    return html`<div class="root" part="root" lang=${locale} dir=${direction} @keydown=${this.#keyPressed}>
      ${this.#everOpened ? this.#panel(view) : nothing}
      ${launcher(view.strings, this.opened, this.#unread, () => this.toggle())}
      <div class="visually-hidden" role="status" aria-live="polite" part="announcer"></div>
    </div>`;
  }

  #panel(view: ChatView): TemplateResult {
    const { opened, draft, requestFailed: failed } = this;
    const forms = this.#drawForms(view);
    return panel(
      view,
      { opened, draft, failed, follow: this.#follow, forms },
      {
        onClose: () => this.close(),
        onRequestHuman: () => void this.#requestHuman(),
        onPick: (text) => this.send(text),
        onInput: (text) => this.#typed(text),
        onSend: () => this.#submit(),
        onRestart: () => view.session.restart(),
      },
    );
  }

  /** Only those who are asked something, or have come to the end, fetch the forms. */
  #drawForms({ session, strings }: ChatView): ReturnType<Forms['draw']> | null {
    const { ask, askConsent: consent, askLater: later } = this;
    const wanted = ask !== '' || session.conversation?.phase === 'CLOSED';
    const part = wanted ? this.#parts.forms.get() : null;
    if (!part) return null;
    this.#forms ??= new part.Forms(session, {
      detailsKey: detailsKey(this.endpoint, this.tenant),
      changed: () => this.requestUpdate(),
      done: () => void (this.#focusNext = '#composer'),
      failed: () => (this.requestFailed = true),
    });
    return this.#forms.draw({ ask, consent, later }, strings);
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
    for (const tag of [this.language, page, this.#session?.settings?.language]) {
      const language = languageOf(tag, locales);
      if (language) return language;
    }
    return 'en';
  }

  #openSession(scope: string): void {
    this.#session?.stop();
    const { endpoint, tenant } = this;
    this.#forms = null;
    this.#storedDraft = new StoredDraft(draftKey(endpoint, tenant));
    this.draft = this.#storedDraft.text;
    const session = (this.#session = new ConversationSession({
      endpoint,
      tenant,
      arrival: () => ({
        locale: this.#spoken,
        page: { url: location.href, title: document.title, referrer: document.referrer },
      }),
      store: openKeyValueStore(() => localStorage),
      outbox: new IndexedOutbox(scope),
      onChange: () => this.#drawSoon(),
      onMessage: (message) => this.#messageArrived(message),
      onConversation: (conversationId) => this.#dispatch('parley-conversation', { conversationId }),
    }));
    if (session.known) session.start();
  }

  #messageArrived(message: Message): void {
    const { role, content } = message;
    this.#dispatch('parley-message', { role, content });
    if (role === 'VISITOR') return;
    this.#follow.arrived();
    if (this.opened && this.#view) this.#announcer.message(this.#view, message);
    if (this.sound && this.#session?.leads && !this.#isRead) void import('./chime.ts').then(({ chime }) => chime());
  }

  #dispatch<Name extends keyof ParleyChatEvents>(name: Name, detail: ParleyChatEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Draws at most once a frame, however many deltas arrive in it; a page that nobody looks at has no frames. */
  #drawSoon(): void {
    if (document.visibilityState === 'hidden') return this.requestUpdate();
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.requestUpdate();
    });
  }

  #write(text: string): void {
    this.draft = text;
    if (this.#storedDraft) this.#storedDraft.text = text;
  }

  #typed(text: string): void {
    this.#write(text);
    if (text) this.#typing.keystroke();
    else this.#typing.end();
  }

  #submit(): void {
    if (!sendable(this.draft)) return;
    this.send(this.draft);
    this.#write('');
    const area = this.renderRoot.querySelector<HTMLElement>('#composer');
    area?.style.removeProperty('height');
    area?.focus();
  }

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
}

if (!customElements.get('parley-chat')) customElements.define('parley-chat', ParleyChat);

declare global {
  interface HTMLElementTagNameMap {
    'parley-chat': ParleyChat;
  }
}

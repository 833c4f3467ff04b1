import type { IdentityInput } from '@parley/schema/generated/documents';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { VisibleLead } from '../../client/visible-lead.ts';
import { ConversationSession } from '../../client/conversation-session.ts';
import { type Message, unreadCount } from '../../client/conversation-state.ts';
import { IndexedOutbox } from '../../client/indexed-outbox.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import type { StoredFile } from '../../client/outbox-storage.ts';
import { conversationScope, detailsKey, draftKey, openersKey } from '../../client/storage-keys.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import { paintAccent } from './accent.ts';
import { Announcer } from './announcer.ts';
import type { ParleyChatEvents } from './chat-events.ts';
import { ChatParts } from './chat-parts.ts';
import { chatProperties } from './chat-properties.ts';
import { ChatForms } from './chat-forms.ts';
import type { ChatView } from './chat-view.ts';
import { sendable } from './composer.ts';
import { composerStyles } from './composer.styles.ts';
import { Draft } from './draft.ts';
import { FrameDraw } from './frame-draw.ts';
import { launcher } from './launcher.ts';
import { PageLifecycle } from './page-lifecycle.ts';
import type { Menu } from './menu.ts';
import { panel } from './panel.ts';
import { panelStyles } from './panel.styles.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { SpokenLanguage, wantedLanguage } from './spoken-language.ts';
import { tokenStyles } from './tokens.styles.ts';
import { transcriptStyles } from './transcript.styles.ts';
import { TopLayer } from './top-layer.ts';
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
 *
 * @cssprop --parley-accent - the colour of the launcher, of buttons and of the visitor's bubbles; the tenant's by default
 * @cssprop --parley-on-accent - what is written on it; black or white by default, whichever reads better
 * @cssprop --parley-surface - the ground of head, composer and forms
 * @cssprop --parley-canvas - the ground of the transcript
 * @cssprop --parley-bubble - the ground of bubbles of others
 * @cssprop --parley-text - words
 * @cssprop --parley-muted - words beside them
 * @cssprop --parley-line - lines between grounds
 * @cssprop --parley-control-line - edges of fields, 3:1 against the surface
 * @cssprop --parley-danger - what went wrong
 * @cssprop --parley-font - the family of the font
 * @cssprop --parley-radius - the corners of the panel, 20px
 * @cssprop --parley-launcher-radius - the corners of the launcher, 50%
 * @cssprop --parley-width - the width of the panel, 400px
 * @cssprop --parley-height - its height, 700px, where there is room for it
 * @cssprop --parley-inset-inline - how far from the page's edge, 20px
 * @cssprop --parley-inset-block - how far from its foot, 20px
 * @cssprop --parley-z-index - where the launcher stands among what the page has, before the top layer has it
 *
 * @csspart root - everything that is drawn
 * @csspart launcher - the round button
 * @csspart badge - the number of unread messages on it
 * @csspart opener - the bubble beside the launcher, where a page speaks first
 * @csspart opener-text - its words, a button
 * @csspart opener-dismiss - the button that takes it away
 * @csspart panel - the window
 * @csspart header - its head
 * @csspart avatar - the mark of the assistant, or of a person
 * @csspart face - a person's picture in it
 * @csspart names - title and status
 * @csspart title - whose chat it is
 * @csspart status - who answers
 * @csspart talk-to-person - the button that asks for a person
 * @csspart more - the button of the menu
 * @csspart close - the button that closes the panel
 * @csspart menu - what stands below the head
 * @csspart menu-choice - one choice
 * @csspart menu-result - what came of one
 * @csspart menu-send - the button that sends the transcript
 * @csspart menu-erase - the button that forgets the visitor
 * @csspart menu-cancel - the button that does not
 * @csspart banner - what is said of the connection
 * @csspart error - what is said of a failure
 * @csspart transcript - what was said, which scrolls
 * @csspart items - its content
 * @csspart day - the line of a day
 * @csspart notice - the line of who answers from here on
 * @csspart message - one message, also `message-visitor`, `message-assistant`, `message-agent` or `message-system`
 * @csspart typing - the message that is being written
 * @csspart bubble - its words, with their ground
 * @csspart dots - the bubble in which somebody types
 * @csspart text - its words
 * @csspart link - a link in them
 * @csspart heading - a heading in them
 * @csspart list - a list in them
 * @csspart quote - a quotation in them
 * @csspart code - code in them
 * @csspart code-block - a block of it
 * @csspart meta - time and delivery
 * @csspart delivery - how far it has come
 * @csspart failed - that it was not sent
 * @csspart retry - the button that tries again
 * @csspart sources - what a reply rests on
 * @csspart sources-summary - the line that says how many
 * @csspart source - one of these
 * @csspart files - the files of a message
 * @csspart file - one of them
 * @csspart file-name - its name
 * @csspart file-size - its size
 * @csspart file-picture - a picture among them
 * @csspart upload-progress - how much has gone
 * @csspart cards - a row of cards
 * @csspart card - one of them
 * @csspart card-link - its link
 * @csspart card-picture - its picture
 * @csspart card-title - its title
 * @csspart card-subtitle - where it is
 * @csspart card-price - its price
 * @csspart card-fields - what else is known
 * @csspart card-field - one of these
 * @csspart suggestions - answers that are offered
 * @csspart suggestion - one of them
 * @csspart jump - the button to the newest message
 * @csspart consent - the question whether to remember
 * @csspart consent-agree - the button that agrees
 * @csspart consent-refuse - the button that refuses
 * @csspart form - a form about the visitor
 * @csspart form-title - its title, and that of the rating
 * @csspart form-field - a field with its label
 * @csspart form-label - a label
 * @csspart form-input - a field
 * @csspart form-consent - what they agree to
 * @csspart form-send - the button that sends it
 * @csspart form-skip - the button that leaves it out
 * @csspart fault - what is wrong with a field or a file
 * @csspart rating - the form of the rating
 * @csspart stars - its stars
 * @csspart star - one of them
 * @csspart rating-send - the button that sends it
 * @csspart rating-thanks - what is said afterwards
 * @csspart composer-area - where one writes
 * @csspart composer-field - the field with its buttons
 * @csspart composer - the words themselves
 * @csspart counter - how many characters are left
 * @csspart attach - the button that adds files
 * @csspart staged-files - files that were added
 * @csspart staged-file - one of them
 * @csspart remove-file - the button that takes it out
 * @csspart send - the button that sends
 * @csspart start-again - the button that begins a new conversation
 * @csspart announcer - what screen readers are told; not to be hidden by `display`
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
  /** The name of the tenant's opener that the visitor answers: the conversation that begins is greeted with its text. */
  declare opener: string | null;
  /** Whether the panel is shown; attribute `open`. */
  declare opened: boolean;
  /**
   * Who the page says it is, as `identify` sets it; null for somebody it does not know. What is not signed is not proven.
   */
  declare identity: IdentityInput | null;
  declare private requestFailed: boolean;

  #session: ConversationSession | null = null;
  /** What the session was opened for. */
  #scope: string | null = null;
  /** Whether the loader has drawn the launcher, and left its styles. */
  #drawnBefore = false;
  #everOpened = false;
  #menu: Menu | null = null;
  readonly #frames = new FrameDraw(this);
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
  readonly #draft = new Draft(
    this,
    this.#parts,
    (typing) => this.#session?.actions.setTyping(typing),
    () => this.#session?.consent?.given ?? !this.#session?.consent,
  );
  readonly #forms = new ChatForms({
    changed: () => this.requestUpdate(),
    done: () => void (this.#focusNext = '#composer'),
    failed: () => (this.requestFailed = true),
  });

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
    this.opener = null;
    this.identity = null;
    this.requestFailed = false;
    new TopLayer(this);
    new VisibleViewport(this);
    new PageLifecycle(this, {
      onShow: () => (this.opened || this.#session?.known) && this.#session?.start(),
      // A page that is kept for the back button must neither hold the tabs' lock nor a socket, or it would not be kept.
      onHide: () => {
        this.#draft.rest();
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
    this.#draft.rest();
    this.#dispatch('parley-close', null);
    if (inside) this.#focusNext = '.launcher';
  }

  toggle(): void {
    this[this.opened ? 'close' : 'open']();
  }

  /** Sends `text` as the visitor's message; 1 to 4,000 characters, anything else is ignored. */
  send(text: string): void {
    if (sendable(text)) this.#send(text.trim());
  }

  /**
   * Says who the visitor is: `hash` is the signature of `id` that the site's own server has made, and leads to the same
   * conversation on every device. To be called on every page; null for a visitor whom the site does not know.
   */
  identify(identity: IdentityInput | null): void {
    this.identity = identity;
  }

  /** Forgets the visitor in this browser, in all of its tabs, with what waits to be sent; closes the panel. */
  async erase(): Promise<void> {
    this.close();
    this.#draft.clear();
    const store = openKeyValueStore(() => localStorage);
    for (const key of [detailsKey, openersKey]) store.delete(key(this.endpoint, this.tenant));
    await this.#session?.erase();
  }

  /** For a visitor who signs out: as `erase`, and nobody is identified any more. */
  shutdown(): Promise<void> {
    this.identity = null;
    return this.erase();
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    const scope = conversationScope(this.endpoint, this.tenant);
    if (scope !== this.#scope) this.#openSession((this.#scope = scope));
    else if (changed.has('identity')) this.#session?.arriveAgain();
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
    return html`<div
      class="root"
      part="root"
      popover="manual"
      lang=${locale}
      dir=${direction}
      @keydown=${this.#keyPressed}
    >
      ${this.#everOpened ? this.#panel(view) : nothing}
      ${launcher(view.strings, this.opened, this.#unread, () => this.toggle())}
      <div class="visually-hidden" role="status" aria-live="polite" part="announcer"></div>
    </div>`;
  }

  #panel(view: ChatView): TemplateResult {
    const { opened, requestFailed: failed, endpoint, tenant, ask, askConsent: consent, askLater: later } = this;
    const forms = this.#forms.draw(view, { ask, consent, later }, detailsKey(endpoint, tenant));
    const draft = { text: this.#draft.text, sendable: this.#draft.sendable, files: this.#draft.drawFiles(view) };
    return panel(
      view,
      { opened, draft, failed, follow: this.#follow, forms, menu: this.#openMenu() },
      {
        onClose: () => this.close(),
        onRequestHuman: () => void this.#requestHuman(),
        onPick: (text) => this.send(text),
        onInput: (text) => this.#draft.typed(text),
        onSend: () => this.#submit(),
        onRestart: () => view.session.restart(),
      },
    );
  }

  #openMenu(): Menu | null {
    const part = this.#parts.menu.get();
    if (part) this.#menu ??= new part.Menu({ changed: () => this.requestUpdate(), erase: () => void this.erase() });
    return this.#menu;
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
    return wantedLanguage(this, this.language, this.#session?.settings?.language);
  }

  #openSession(scope: string): void {
    this.#session?.stop();
    const { endpoint, tenant } = this;
    this.#forms.forget();
    this.#draft.open(draftKey(endpoint, tenant));
    const session = (this.#session = new ConversationSession({
      endpoint,
      tenant,
      arrival: () => ({
        locale: this.#spoken,
        page: { url: location.href, title: document.title, referrer: document.referrer },
        identity: this.identity,
        opener: this.opener,
      }),
      store: openKeyValueStore(() => localStorage),
      outbox: new IndexedOutbox(scope),
      onChange: () => this.#frames.draw(),
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

  #send(text: string, files: readonly StoredFile[] = []): void {
    this.#session?.send(text, files);
    this.#draft.rest();
    this.#follow.toEnd();
  }

  #submit(): void {
    if (!this.#draft.sendable) return;
    const { text, files } = this.#draft.take();
    this.#send(text, files);
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
    this.requestFailed = false;
    await this.#session?.actions.requestHuman().catch(() => (this.requestFailed = true));
  }
}

if (!customElements.get('parley-chat')) customElements.define('parley-chat', ParleyChat);

declare global {
  interface HTMLElementTagNameMap {
    'parley-chat': ParleyChat;
  }
}

import type { IdentityInput } from '@parley/schema/generated/documents';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { VisibleLead } from '../../client/visible-lead.ts';
import type { ConversationSession } from '../../client/conversation-session.ts';
import type { Message } from '../../client/conversation-state.ts';
import type { StoredFile } from '../../client/outbox-storage.ts';
import { detailsKey, draftKey } from '../../client/storage-keys.ts';
import type { LanguageCode } from '../../locales/launcher-labels.ts';
import type { ParleyChatEventMap, ParleyChatEvents } from './chat-events.ts';
import { ChatParts } from './chat-parts.ts';
import { chatProperties } from './chat-properties.ts';
import { ChatForms, type DrawnForms } from './chat-forms.ts';
import { chatStyles } from './chat-styles.ts';
import { type ChatView, type FrameView, isTalking } from './chat-view.ts';
import { type DraftState, sendable } from './composer.ts';
import { Draft } from './draft.ts';
import { FirstFrame } from './first-frame.ts';
import { FrameDraw } from './frame-draw.ts';
import { HeldConversation } from './held-conversation.ts';
import { launcher } from './launcher.ts';
import { PageLifecycle } from './page-lifecycle.ts';
import type { Menu } from './menu.ts';
import { type DrawnTalk, panel } from './panel.ts';
import { SpokenLanguage, wantedLanguage } from './spoken-language.ts';
import { TopLayer } from './top-layer.ts';
import { UnreadTitle } from './unread-title.ts';
import { VisibleViewport } from './visible-viewport.ts';

/**
 * A chat with one tenant: the launcher, and the panel it opens. Nothing is requested or stored before it is opened for
 * the first time; a visitor who has talked before is connected at once, for the unread count.
 *
 * @tag parley-chat
 *
 * @fires {CustomEvent<null>} parley-open - The panel was opened.
 * @fires {CustomEvent<null>} parley-close - The panel was closed.
 * @fires {CustomEvent<{ role: Role; content: string }>} parley-message - A message was stored, whoever wrote it.
 * @fires {CustomEvent<{ conversationId: string }>} parley-conversation - The conversation was started, continued or changed.
 *
 * @slot icon - What the launcher shows in the place of its speech bubble, up to 60 pixels wide and high.
 * @slot header - What the page adds to the panel's head, before its buttons.
 * @slot footer - What the page adds below everything, such as a link to its privacy policy.
 *
 * @cssprop [--parley-accent=the tenant's colour, else #0f6b5c] - The launcher, the visitor's bubbles, buttons and links.
 * @cssprop [--parley-on-accent=black or white, whichever is read better on the tenant's colour] - What stands on the accent.
 * @cssprop [--parley-surface=light-dark(#fff, #191d22)] - The header, the composer, cards and forms.
 * @cssprop [--parley-canvas=light-dark(#f6f7f9, #111418)] - What the messages lie on.
 * @cssprop [--parley-text=light-dark(#161a20, #edf0f3)] - Words.
 * @cssprop [--parley-muted=light-dark(#5d6672, #9aa4b0)] - Times, states and other things said by the way.
 * @cssprop [--parley-line=light-dark(#e5e8ec, #2a3038)] - Lines between areas.
 * @cssprop [--parley-control-line=light-dark(#868e99, #6b7683)] - Edges of fields; 3:1 against the surface, as WCAG 2.2 asks (1.4.11).
 * @cssprop [--parley-danger=light-dark(#b3261e, #ff9a92)] - What went wrong.
 * @cssprop [--parley-bubble=light-dark(#fff, #232930)] - Bubbles of those who answer.
 * @cssprop [--parley-radius=20px] - Corners of the panel; those inside follow it.
 * @cssprop [--parley-font=the system's] - The family of all words.
 * @cssprop [--parley-width=400px] - Width of the panel; on phones it fills the screen.
 * @cssprop [--parley-height=700px] - Height of the panel, as far as the window has it.
 * @cssprop [--parley-inset-inline=20px] - From the side of the window to launcher and panel.
 * @cssprop [--parley-inset-block=20px] - From the bottom of the window to the launcher.
 * @cssprop [--parley-launcher-radius=50%] - Corners of the launcher.
 * @cssprop [--parley-z-index=2147483647] - Of the launcher, until the element itself is there and in the top layer.
 *
 * @csspart root - All that is drawn.
 * @csspart launcher - The button that opens and closes the panel.
 * @csspart badge - The number of unread messages on the launcher.
 * @csspart opener - The bubble beside the launcher, where a page speaks first.
 * @csspart opener-text - Its words: the button that answers it.
 * @csspart opener-dismiss - The button that takes it away.
 * @csspart announcer - What screen readers are told; not to be seen.
 * @csspart panel - The window.
 * @csspart header - The panel's head.
 * @csspart avatar - The picture or initials of whoever answers.
 * @csspart face - A person's picture in it.
 * @csspart names - Title and status.
 * @csspart title - The name in the header.
 * @csspart status - Who answers, below the title.
 * @csspart talk-to-person - The header's button that asks for a person.
 * @csspart more - The header's button that opens the menu.
 * @csspart close - The header's button that closes the panel.
 * @csspart menu - What a visitor may take along or have forgotten.
 * @csspart menu-choice - One choice of the menu.
 * @csspart menu-result - What came of a choice.
 * @csspart menu-send - Sends the conversation by e-mail.
 * @csspart menu-erase - Confirms that everything is to be forgotten.
 * @csspart menu-cancel - Leaves everything as it is.
 * @csspart banner - Says that there is no connection.
 * @csspart error - Says that something did not work.
 * @csspart retry - Tries again what did not work.
 * @csspart transcript - What scrolls: everything said.
 * @csspart items - What is in it.
 * @csspart day - The day that the messages below it are of.
 * @csspart notice - A line between messages: who answers from here on.
 * @csspart message - A message with its picture, cards, time and state.
 * @csspart message-visitor - A message of the visitor.
 * @csspart message-assistant - A message of the responder.
 * @csspart message-agent - A message of a person.
 * @csspart message-system - A message of nobody.
 * @csspart typing - The place where the next message will stand.
 * @csspart bubble - A message's bubble.
 * @csspart dots - The bubble in which somebody types.
 * @csspart text - A message's words.
 * @csspart link - A link among them.
 * @csspart heading - A heading among them.
 * @csspart list - A list among them.
 * @csspart quote - A quotation among them.
 * @csspart code - Code among them.
 * @csspart code-block - A block of code.
 * @csspart meta - A message's time and state.
 * @csspart delivery - The state of an own message.
 * @csspart failed - Says that it was not sent.
 * @csspart sources - What a reply rests on.
 * @csspart sources-summary - The line that says how much, and shows it.
 * @csspart source - One entry of it.
 * @csspart cards - The row of a message's cards.
 * @csspart card - One offer.
 * @csspart card-link - An offer's link, all of it.
 * @csspart card-picture - An offer's picture.
 * @csspart card-title - An offer's title.
 * @csspart card-subtitle - Where it is.
 * @csspart card-price - An offer's price.
 * @csspart card-fields - What else is known of an offer.
 * @csspart card-field - One of these.
 * @csspart files - The files of a message.
 * @csspart file - A file by its name and size.
 * @csspart file-name - Its name.
 * @csspart file-size - Its size.
 * @csspart file-picture - A file that is a picture.
 * @csspart upload-progress - How much of a file has arrived.
 * @csspart suggestions - What could be said next.
 * @csspart suggestion - One of the suggestions.
 * @csspart jump - The button that leads to the newest message.
 * @csspart consent - Asks whether the conversation may be remembered in this browser.
 * @csspart consent-agree - Agrees to that.
 * @csspart consent-refuse - Refuses it.
 * @csspart form - What visitors are asked about themselves.
 * @csspart form-title - The title of a form.
 * @csspart form-field - A field with its label and what is wrong with it.
 * @csspart form-label - A label.
 * @csspart form-consent - What visitors must agree to.
 * @csspart fault - Says what is wrong with a field or a file.
 * @csspart form-input - One field of the form.
 * @csspart form-send - Sends the form.
 * @csspart form-skip - Leaves the form out.
 * @csspart rating - Asks at the end how it was.
 * @csspart stars - All of its stars.
 * @csspart star - One of them.
 * @csspart rating-send - Sends the rating.
 * @csspart rating-thanks - What is said afterwards.
 * @csspart composer-area - The composer with its buttons.
 * @csspart composer-field - The field with its buttons.
 * @csspart composer - Where the visitor writes.
 * @csspart counter - How many characters are left, once they are few.
 * @csspart attach - The button that adds files.
 * @csspart staged-files - The files that go with the next message.
 * @csspart staged-file - One of them.
 * @csspart remove-file - Takes it away again.
 * @csspart send - The button that sends.
 * @csspart start-again - Begins a new conversation after one was closed.
 */
export class ParleyChat extends LitElement {
  static override styles: typeof chatStyles = chatStyles;
  static override properties: typeof chatProperties = chatProperties;

  /**
   * The tenant's slug.
   * @attr
   */
  declare tenant: string;
  /**
   * The gateway's origin; by default the one this module came from, so that a bundled element has to be told.
   * @attr
   */
  declare endpoint: string;
  /**
   * `en`, `ar`, `es`, `fr` or `de`; by default that of the nearest `lang` attribute, then the tenant's.
   * @attr
   */
  declare language: string | null;
  /**
   * `light` or `dark`; by default the visitor's preference.
   * @attr
   * @reflect
   */
  declare theme: string | null;
  /**
   * Whether a message that comes while the chat is not looked at makes a sound; in one tab only.
   * @attr
   */
  declare sound: boolean;
  /**
   * What visitors are asked about themselves, such as `name email* phone`; a star marks what must be given.
   * @attr
   */
  declare ask: string;
  /**
   * Whether they are asked after the first answer and not before the first message.
   * @attr ask-later
   */
  declare askLater: boolean;
  /**
   * What they must agree to when they are asked.
   * @attr ask-consent
   */
  declare askConsent: string;
  /**
   * The name of the tenant's opener that the visitor answers: the conversation that begins is greeted with its text.
   * @attr
   */
  declare opener: string | null;
  /**
   * Whether the panel is shown.
   * @attr open
   * @reflect
   */
  declare opened: boolean;
  /**
   * Who the page says it is, as `identify` sets it; null for somebody it does not know. What is not signed is not proven.
   */
  declare identity: IdentityInput | null;
  declare private requestFailed: boolean;

  /** Whether the loader has drawn the launcher, and left its styles. */
  #drawnBefore = false;
  #everOpened = false;
  #menu: Menu | null = null;
  readonly #frames = new FrameDraw(this);
  readonly #firstFrame = new FirstFrame(this);
  /** What is to have the focus once it is drawn: the first drawing waits for words and styles. */
  #focusNext = '';
  readonly #words = new SpokenLanguage(this, () => this.#spoken);
  readonly #parts = new ChatParts(this);
  readonly #addFiles = (files: readonly File[]): void => void this.#wish(() => this.#draft.add(files));
  readonly #conversation = new HeldConversation(this, this.#parts, {
    locale: () => this.#spoken,
    onTurn: () => {
      this.#forms.forget();
      this.#draft.open(draftKey(this.endpoint, this.tenant));
    },
    onChange: () => this.#frames.draw(),
    onMessage: (message) => this.#messageArrived(message),
    onConversation: (conversationId) => this.#dispatch('parley-conversation', { conversationId }),
    addFiles: this.#addFiles,
  });
  readonly #unreadTitle = new UnreadTitle();
  readonly #draft = new Draft(
    this,
    this.#parts,
    (typing) => this.#session?.actions.setTyping(typing),
    () => this.#session?.consent?.given ?? !this.#session?.consent,
  );
  readonly #page = new PageLifecycle(this, {
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
    // The loader's launcher was not in it either: until then nothing stands elsewhere than it did.
    new TopLayer(this, () => !this.#drawnBefore || this.#firstFrame.shown);
    new VisibleViewport(this);
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

  /** Opens the panel where it is closed, and closes it where it is open. */
  toggle(): void {
    this[this.opened ? 'close' : 'open']();
  }

  /** Sends `text` as the visitor's message; 1 to 4,000 characters, anything else is ignored. */
  send(text: string): void {
    if (!sendable(text)) return;
    const session = this.#conversation.now();
    if (session) this.#send(session, text.trim());
    else this.#conversation.sendEarly(text.trim());
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
    await this.#conversation.erase();
  }

  /** For a visitor who signs out: as `erase`, and nobody is identified any more. */
  shutdown(): Promise<void> {
    this.identity = null;
    return this.erase();
  }

  /** Listens to one of the chat's events by its name; what it returns ends the listening. */
  on<Name extends keyof ParleyChatEvents>(name: Name, listener: (event: ParleyChatEventMap[Name]) => void): () => void {
    this.addEventListener(name, listener);
    return () => this.removeEventListener(name, listener);
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
    this.#everOpened ||= this.opened;
    // Words and parts that come late draw an element once more that was taken off the page, or whose page was left.
    const goesOn = this.#firstFrame.shown && this.#page.here;
    const before = this.#session;
    const session = before || goesOn ? this.#conversation.now() : null;
    if (!session) return;
    if (session === before && changed.has('identity') && (this.hasUpdated || this.identity)) session.arriveAgain();
    if (goesOn && (this.opened || session.known)) session.start();
    if (this.#draft.held) this.#sendDraft(session);
  }

  protected override updated(): void {
    const view = this.#talking;
    if (view) this.#conversation.talk?.updated(view, this.opened);
    this.#unreadTitle.show(document.visibilityState === 'hidden' ? this.#unread : 0);
    if (this.#isRead) this.#session?.actions.markRead();
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

  #panel(view: FrameView): TemplateResult {
    const forms = this.#talking && this.#drawForms(this.#talking);
    const { text, sendable } = this.#draft;
    const draft: DraftState = { text, sendable, staged: this.#draft.drawFiles(view) };
    const [menuOpen, asksFirst] = [this.#menu?.open ?? false, forms?.first ?? false];
    return panel(
      view,
      { opened: this.opened, draft, asksFirst, talk: this.#drawTalk(forms), menuOpen },
      {
        onClose: () => this.close(),
        onRequestHuman: () => void this.#requestHuman(),
        onMore: () => void this.#wish(() => this.#toggleMenu()),
        onFiles: this.#addFiles,
        onInput: (written) => this.#draft.typed(written),
        onSend: () => this.#submit(),
        onRestart: () => view.session?.restart(),
      },
    );
  }

  #drawForms(view: ChatView): DrawnForms | null {
    const { endpoint, tenant, ask, askConsent: consent, askLater: later } = this;
    return this.#forms.draw(view, { ask, consent, later }, detailsKey(endpoint, tenant));
  }

  #drawTalk(forms: DrawnForms | null): DrawnTalk | null {
    const view = this.#talking;
    const { talk } = this.#conversation;
    if (!view || !talk) return null;
    const onPick = (text: string) => this.send(text);
    return talk.draw(view, { failed: this.requestFailed, forms, menu: this.#menu, onPick });
  }

  get #view(): FrameView | null {
    const session = this.#session;
    const { strings } = this.#words;
    return strings && { session, strings, endpoint: this.endpoint, parts: this.#parts };
  }

  get #session(): ConversationSession | null {
    return this.#conversation.session;
  }

  /** The same once there is a conversation to draw. */
  get #talking(): ChatView | null {
    const view = this.#view;
    return view && isTalking(view) ? view : null;
  }

  /** Whether the visitor has the newest message before their eyes. */
  get #isRead(): boolean {
    return this.opened && this.#conversation.talk?.atEnd === true && document.visibilityState === 'visible';
  }

  get #unread(): number {
    return this.#session?.unread ?? 0;
  }

  /** The language that is asked for. */
  get #spoken(): LanguageCode {
    return wantedLanguage(this, this.language, this.#session?.settings?.language);
  }

  #messageArrived(message: Message): void {
    const { role, content } = message;
    this.#dispatch('parley-message', { role, content });
    if (role === 'VISITOR') return;
    const view = this.#talking;
    if (view) this.#conversation.talk?.arrived(view, message, this.opened);
    if (this.sound && this.#session?.leads && !this.#isRead) void import('./chime.ts').then(({ chime }) => chime());
  }

  #dispatch<Name extends keyof ParleyChatEvents>(name: Name, detail: ParleyChatEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #send(session: ConversationSession, text: string, files: readonly StoredFile[] = []): void {
    session.send(text, files);
    this.#draft.rest();
    this.#conversation.talk?.toEnd();
  }

  #sendDraft(session: ConversationSession): void {
    const { text, files } = this.#draft.take();
    this.#send(session, text, files);
    this.renderRoot.querySelector<HTMLElement>('#composer')?.style.removeProperty('height');
  }

  #submit(): void {
    if (!this.#draft.sendable) return;
    const session = this.#conversation.now();
    if (session) this.#sendDraft(session);
    else this.#draft.hold();
    this.#focusOn('#composer');
  }

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.opened) return;
    event.stopPropagation();
    this.close();
  };

  async #requestHuman(): Promise<void> {
    // The button goes once it has done its work, and the focus must not go with it.
    this.#focusOn('#composer');
    await this.#wish(async () => this.#session?.actions.requestHuman());
  }

  async #toggleMenu(): Promise<void> {
    const part = await this.#parts.menu.come();
    this.#menu ??= new part.Menu({ changed: () => this.requestUpdate(), erase: () => void this.erase() });
    this.#menu.toggle();
  }

  /** Does what the visitor wishes, and says it where that does not work. */
  async #wish(deed: () => Promise<void>): Promise<void> {
    this.requestFailed = false;
    await deed().catch(() => (this.requestFailed = true));
  }
}

if (!customElements.get('parley-chat')) customElements.define('parley-chat', ParleyChat);

declare global {
  interface HTMLElementTagNameMap {
    'parley-chat': ParleyChat;
  }
}

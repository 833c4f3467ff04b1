import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { ConversationSession, type SessionOptions } from '../../client/conversation-session.ts';
import type { Message } from '../../client/conversation-state.ts';
import { IndexedOutbox } from '../../client/indexed-outbox.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import { conversationScope } from '../../client/storage-keys.ts';
import { paintAccent } from './accent.ts';
import { Announcer } from './announcer.ts';
import type { DrawnForms } from './chat-forms.ts';
import type { ChatView } from './chat-view.ts';
import { fileListeners } from './file-listeners.ts';
import type { Menu } from './menu.ts';
import { connectionBanner } from './notices.ts';
import type { DrawnTalk } from './panel.ts';
import { ScrollFollow } from './scroll-follow.ts';
import { transcript } from './transcript.ts';
import { transcriptStyles } from './transcript.styles.ts';

export const styles = transcriptStyles;

export interface TalkState {
  /** A wish of the visitor did not arrive. */
  readonly failed: boolean;
  readonly forms: DrawnForms | null;
  readonly menu: Menu | null;
  readonly onPick: (text: string) => void;
}

/** What a visitor does in what is said. */
export interface TalkActions {
  readonly loadEarlier: () => Promise<void>;
  readonly addFiles: (files: readonly File[]) => void;
}

/** A session that is kept in this browser. */
export function openSession(options: Omit<SessionOptions, 'store' | 'outbox'>): ConversationSession {
  const outbox = new IndexedOutbox(conversationScope(options.endpoint, options.tenant));
  return new ConversationSession({ ...options, store: openKeyValueStore(() => localStorage), outbox });
}

/**
 * A conversation on the screen: all that is neither the head nor the composer. It comes behind these two, which the
 * visitor waits for.
 */
export class Talk {
  readonly #follow: ScrollFollow;
  readonly #announcer: Announcer;

  constructor(
    private readonly host: LitElement,
    { loadEarlier, addFiles }: TalkActions,
  ) {
    this.#follow = new ScrollFollow(
      host,
      () => host.renderRoot.querySelector<HTMLElement>('.scroller'),
      () => loadEarlier().catch(() => {}),
    );
    this.#announcer = new Announcer(host);
    fileListeners(host.renderRoot, addFiles);
  }

  /** Whether the newest message is in sight, where the panel is. */
  get atEnd(): boolean {
    return this.#follow.atEnd;
  }

  toEnd(): void {
    this.#follow.toEnd();
  }

  draw(view: ChatView, state: TalkState): DrawnTalk {
    const { session, parts } = view;
    const { forms, onPick } = state;
    const { consent, refusal } = session;
    return {
      notices: this.#notices(view, state),
      refusal: refusal && (parts.troubles.get()?.refusalNotice(view) ?? nothing),
      transcript: transcript(view, this.#follow, forms?.first ? null : onPick),
      asked: html`${forms?.template} ${consent && parts.consent.get()?.consentBar(consent, view)}`,
    };
  }

  /** What was drawn is there. */
  updated(view: ChatView, opened: boolean): void {
    const { settings } = view.session;
    paintAccent(this.host.renderRoot.querySelector<HTMLElement>('.root'), settings?.accentColor);
    if (opened) this.#announcer.beginning(view);
  }

  /** Somebody has said something. */
  arrived(view: ChatView, message: Message, opened: boolean): void {
    this.#follow.arrived();
    if (opened) this.#announcer.message(view, message);
  }

  #notices(view: ChatView, { menu, failed }: TalkState): TemplateResult {
    const failure = failed ? view.parts.troubles.get()?.failedRequest(view) : null;
    return html`${menu?.sheet(view)} ${connectionBanner(view)} ${failure}`;
  }
}

import type { IdentityInput } from '@parley/schema/generated/documents';
import type { LitElement } from 'lit';
import type { ConversationSession, SessionOptions } from '../../client/conversation-session.ts';
import { openKeyValueStore } from '../../client/key-value-store.ts';
import { conversationScope, detailsKey, openersKey } from '../../client/storage-keys.ts';
import type { ChatParts } from './chat-parts.ts';
import type { LazyPart } from './lazy-part.ts';
import type { Talk } from './talk.ts';

type TalkCode = typeof import('./talk.ts');

/** A browser remembers a module that it could not fetch by its address: every further attempt needs another one. */
const talkCode = (failures: number): Promise<TalkCode> =>
  failures ? import(/* @vite-ignore, webpackIgnore: true */ `./parley-talk.js?${failures}`) : import('./talk.ts');

/** What the element says of whom it talks with. */
interface Host extends LitElement {
  readonly endpoint: string;
  readonly tenant: string;
  readonly identity: IdentityInput | null;
  readonly opener: string | null;
}

export interface HeldConversationOptions extends Pick<SessionOptions, 'onChange' | 'onMessage' | 'onConversation'> {
  readonly locale: () => string;
  /** Another tenant is named: nothing of the former one is to be left. */
  readonly onTurn: () => void;
  readonly addFiles: (files: readonly File[]) => void;
}

/** The conversation with the tenant that the element names, which begins when its code has come. */
export class HeldConversation {
  session: ConversationSession | null = null;
  talk: Talk | null = null;
  readonly #code: LazyPart<TalkCode>;
  /** What the session was opened for. */
  #scope: string | null = null;
  /** What the page has said in the visitor's name before there was a session. */
  #early: string[] = [];

  constructor(
    private readonly host: Host,
    parts: ChatParts,
    private readonly options: HeldConversationOptions,
  ) {
    this.#code = parts.part(talkCode);
  }

  /** With the tenant that is named now; null until the code is there. */
  now(): ConversationSession | null {
    this.#turn();
    const code = this.#code.get();
    return code && this.#sessionOf(code);
  }

  /** Leaves nothing of the visitor. @throws what the browser says where the code for it does not come */
  async erase(): Promise<void> {
    this.#early = [];
    const store = openKeyValueStore(() => localStorage);
    for (const key of [detailsKey, openersKey]) store.delete(key(this.host.endpoint, this.host.tenant));
    await this.#sessionOf(await this.#code.come()).erase();
  }

  /** Sends `text` once there is a session, for which it does not wait. */
  sendEarly(text: string): void {
    this.#early.push(text);
  }

  #turn(): void {
    const scope = conversationScope(this.host.endpoint, this.host.tenant);
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.session?.stop();
    this.session = null;
    this.options.onTurn();
  }

  #sessionOf(code: TalkCode): ConversationSession {
    this.#turn();
    const loadEarlier = async () => this.session?.actions.loadEarlier();
    this.talk ??= new code.Talk(this.host, { loadEarlier, addFiles: this.options.addFiles });
    const session = (this.session ??= this.#open(code));
    for (const text of this.#early.splice(0)) session.send(text);
    return session;
  }

  #open({ openSession }: TalkCode): ConversationSession {
    const { endpoint, tenant } = this.host;
    const { onChange, onMessage, onConversation } = this.options;
    const arrival = () => this.#arrival();
    return openSession({ endpoint, tenant, arrival, onChange, onMessage, onConversation });
  }

  #arrival(): ReturnType<SessionOptions['arrival']> {
    const { identity, opener } = this.host;
    const page = { url: location.href, title: document.title, referrer: document.referrer };
    return { locale: this.options.locale(), page, identity, opener };
  }
}

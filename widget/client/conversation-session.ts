import {
  EarlierMessagesDocument,
  MarkReadDocument,
  type PageContextInput,
  RequestHumanDocument,
  type Role,
  SendMessageDocument,
  SetTypingDocument,
  StartConversationDocument,
  type StartConversationMutation,
  type TypedDocumentString,
  VisibleLeadDocument,
  type VisibleLeadQuery,
} from '@parley/schema/generated/documents';
import { backoffDelay } from './backoff.ts';
import {
  applyEvent,
  type ConversationEvent,
  type ConversationState,
  initialState,
  type Message,
  withConversation,
  withMessages,
} from './conversation-state.ts';
import { graphqlAddresses } from './endpoint.ts';
import { EventStream } from './event-stream.ts';
import { ExpiringFlag } from './expiring-flag.ts';
import { request } from './graphql-http.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { Outbox, type OutboxEntry } from './outbox.ts';
import { OutboxStorage } from './outbox-storage.ts';
import { RequestError, type RequestErrorCode } from './request-error.ts';
import { outboxPrefix, visitorKey } from './storage-keys.ts';
import { VisitorRecord } from './visitor-record.ts';

export type WidgetSettings = StartConversationMutation['startConversation']['widget'];
export type VisibleLead = NonNullable<VisibleLeadQuery['conversation']>['lead'];

/** A responder that has not begun within this time will not be announced by dots any longer. */
const REPLY_EXPECTED_MS = 30_000;
/** Typing that is not repeated has ended, even when the event that says so was lost. */
const TYPING_LASTS_MS = 8_000;

export interface SessionOptions {
  /** The gateway's origin. */
  endpoint: string;
  /** The tenant's slug. */
  tenant: string;
  /** The visitor's language as a BCP 47 tag; read at every start. */
  locale: () => string;
  /** Where the visitor is; read at every start. */
  page: () => PageContextInput;
  store: KeyValueStore;
  /** Something to draw has changed. */
  onChange: () => void;
  /** A message became part of the conversation; not called for the history that comes at a start. */
  onMessage: (message: Message) => void;
  /** The conversation was started, continued, or changed. */
  onConversation: (conversationId: string) => void;
}

/**
 * One visitor's conversation with one tenant: starts or continues it, follows its events, sends what the visitor types.
 * It knows nothing of the DOM; the element draws its fields after every `onChange`.
 */
export class ConversationSession {
  /** Null until the gateway has answered for the first time. */
  conversation: ConversationState | null = null;
  settings: WidgetSettings | null = null;
  /** Why the conversation could not be started and will not be without the visitor's doing. */
  refusal: RequestErrorCode | null = null;
  /** Whether events are arriving now. */
  live = false;
  humanRequested = false;
  readonly outbox: Outbox;

  private readonly visitor: VisitorRecord;
  private readonly addresses: { http: string; socket: string };
  private readonly pause = new InterruptibleWait();
  private stream: EventStream | null = null;
  /** Counts starts and stops: an answer that belongs to an earlier one is dropped. */
  private run = 0;
  private running = false;
  /** Refusals of the stream since its last event. */
  private refusals = 0;
  private loadingEarlier = false;
  private readonly replyDue = new ExpiringFlag(REPLY_EXPECTED_MS, () => this.options.onChange());
  private readonly othersTyping = new ExpiringFlag(TYPING_LASTS_MS, () => this.options.onChange());

  constructor(private readonly options: SessionOptions) {
    const { endpoint, tenant, store } = options;
    this.addresses = graphqlAddresses(endpoint);
    this.visitor = new VisitorRecord(store, visitorKey(endpoint, tenant));
    this.outbox = new Outbox(new OutboxStorage(store, outboxPrefix(endpoint, tenant)), options.onChange);
  }

  /** Whether this browser has talked with this tenant before. */
  get known(): boolean {
    return this.visitor.token !== null || this.outbox.entries.length > 0;
  }

  /** Who is about to write: the responder that owes an answer, or whoever says that they are typing. */
  get typing(): Role | null {
    if (this.othersTyping.raised && this.conversation?.typing) return this.conversation.typing;
    const due = this.replyDue.raised && this.live && this.conversation?.phase === 'BOT';
    // A reply that has begun and has no words yet still shows as typing.
    return due || this.conversation?.reply?.text === '' ? 'ASSISTANT' : null;
  }

  /** Starts or continues the conversation; does nothing when that is done, under way, or was refused. */
  start(): void {
    if (this.running || this.refusal) return;
    this.running = true;
    void this.connect(++this.run);
  }

  /** Ends connections and timers; `start` continues. */
  stop(): void {
    this.run++;
    this.running = false;
    this.live = false;
    this.replyDue.lower();
    this.othersTyping.lower();
    this.stream?.close();
    this.stream = null;
    this.outbox.suspend();
    this.pause.wake();
  }

  /** The network is back: nothing waits for the end of its pause. */
  wake(): void {
    this.pause.wake();
    this.stream?.wake();
    this.outbox.retry();
  }

  /** After a refusal or a closed conversation. */
  restart(): void {
    this.stop();
    this.refusal = null;
    this.humanRequested = false;
    this.start();
    this.options.onChange();
  }

  /** Shows the message at once and sends it when the gateway can be reached. */
  send(content: string): void {
    this.outbox.add(content);
    this.replyDue.raise();
    this.start();
  }

  /** Tells whoever answers that the visitor is typing; nobody minds when it is lost. */
  setTyping(typing: boolean): void {
    if (!this.live || !this.conversation) return;
    const input = { conversationId: this.conversation.id, typing };
    this.call(SetTypingDocument, { input }).catch(() => {});
  }

  /** Marks everything up to the last message as read. */
  markRead(): void {
    const last = this.conversation?.messages.at(-1);
    if (!this.conversation || !last || last.seq <= this.conversation.readByVisitorSeq) return;
    const input = { conversationId: this.conversation.id, seq: last.seq };
    this.adopt({ ...this.conversation, readByVisitorSeq: last.seq });
    // Lost marks are made good by the next one: they only ever say "up to here".
    this.call(MarkReadDocument, { input }).catch(() => {});
  }

  /** @throws RequestError when the wish did not arrive */
  async requestHuman(): Promise<void> {
    if (!this.conversation) return;
    const { requestHuman } = await this.call(RequestHumanDocument, { input: { conversationId: this.conversation.id } });
    this.adopt(withConversation(this.conversation, requestHuman.conversation));
    this.humanRequested = this.conversation.phase === 'BOT';
    this.options.onChange();
  }

  /** Brings the fifty messages before the first that is shown. */
  async loadEarlier(): Promise<void> {
    const { conversation } = this;
    const first = conversation?.messages[0];
    if (!conversation?.hasEarlier || !first || this.loadingEarlier) return;
    this.loadingEarlier = true;
    try {
      const answer = await this.call(EarlierMessagesDocument, { conversationId: conversation.id, before: first.seq });
      const earlier = answer.conversation?.messages;
      const hasEarlier = earlier?.pageInfo.hasPreviousPage ?? false;
      this.adopt({ ...withMessages(this.conversation ?? conversation, earlier?.nodes ?? []), hasEarlier });
    } finally {
      this.loadingEarlier = false;
    }
  }

  /** What the tenant lets the visitor see of the lead they are; null before there is one. */
  async visibleLead(): Promise<VisibleLead> {
    if (!this.conversation) return null;
    const answer = await this.call(VisibleLeadDocument, { conversationId: this.conversation.id });
    return answer.conversation?.lead ?? null;
  }

  private call<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
  ): Promise<TResult> {
    return request(this.addresses.http, document, variables, this.visitor.token);
  }

  private async connect(run: number): Promise<void> {
    for (let attempt = 0; run === this.run; attempt++) {
      try {
        const started = await this.startConversation();
        if (run === this.run) this.begin(started);
        return;
      } catch (error) {
        if (run !== this.run) return;
        if (error instanceof RequestError && !error.temporary && !this.forgetToken(error))
          return this.refuse(error.code);
        this.options.onChange();
        await this.pause.for(backoffDelay(attempt));
      }
    }
  }

  /** Whether it was the token that was refused: without it the visitor is welcome as a new one. */
  private forgetToken(error: RequestError): boolean {
    const forgotten = error.code === 'UNAUTHENTICATED' && this.visitor.token !== null;
    if (forgotten) this.visitor.forget();
    return forgotten;
  }

  private async startConversation(): Promise<StartConversationMutation['startConversation']> {
    const { tenant, locale, page } = this.options;
    const input = { tenant, visitorToken: this.visitor.token, locale: locale(), page: page() };
    const answer = await request(this.addresses.http, StartConversationDocument, { input }, null);
    return answer.startConversation;
  }

  private begin({ token, conversation, widget }: StartConversationMutation['startConversation']): void {
    this.visitor.token = token;
    this.settings = widget;
    const { nodes, pageInfo } = conversation.messages;
    this.conversation = initialState(conversation, nodes, pageInfo.hasPreviousPage);
    this.settleStored(nodes);
    if (nodes.at(-1)?.role === 'VISITOR') this.replyDue.raise();
    this.follow(token, conversation.id);
    this.outbox.resume((entry) => this.deliver(entry));
    this.options.onConversation(conversation.id);
    this.options.onChange();
  }

  private follow(token: string, conversationId: string): void {
    this.stream = new EventStream({
      url: this.addresses.socket,
      token,
      conversationId,
      after: () => this.conversation?.cursor ?? 0,
      onEvent: (event) => this.receive(event),
      onLive: (live) => this.setLive(live),
      onRefused: () => void this.recover(),
    });
  }

  private setLive(live: boolean): void {
    this.live = live;
    if (live) this.outbox.retry();
    this.options.onChange();
  }

  /** The token has run out or was withdrawn: starting again continues the conversation or opens a new one. */
  private async recover(): Promise<void> {
    const { run } = this;
    if (this.refusals++ > 0) await this.pause.for(backoffDelay(this.refusals));
    if (run === this.run) this.restart();
  }

  private refuse(code: RequestErrorCode): void {
    this.running = false;
    this.refusal = code;
    this.options.onChange();
  }

  private async deliver(entry: OutboxEntry): Promise<void> {
    const { conversation } = this;
    if (!conversation) throw new RequestError('UNAVAILABLE', 'The conversation has not started');
    const { clientId, content } = entry;
    try {
      const input = { conversationId: conversation.id, clientId, content };
      const { sendMessage } = await this.call(SendMessageDocument, { input });
      if (this.conversation?.id === conversation.id) this.adopt(withMessages(this.conversation, [sendMessage.message]));
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') void this.recover();
      if (error instanceof RequestError && !error.temporary) this.replyDue.lower();
      throw error;
    }
  }

  private receive(event: ConversationEvent): void {
    if (!this.conversation) return;
    this.refusals = 0;
    if (event.__typename === 'Typing' && event.typing) this.othersTyping.raise();
    this.adopt(applyEvent(this.conversation, event));
    if (event.__typename === 'ConversationChanged') this.options.onConversation(event.conversationId);
  }

  private adopt(next: ConversationState): void {
    const before = this.conversation;
    if (!before || before === next) return;
    this.conversation = next;
    const known = new Set(before.messages.map((message) => message.id));
    const newest = before.messages.at(-1)?.seq ?? 0;
    const fresh = next.messages.filter((message) => message.seq > newest && !known.has(message.id));
    this.settleStored(fresh);
    this.humanRequested &&= next.changes.length === before.changes.length;
    if (next.reply || fresh.some((message) => message.role !== 'VISITOR')) this.replyDue.lower();
    for (const message of fresh) this.options.onMessage(message);
    this.options.onChange();
  }

  private settleStored(messages: readonly Message[]): void {
    for (const { clientId } of messages) if (clientId) this.outbox.settle(clientId);
  }
}

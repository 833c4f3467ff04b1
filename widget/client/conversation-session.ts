import type { Role } from '@parley/schema/generated/documents';
import { backoffDelay } from './backoff.ts';
import { ConversationCalls, type StartedConversation } from './conversation-calls.ts';
import { type Arrival, ConversationOpener } from './conversation-opener.ts';
import {
  applyEvent,
  type ConversationEvent,
  type ConversationState,
  initialState,
  type Message,
  unreadCount,
  withMessages,
} from './conversation-state.ts';
import { graphqlAddresses } from './endpoint.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import type { KeyValueStore } from './key-value-store.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';
import type { OutboxStorage, StoredFile } from './outbox-storage.ts';
import { RequestError, type RequestErrorCode } from './request-error.ts';
import { SharedLine } from './shared-line.ts';
import type { StorageConsent } from './storage-consent.ts';
import { consentKey, conversationScope, visitorKey } from './storage-keys.ts';
import { VisitorActions } from './visitor-actions.ts';
import { VisitorRecord } from './visitor-record.ts';
import { WhoWrites } from './who-writes.ts';

export type WidgetSettings = StartedConversation['widget'];

export interface SessionOptions {
  /** The gateway's origin. */
  endpoint: string;
  /** The tenant's slug. */
  tenant: string;
  /** Who comes, and where; read at every start. */
  arrival: () => Omit<Arrival, 'tenant'>;
  store: KeyValueStore;
  outbox: OutboxStorage;
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
  /** How much of the files of messages on their way has gone, from 0 to 1, by client id. */
  readonly uploaded = new Map<string, number>();
  /** Whether the visitor may be remembered; null where the tenant does not ask. */
  consent: StorageConsent | null = null;
  /** What the visitor does besides writing. */
  readonly actions: VisitorActions;

  readonly #visitor: VisitorRecord;
  readonly #calls: ConversationCalls;
  readonly #opener: ConversationOpener;
  readonly #line: SharedLine;
  readonly #pause = new InterruptibleWait();
  /** Counts starts and stops: an answer that belongs to an earlier one is dropped. */
  #run = 0;
  #running = false;
  /** Refusals of the stream since its last event. */
  #refusals = 0;
  readonly #whoWrites = new WhoWrites(() => this.options.onChange());

  constructor(private readonly options: SessionOptions) {
    const { endpoint, tenant, store, arrival, onChange } = options;
    const scope = conversationScope(endpoint, tenant);
    const addresses = graphqlAddresses(endpoint);
    const visitor = (this.#visitor = new VisitorRecord(store, visitorKey(endpoint, tenant)));
    const calls = (this.#calls = new ConversationCalls(addresses.http, visitor));
    const described = (): Arrival => ({ ...arrival(), tenant });
    const onStarted = (started: StartedConversation) => this.#askConsent(started);
    this.#opener = new ConversationOpener({ calls, visitor, scope, arrival: described, onStarted, onDelay: onChange });
    this.actions = new VisitorActions({
      calls,
      conversation: () => this.conversation,
      adopt: (next) => this.#adopt(next),
    });
    this.#line = this.#shareLine(scope, addresses.socket);
  }

  /** What the gateway has not confirmed. */
  get outbox(): Pick<Outbox, 'entries'> {
    return this.#line.outbox;
  }

  /** Whether events are arriving now. */
  get live(): boolean {
    return this.#line.live;
  }

  /** Of several tabs, one leads. */
  get leads(): boolean {
    return this.#line.leads;
  }

  /** Whether this browser has talked with this tenant before. */
  get known(): boolean {
    return this.#visitor.known;
  }

  /** How many messages of others the visitor has not read. */
  get unread(): number {
    return this.conversation ? unreadCount(this.conversation) : 0;
  }

  /** Who is about to write to the visitor. */
  get typing(): Role | null {
    return this.#whoWrites.role(this.conversation, this.live);
  }

  /** Starts or continues the conversation; does nothing when that is done, under way, or was refused. */
  start(): void {
    if (this.#running || this.refusal) return;
    this.#running = true;
    this.#line.join();
    void this.#connect(++this.#run);
  }

  /** Ends connections and timers; `start` continues. */
  stop(): void {
    this.#run++;
    this.#running = false;
    this.#whoWrites.stop();
    this.#line.leave();
    this.#opener.wake();
    this.#pause.wake();
  }

  /** The network is back: nothing waits for the end of its pause. */
  wake(): void {
    this.#opener.wake();
    this.#pause.wake();
    this.#line.wake();
  }

  /** After a refusal or a closed conversation. */
  restart(): void {
    this.stop();
    this.refusal = null;
    this.start();
    this.options.onChange();
  }

  /** The page knows now who the visitor is, which may lead to another conversation. */
  arriveAgain(): void {
    if (this.#running || this.refusal) this.restart();
  }

  /** Forgets the visitor in this browser, in all of its tabs: whoever starts next is a stranger. */
  async erase(): Promise<void> {
    this.#line.tellErased();
    await this.#forget();
  }

  /** Shows the message at once and sends it when the gateway can be reached. */
  send(content: string, files: readonly StoredFile[] = []): void {
    this.#visitor.expect();
    this.start();
    this.#line.send(content, files);
    this.#whoWrites.expectReply();
  }

  /** Sends a message that was refused once more. */
  retry(clientId: string): void {
    this.#line.retry(clientId);
  }

  async #connect(run: number): Promise<void> {
    try {
      const started = await this.#opener.open(() => run === this.#run);
      if (started && run === this.#run) this.#begin(started);
    } catch (error) {
      if (run === this.#run) this.#refuse(error instanceof RequestError ? error.code : 'UNAVAILABLE');
    }
  }

  /** Where what belongs to the visitor may be written. */
  get store(): KeyValueStore {
    return this.consent?.store ?? this.options.store;
  }

  async #askConsent({ widget }: StartedConversation): Promise<void> {
    if (!widget.asksStorageConsent || this.consent) return;
    const { StorageConsent: Consent } = await import('./storage-consent.ts');
    const { endpoint, tenant, store, outbox, onChange: changed } = this.options;
    const key = consentKey(endpoint, tenant);
    this.consent = new Consent({ store, outbox, key, visitor: this.#visitor, line: this.#line, changed });
    await this.consent.hold();
  }

  #begin({ conversation, widget }: StartedConversation): void {
    this.settings = widget;
    const { nodes, pageInfo } = conversation.messages;
    this.conversation = initialState(conversation, nodes, pageInfo.hasPreviousPage);
    this.#settleStored(nodes);
    if (nodes.at(-1)?.role === 'VISITOR') this.#whoWrites.expectReply();
    this.#line.open(conversation.id);
    this.options.onConversation(conversation.id);
    this.options.onChange();
  }

  #shareLine(scope: string, socketAddress: string): SharedLine {
    return new SharedLine({
      scope,
      socketAddress,
      storage: this.options.outbox,
      token: () => this.#visitor.token ?? '',
      deliver: (entry) => this.#deliver(entry),
      conversation: () => this.conversation,
      onEvent: (event) => this.#receive(event),
      onMessages: (messages) => this.conversation && this.#adopt(withMessages(this.conversation, messages)),
      onReply: (reply) => this.conversation && this.#adopt({ ...this.conversation, reply }),
      onChange: this.options.onChange,
      onRefused: () => void this.#recover(),
      onOutdated: () => this.restart(),
      onErased: () => void this.#forget(),
    });
  }

  async #forget(): Promise<void> {
    this.stop();
    this.#visitor.forget();
    this.consent?.withdraw();
    this.conversation = null;
    await this.#line.outbox.clear();
    this.options.onChange();
  }

  /** The token has run out or was withdrawn: starting again continues the conversation or opens a new one. */
  async #recover(): Promise<void> {
    const run = this.#run;
    if (this.#refusals++ > 0) await this.#pause.for(backoffDelay(this.#refusals));
    if (run === this.#run) this.restart();
  }

  #refuse(code: RequestErrorCode): void {
    this.#running = false;
    this.refusal = code;
    this.#line.leave();
    this.options.onChange();
  }

  async #deliver(entry: OutboxEntry): Promise<void> {
    const { conversation } = this;
    if (!conversation) throw new RequestError('UNAVAILABLE', 'The conversation has not started');
    try {
      const message = await this.#calls.send(conversation.id, entry, (fraction) => {
        this.uploaded.set(entry.clientId, fraction);
        this.options.onChange();
      });
      this.#line.tell([message]);
      if (this.conversation?.id === conversation.id) this.#adopt(withMessages(this.conversation, [message]));
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') void this.#recover();
      if (error instanceof RequestError && !error.temporary) this.#whoWrites.expectNothing();
      throw error;
    }
  }

  #receive(event: ConversationEvent): void {
    if (!this.conversation) return;
    this.#refusals = 0;
    if (event.__typename === 'Typing' && event.typing) this.#whoWrites.heardTyping();
    this.#adopt(applyEvent(this.conversation, event));
    if (event.__typename === 'ConversationChanged') this.options.onConversation(event.conversationId);
  }

  #adopt(next: ConversationState): void {
    const before = this.conversation;
    if (!before || before === next) return;
    this.conversation = next;
    const known = new Set(before.messages.map((message) => message.id));
    const newest = before.messages.at(-1)?.seq ?? 0;
    const fresh = next.messages.filter((message) => message.seq > newest && !known.has(message.id));
    this.#settleStored(fresh);
    if (next.reply || fresh.some((message) => message.role !== 'VISITOR')) this.#whoWrites.expectNothing();
    for (const message of fresh) this.options.onMessage(message);
    this.options.onChange();
  }

  #settleStored(messages: readonly Message[]): void {
    for (const { clientId } of messages) if (clientId) this.#line.outbox.settle(clientId);
  }
}

import { backoffDelay } from './backoff.ts';
import type { ConversationEvent, ConversationState, Message, StreamingReply } from './conversation-state.ts';
import type { EventStream } from './event-stream.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import { type Deliver, Outbox } from './outbox.ts';
import type { OutboxStorage, StoredFile } from './outbox-storage.ts';
import { TabGroup } from './tab-group.ts';
import type { TabMessage } from './tab-message.ts';

type ToldEvent = Extract<TabMessage, { kind: 'event' }>;

export interface SharedLineOptions {
  /** Names what tabs share: one tenant at one gateway. */
  readonly scope: string;
  readonly socketAddress: string;
  readonly storage: OutboxStorage;
  readonly token: () => string;
  readonly deliver: Deliver;
  /** The conversation as this tab knows it. */
  readonly conversation: () => ConversationState | null;
  readonly onEvent: (event: ConversationEvent) => void;
  /** Messages that another tab's requests were answered with. */
  readonly onMessages: (messages: readonly Message[]) => void;
  /** What a reply that is being written says so far. */
  readonly onReply: (reply: StreamingReply | null) => void;
  readonly onChange: () => void;
  /** The token opens this conversation no longer. */
  readonly onRefused: () => void;
  /** This tab has missed something, or shows a conversation that is over: it must be opened anew. */
  readonly onOutdated: () => void;
  readonly onErased: () => void;
}

/**
 * The one line to the gateway that the tabs of a browser share. Where this tab leads, it listens and sends; elsewhere it
 * hears from the tab that does, and hands over what the visitor writes.
 */
export class SharedLine {
  /** Whether events are arriving now, here or in the leading tab. */
  live = false;
  /** What a visitor has not agreed to keep is no other tab's either. */
  alone = false;
  readonly outbox: Outbox;
  readonly #tabs: TabGroup;
  #stream: EventStream | null = null;
  readonly #pause = new InterruptibleWait();
  /** A new one for each time of leading: what an earlier one still waits for is void. */
  #turn: object | null = null;
  #conversationId: string | null = null;
  /** What the leading tab told before this one knew the conversation. */
  #early: ToldEvent[] = [];

  constructor(private readonly options: SharedLineOptions) {
    this.#tabs = new TabGroup({
      name: `parley:tabs:${options.scope}`,
      onLead: () => this.#takeRole(),
      onMessage: (message) => this.#heard(message),
    });
    this.outbox = new Outbox(options.storage, options.onChange, (clientId, state) =>
      this.#tabs.post({ kind: 'delivery', clientId, state }),
    );
  }

  /** Whether this tab is the one that listens and sends. */
  get leads(): boolean {
    return this.#tabs.leading;
  }

  /** Begins to hear what other tabs know, and to wait for their places. */
  join(): void {
    this.#tabs.join(this.alone);
    void this.outbox.restore();
  }

  leave(): void {
    this.#conversationId = null;
    this.#early = [];
    this.#tabs.leave();
    this.#silence();
  }

  /** The conversation is known: from here on its events come and its messages go. */
  open(conversationId: string): void {
    this.#conversationId = conversationId;
    this.#tabs.post({ kind: 'began', conversationId });
    this.#takeRole();
    for (const told of this.#early.splice(0)) this.#heardEvent(told);
  }

  /** Nothing waits for the end of its pause. */
  wake(): void {
    this.#pause.wake();
    this.#stream?.wake();
    this.outbox.retry();
  }

  send(content: string, files: readonly StoredFile[]): void {
    this.#tabs.post({ kind: 'queued', entry: this.outbox.add(content, files) });
  }

  /** Sends a message that was refused once more. */
  retry(clientId: string): void {
    if (this.#tabs.leading) this.outbox.retry(clientId);
    else this.#tabs.post({ kind: 'retry', clientId });
  }

  /** Tells the other tabs what a request of this one was answered. */
  tell(messages: readonly Message[]): void {
    this.#tabs.post({ kind: 'messages', messages });
  }

  /** Has the other tabs forget the visitor too. */
  tellErased(): void {
    this.#tabs.post({ kind: 'erased' });
  }

  #takeRole(): void {
    this.#silence();
    if (this.#conversationId === null) return;
    if (this.#tabs.leading) this.#lead(this.#conversationId);
    else this.#tabs.post({ kind: 'hello' });
    this.options.onChange();
  }

  #lead(conversationId: string): void {
    void this.#follow(conversationId, (this.#turn = {}));
    // What a tab had stored that is gone by now.
    void this.outbox.restore();
    this.outbox.resume(this.options.deliver);
  }

  /** The socket's code is fetched beside the first requests, not before them: nothing on the screen waits for it. */
  async #follow(conversationId: string, turn: object): Promise<void> {
    for (let attempt = 0; turn === this.#turn; attempt++) {
      const code = await import('./event-stream.ts').catch(() => null);
      if (turn !== this.#turn) return;
      if (code) return this.#listen(code, conversationId);
      await this.#pause.for(backoffDelay(attempt));
    }
  }

  #listen({ EventStream: Stream }: typeof import('./event-stream.ts'), conversationId: string): void {
    const { socketAddress: url, token, conversation, onRefused } = this.options;
    this.#stream = new Stream({
      url,
      token: token(),
      conversationId,
      after: () => conversation()?.cursor ?? 0,
      onEvent: (event) => this.#receive(event),
      onLive: (live) => this.#setLive(live),
      onRefused,
    });
  }

  #silence(): void {
    this.live = false;
    this.#turn = null;
    this.#pause.wake();
    this.#stream?.close();
    this.#stream = null;
    this.outbox.suspend();
  }

  #setLive(live: boolean): void {
    this.live = live;
    this.#tellState();
    if (live) this.outbox.retry();
    this.options.onChange();
  }

  #tellState(): void {
    this.#tabs.post({ kind: 'state', live: this.live, reply: this.options.conversation()?.reply ?? null });
  }

  #receive(event: ConversationEvent): void {
    this.#tabs.post({ kind: 'event', before: this.options.conversation()?.cursor ?? 0, event });
    this.options.onEvent(event);
  }

  #heard(message: TabMessage): void {
    switch (message.kind) {
      case 'event':
        return this.#heardEvent(message);
      case 'messages':
        return this.options.onMessages(message.messages);
      case 'queued':
        return this.outbox.include(message.entry);
      case 'delivery':
        return this.outbox.show(message.clientId, message.state);
      case 'erased':
        return this.options.onErased();
      case 'began':
        if (this.#conversationId !== null && this.#conversationId !== message.conversationId) this.options.onOutdated();
        return;
      default:
        if (this.#tabs.leading) this.#heardAsLeader(message);
        else this.#heardFromLeader(message);
    }
  }

  #heardAsLeader(message: TabMessage): void {
    if (message.kind === 'hello') this.#tellState();
    if (message.kind === 'retry') this.outbox.retry(message.clientId);
  }

  #heardFromLeader(message: TabMessage): void {
    if (message.kind !== 'state' || this.#conversationId === null) return;
    this.live = message.live;
    this.options.onReply(message.reply);
    this.options.onChange();
  }

  #heardEvent(told: ToldEvent): void {
    const conversation = this.options.conversation();
    if (this.#conversationId === null || !conversation) this.#early.push(told);
    else if (this.#tabs.leading) return;
    else if (told.before > conversation.cursor) this.options.onOutdated();
    else this.options.onEvent(told.event);
  }
}

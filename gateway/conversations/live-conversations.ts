import type { BoundedQueue } from '../events/bounded-queue.ts';
import { LiveChannel } from '../events/live-channel.ts';
import type { LiveTransport } from '../events/live-transport.ts';
import { faultPoint } from '../fault-point.ts';
import type { AnyConversationEvent } from './conversation-event.type.ts';
import { ConversationWire, type LiveEvent } from './conversation-wire.ts';
import { FactWake } from './fact-wake.ts';
import { ReplyInProgress, type ReplySignal } from './reply-in-progress.ts';

/** What is known here of a conversation that somebody listens to. */
interface Listened {
  readonly tenantId: string;
  /** The number of the newest fact that listeners were told of by this process or by the poll. */
  newest: number;
}

/**
 * What happens in conversations at this moment, for whoever listens in this process; with a transport also what happens
 * on other gateways. It keeps nothing but unfinished replies.
 */
export class LiveConversations {
  readonly #wire: ConversationWire | undefined;
  readonly #listened = new Map<string, Listened>();
  readonly #spoken = new Map<string, ReplyInProgress>();
  readonly #channel = new LiveChannel<LiveEvent>((conversationId) => this.#leave(conversationId));

  constructor(transport: LiveTransport | undefined, report: (error: unknown) => void) {
    const end = {
      tell: (event: LiveEvent) => this.#channel.publish(event.conversationId, event),
      spoken: (conversationId: string) => this.#spoken.get(conversationId),
      report,
    };
    this.#wire = transport && new ConversationWire(transport, end);
  }

  publish(event: AnyConversationEvent): void {
    faultPoint('live.publish');
    if ('seq' in event) this.#noteNewest(event);
    this.#channel.publish(event.conversationId, event);
    this.#wire?.publish(event);
    faultPoint('live.published');
  }

  subscribe(tenantId: string, conversationId: string): BoundedQueue<LiveEvent> {
    const queue = this.#channel.subscribe(conversationId);
    if (this.#listened.has(conversationId)) return queue;
    this.#listened.set(conversationId, { tenantId, newest: 0 });
    this.#wire?.enter(conversationId);
    return queue;
  }

  /** Conversations that somebody listens to here, by tenant. */
  listenedByTenant(): Map<string, string[]> {
    const byTenant = new Map<string, string[]>();
    for (const [conversationId, { tenantId }] of this.#listened) {
      const conversations = byTenant.get(tenantId) ?? [];
      byTenant.set(tenantId, conversations);
      conversations.push(conversationId);
    }
    return byTenant;
  }

  /** The database has facts up to this number; listeners are woken where they were not told of it yet. */
  wake(conversationId: string, seq: number): void {
    const listened = this.#listened.get(conversationId);
    if (listened === undefined || seq <= listened.newest) return;
    listened.newest = seq;
    this.#channel.publish(conversationId, new FactWake(conversationId, seq));
  }

  startReply(conversationId: string, replyId: string): void {
    const reply = new ReplyInProgress(conversationId, replyId);
    this.#spoken.set(conversationId, reply);
    for (const signal of reply.soFar()) this.publish(signal);
  }

  continueReply(conversationId: string, text: string): void {
    const reply = this.#spoken.get(conversationId);
    if (reply !== undefined) this.publish(reply.add(text));
  }

  endReply(conversationId: string): void {
    const reply = this.#spoken.get(conversationId);
    if (reply === undefined) return;
    this.#spoken.delete(conversationId);
    this.#wire?.replyEnded(reply);
  }

  /** What was said of an unfinished reply, here or elsewhere, as the signals a listener missed. */
  replySoFar(conversationId: string): ReplySignal[] {
    const reply = this.#spoken.get(conversationId) ?? this.#wire?.heard(conversationId);
    return reply?.soFar() ?? [];
  }

  /** Ends every subscription. */
  close(): void {
    this.#channel.close();
  }

  /** What other gateways say is not noted: only the database's word and our own commits make the poll unnecessary. */
  #noteNewest({ conversationId, seq }: { conversationId: string; seq: number }): void {
    const listened = this.#listened.get(conversationId);
    if (listened !== undefined) listened.newest = Math.max(listened.newest, seq);
  }

  #leave(conversationId: string): void {
    this.#listened.delete(conversationId);
    this.#wire?.leave(conversationId);
  }
}

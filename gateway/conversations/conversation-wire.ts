import { v7 as newId } from 'uuid';
import type { LiveTransport } from '../events/live-transport.ts';
import { AssigneePresenceType, TypingType, type AnyConversationEvent } from './conversation-event.type.ts';
import { FactWake } from './fact-wake.ts';
import { HeardReplies } from './heard-replies.ts';
import { wireMessageOf, readWireMessage, type WireMessage } from './wire-message.ts';
import type { ReplyInProgress } from './reply-in-progress.ts';

export type LiveEvent = AnyConversationEvent | FactWake;

/** What the wire needs of the process it belongs to. */
export interface WireEnd {
  /** Tells whoever listens to the event's conversation here. */
  tell(event: LiveEvent): void;
  /** The reply that this process is saying. */
  spoken(conversationId: string): ReplyInProgress | undefined;
  report(error: unknown): void;
}

/** Joins the conversations that somebody listens to here with what other gateways say of them. */
export class ConversationWire {
  readonly #transport: LiveTransport;
  readonly #end: WireEnd;
  readonly #id = newId();
  readonly #leaving = new Map<string, () => void>();
  readonly #heard = new HeardReplies();

  constructor(transport: LiveTransport, end: WireEnd) {
    this.#transport = transport;
    this.#end = end;
  }

  enter(conversationId: string): void {
    const leave = this.#transport.subscribe(channelOf(conversationId), {
      message: (text) => this.#receive(conversationId, text),
      opened: () => this.#askForReply(conversationId),
    });
    this.#leaving.set(conversationId, leave);
  }

  leave(conversationId: string): void {
    this.#leaving.get(conversationId)?.();
    this.#leaving.delete(conversationId);
    this.#heard.forget(conversationId);
  }

  publish(event: AnyConversationEvent): void {
    this.#send(event.conversationId, wireMessageOf(event));
  }

  replyEnded({ conversationId, replyId }: ReplyInProgress): void {
    this.#send(conversationId, { kind: 'reply-ended', replyId });
  }

  /** The reply that another gateway is saying, as far as it was heard. */
  heard(conversationId: string): ReplyInProgress | undefined {
    return this.#heard.get(conversationId);
  }

  #send(conversationId: string, message: WireMessage): void {
    this.#transport.publish(channelOf(conversationId), JSON.stringify(message));
  }

  /** A reply may have begun before anybody listened here, or was heard with a piece missing. */
  #askForReply(conversationId: string): void {
    this.#heard.forget(conversationId);
    this.#send(conversationId, { kind: 'reply-wanted', asker: this.#id });
  }

  #receive(conversationId: string, text: string): void {
    try {
      for (const event of this.#eventsOf(conversationId, readWireMessage(text))) this.#end.tell(event);
    } catch (error) {
      this.#end.report(error);
    }
  }

  #eventsOf(conversationId: string, message: WireMessage): LiveEvent[] {
    if (message.kind === 'fact') return [new FactWake(conversationId, message.seq)];
    if (message.kind === 'typing') {
      const { role, typing } = message;
      return [Object.assign(new TypingType(), { conversationId, role, typing })];
    }
    if (message.kind === 'presence') {
      const { accountId, isOnline } = message;
      return [Object.assign(new AssigneePresenceType(), { conversationId, accountId, isOnline })];
    }
    const spoken = this.#end.spoken(conversationId);
    // Both say the same reply, as when a lease was lost: who speaks here is heard here until it has stopped.
    if (spoken === undefined) return this.#hear(conversationId, message);
    if (message.kind === 'reply-wanted') this.#answer(spoken, message.asker);
    return [];
  }

  #answer({ conversationId, replyId, text, nextIndex }: ReplyInProgress, asker: string): void {
    this.#send(conversationId, { kind: 'reply-so-far', asker, replyId, text, nextIndex });
  }

  #hear(conversationId: string, message: WireMessage): LiveEvent[] {
    switch (message.kind) {
      case 'reply-started':
        return this.#heard.begin(conversationId, message.replyId);
      case 'reply-so-far':
        return message.asker === this.#id ? this.#heard.soFar(conversationId, message) : [];
      case 'reply-ended':
        this.#heard.end(conversationId, message.replyId);
        return [];
      case 'reply-delta': {
        const signals = this.#heard.piece(conversationId, message);
        if (signals === null) this.#askForReply(conversationId);
        return signals ?? [];
      }
      default:
        return [];
    }
  }
}

function channelOf(conversationId: string): string {
  return `conversation:${conversationId}`;
}

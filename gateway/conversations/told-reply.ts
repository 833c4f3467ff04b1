import {
  MessageAddedType,
  ReplyStartedType,
  type AnyConversationEvent,
  type NumberedEvent,
} from './conversation-event.type.ts';

/** Drops pieces of a reply that a late listener was told at once, or whose message it was told already. */
export class ToldReply {
  #replyId: string | undefined;
  #index = -1;
  #storedMessageId: string | undefined;

  /** Remembers a fact; gives its number. */
  fact(fact: NumberedEvent): number {
    if (fact instanceof MessageAddedType) this.#storedMessageId = fact.message.id;
    return fact.seq;
  }

  isNew(signal: AnyConversationEvent): boolean {
    if (!('replyId' in signal)) return true;
    if (signal.replyId === this.#storedMessageId) return false;
    if (signal instanceof ReplyStartedType) return this.#begin(signal.replyId);
    if (signal.replyId === this.#replyId && signal.index <= this.#index) return false;
    this.#replyId = signal.replyId;
    this.#index = signal.index;
    return true;
  }

  #begin(replyId: string): boolean {
    this.#replyId = replyId;
    this.#index = -1;
    return true;
  }
}

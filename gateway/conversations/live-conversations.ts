import { LiveChannel } from '../events/live-channel.ts';
import type { AnyConversationEvent } from './conversation-event.type.ts';
import { ReplyDeltaType, ReplyStartedType } from './conversation-event.type.ts';

/** An answer that is being said: what late listeners are told first. */
interface ReplyInProgress {
  readonly replyId: string;
  text: string;
  nextIndex: number;
}

/** What happens in conversations at this moment, for whoever listens in this process. It keeps nothing but unfinished replies. */
export class LiveConversations {
  readonly #channel = new LiveChannel<AnyConversationEvent>();
  readonly #replies = new Map<string, ReplyInProgress>();

  publish(event: AnyConversationEvent): void {
    this.#channel.publish(event.conversationId, event);
  }

  subscribe(conversationId: string) {
    return this.#channel.subscribe(conversationId);
  }

  startReply(conversationId: string, replyId: string): void {
    this.#replies.set(conversationId, { replyId, text: '', nextIndex: 0 });
    this.publish(Object.assign(new ReplyStartedType(), { conversationId, replyId }));
  }

  continueReply(conversationId: string, text: string): void {
    const reply = this.#replies.get(conversationId);
    if (reply === undefined) return;
    const index = reply.nextIndex;
    reply.text += text;
    reply.nextIndex += 1;
    this.publish(Object.assign(new ReplyDeltaType(), { conversationId, replyId: reply.replyId, index, text }));
  }

  endReply(conversationId: string): void {
    this.#replies.delete(conversationId);
  }

  /** What was said of an unfinished reply, as the signals a listener missed. */
  replySoFar(conversationId: string): (ReplyStartedType | ReplyDeltaType)[] {
    const reply = this.#replies.get(conversationId);
    if (reply === undefined) return [];
    const { replyId, text, nextIndex } = reply;
    const started = Object.assign(new ReplyStartedType(), { conversationId, replyId });
    if (nextIndex === 0) return [started];
    return [started, Object.assign(new ReplyDeltaType(), { conversationId, replyId, index: nextIndex - 1, text })];
  }

  /** Ends every subscription. */
  close(): void {
    this.#channel.close();
  }
}

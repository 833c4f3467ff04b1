import { SharedSource, type StoredPage } from '../events/shared-source.ts';
import {
  ConversationChangedType,
  MessageAddedType,
  ReplyDeltaType,
  ReplyStartedType,
  type AnyConversationEvent,
} from './conversation-event.type.ts';
import type { ConversationEvents } from './conversation-events.ts';
import type { ReplySignal } from './reply-in-progress.ts';

/** Which conversation, and from which number on. */
interface Opening {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly after: number;
  readonly now: number;
}

/** One conversation's events, for everybody who listens to it here. A place is a fact's number. */
export class ConversationSource extends SharedSource<AnyConversationEvent, number> {
  readonly name: string;
  readonly after: number;
  readonly now: number;
  readonly #events: ConversationEvents;
  readonly #tenantId: string;
  readonly #conversationId: string;

  constructor(events: ConversationEvents, { tenantId, conversationId, after, now }: Opening) {
    super();
    this.name = `conversation ${conversationId}`;
    this.after = after;
    this.now = now;
    this.#events = events;
    this.#tenantId = tenantId;
    this.#conversationId = conversationId;
  }

  follow(after: number): AsyncIterableIterator<AnyConversationEvent> {
    return this.#events.follow(this.#tenantId, this.#conversationId, after);
  }

  stored(after: number): Promise<StoredPage<AnyConversationEvent, number>> {
    return this.#events.stored(this.#tenantId, this.#conversationId, after);
  }

  placeOf(event: AnyConversationEvent): number | null {
    return 'seq' in event ? event.seq : null;
  }

  hasReached(place: number, other: number): boolean {
    return place >= other;
  }

  /** The reply that is being said, as one beginning and one piece. */
  unfinished(before: readonly AnyConversationEvent[], event: AnyConversationEvent): readonly AnyConversationEvent[] {
    if (event instanceof ReplyStartedType) return [event];
    if (event instanceof ReplyDeltaType) return join(before, event);
    if (event instanceof ConversationChangedType) return event.conversation.state === 'BOT' ? before : [];
    return event instanceof MessageAddedType && replyOf(before) === event.message.id ? [] : before;
  }

  greeting(unfinished: readonly AnyConversationEvent[]): readonly AnyConversationEvent[] {
    const replyId = replyOf(unfinished);
    return replyId !== undefined && this.#events.isBeingSaid(this.#conversationId, replyId) ? unfinished : [];
  }
}

function replyOf([first]: readonly AnyConversationEvent[]): string | undefined {
  return first !== undefined && 'replyId' in first ? first.replyId : undefined;
}

function join(before: readonly AnyConversationEvent[], { conversationId, replyId, index, text }: ReplyDeltaType) {
  const last = before.at(-1);
  const said = last instanceof ReplyDeltaType && last.replyId === replyId ? last.text : '';
  const signals: ReplySignal[] = [
    Object.assign(new ReplyStartedType(), { conversationId, replyId }),
    Object.assign(new ReplyDeltaType(), { conversationId, replyId, index, text: said + text }),
  ];
  return signals;
}

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
  /** Asked with each event: whether the caller still reaches the conversation. `null` where they cannot lose it. */
  readonly isReached: (() => Promise<boolean>) | null;
}

/** One conversation's events, for everybody who listens to it here. A place is a fact's number. */
export class ConversationSource extends SharedSource<AnyConversationEvent, number> {
  readonly name: string;
  readonly after: number;
  readonly now: number;
  readonly #events: ConversationEvents;
  readonly #tenantId: string;
  readonly #conversationId: string;
  readonly #isReached: Opening['isReached'];

  constructor(events: ConversationEvents, { tenantId, conversationId, after, now, isReached }: Opening) {
    super();
    this.name = `conversation ${conversationId}`;
    this.after = after;
    this.now = now;
    this.#events = events;
    this.#tenantId = tenantId;
    this.#conversationId = conversationId;
    this.#isReached = isReached;
  }

  follow(after: number): AsyncIterableIterator<AnyConversationEvent> {
    const events = this.#events.follow(this.#tenantId, this.#conversationId, after);
    return this.#isReached === null ? events : whileReached(events, this.#isReached);
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

/** Ends when the caller no longer reaches what the events are of. */
function whileReached<Event>(
  events: AsyncIterableIterator<Event>,
  isReached: () => Promise<boolean>,
): AsyncIterableIterator<Event> {
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  const reached: AsyncIterableIterator<Event> = {
    next: async () => {
      const next = await events.next();
      return next.done === true || (await isReached()) ? next : end();
    },
    return: end,
    [Symbol.asyncIterator]: () => reached,
  };
  return reached;
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

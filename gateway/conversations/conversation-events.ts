import type { BoundedQueue } from '../events/bounded-queue.ts';
import type { Database } from '../database/database.ts';
import type { StoredPage } from '../events/shared-source.ts';
import type { ConversationEventKind } from './conversation-event.entity.ts';
import {
  ConversationChangedType,
  MessageAddedType,
  MessageChangedType,
  type AnyConversationEvent,
  type NumberedEvent,
} from './conversation-event.type.ts';
import { readConversation } from './conversation-reader.ts';
import type { LiveEvent } from './conversation-wire.ts';
import type { ConversationType } from './conversation.type.ts';
import { FactWake } from './fact-wake.ts';
import type { LiveConversations } from './live-conversations.ts';
import { messageFrom, type MessageRow } from './message-row.ts';
import { ToldReply } from './told-reply.ts';

/** How many facts are read from the database at a time. */
const replayPage = 200;

interface EventRow {
  readonly seq: number;
  readonly kind: ConversationEventKind;
  readonly message: MessageRow | null;
}

/** The stream a subscriber of one conversation gets: first what it missed, then what happens, nothing twice, no gap. */
export class ConversationEvents {
  readonly #database: Database;
  readonly #live: LiveConversations;
  /** Reads that several subscribers wait for together: they all hear of a fact at once, and have the same number. */
  readonly #reading = new Map<string, Promise<NumberedEvent[]>>();

  constructor(database: Database, live: LiveConversations) {
    this.#database = database;
    this.#live = live;
  }

  /**
   * Listens before it reads, so that whatever is committed in between arrives by one way or the other; what comes by both
   * is told once. `after` is the number of the last fact the subscriber has. `return` ends it even while it waits, which
   * a bare generator would not: it would stay subscribed until the next event.
   * @throws QueueOverflow where the subscriber fell so far behind that it must come back.
   */
  follow(tenantId: string, conversationId: string, after: number): AsyncIterableIterator<AnyConversationEvent> {
    const live = this.#live.subscribe(tenantId, conversationId);
    const told = this.#tell(live, tenantId, conversationId, after);
    return {
      next: () => told.next(),
      return: () => {
        live.end();
        return told.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** A page of the facts after a number, as they are now. */
  async stored(tenantId: string, conversationId: string, after: number): Promise<StoredPage<NumberedEvent, number>> {
    const events = await this.#page(tenantId, conversationId, after);
    return { events, last: events.at(-1)?.seq ?? after, isWhole: events.length < replayPage };
  }

  /** Whether the reply is being said at this moment, as far as is known here. */
  isBeingSaid(conversationId: string, replyId: string): boolean {
    return this.#live.replySoFar(conversationId)[0]?.replyId === replyId;
  }

  async *#tell(
    live: BoundedQueue<LiveEvent>,
    tenantId: string,
    conversationId: string,
    after: number,
  ): AsyncGenerator<AnyConversationEvent, undefined> {
    const told = new ToldReply();
    let last = after;
    try {
      for await (const fact of this.#stored(tenantId, conversationId, last)) {
        last = told.fact(fact);
        yield fact;
      }
      yield* this.#live.replySoFar(conversationId).filter((signal) => told.isNew(signal));
      for await (const event of live) {
        if (!('seq' in event)) {
          if (told.isNew(event)) yield event;
          continue;
        }
        if (event.seq <= last) continue;
        const isNext = event.seq === last + 1 && !(event instanceof FactWake);
        const facts = isNext ? [event] : this.#missed(tenantId, conversationId, last, event.seq);
        for await (const fact of facts) {
          last = told.fact(fact);
          yield fact;
        }
      }
    } finally {
      live.end();
    }
  }

  async *#stored(tenantId: string, conversationId: string, after: number): AsyncGenerator<NumberedEvent> {
    let last = after;
    for (;;) {
      const facts = await this.#page(tenantId, conversationId, last);
      yield* facts;
      const newest = facts.at(-1);
      if (newest === undefined || facts.length < replayPage) return;
      last = newest.seq;
    }
  }

  /**
   * Facts of another process, or whose wake-up was lost: the database has them. Whoever joins a read that had begun
   * before it heard of the fact may not find it there, and reads once more.
   */
  async *#missed(tenantId: string, conversationId: string, after: number, until: number) {
    let last = after;
    for (let reads = 0; reads < 2 && last < until; reads += 1) {
      const facts = await this.#readTogether(tenantId, conversationId, last);
      yield* facts;
      last = facts.at(-1)?.seq ?? last;
      if (facts.length === replayPage) reads = 0;
    }
  }

  #readTogether(tenantId: string, conversationId: string, after: number): Promise<NumberedEvent[]> {
    const key = `${tenantId} ${conversationId} ${after}`;
    const begun = this.#reading.get(key);
    if (begun !== undefined) return begun;
    const reading = this.#page(tenantId, conversationId, after).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  #page(tenantId: string, conversationId: string, after: number): Promise<NumberedEvent[]> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const rows = await transaction.query<EventRow>(
        `select event.seq, event.kind, to_jsonb(message) as message
           from conversation_event event
           left join message on message.id = event.message_id
          where event.conversation_id = $1 and event.seq > $2
          order by event.seq limit ${replayPage}`,
        [conversationId, after],
      );
      const conversation = rows.length === 0 ? null : await readConversation(transaction, conversationId);
      return conversation === null ? [] : rows.map((row) => numberedEvent(row, conversation));
    });
  }
}

function numberedEvent(row: EventRow, conversation: ConversationType): NumberedEvent {
  const common = { conversationId: conversation.id, seq: row.seq };
  if (row.message === null) return Object.assign(new ConversationChangedType(), { ...common, conversation });
  const message = messageFrom(row.message);
  const event = row.kind === 'MESSAGE_ADDED' ? new MessageAddedType() : new MessageChangedType();
  return Object.assign(event, { ...common, message });
}

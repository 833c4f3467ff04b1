import { setTimeout as pause } from 'node:timers/promises';
import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { Database, Transaction } from '../database/database.ts';
import { Bell } from '../events/bell.ts';
import type { StoredPage } from '../events/shared-source.ts';
import { InboxConversationChangedType } from './inbox-event.type.ts';
import { encodeInboxPlace, type InboxPlace } from './inbox-place.ts';
import { readConversations } from './conversation-reader.ts';

/** How many changed conversations are read at a time. */
const pageSize = 100;
/** What was committed elsewhere, and what waits for an older transaction to end, is found within this time. */
const pollMilliseconds = 1_000;
/** After a change was announced here it is looked for again this soon: an older transaction may still be open. */
const retryMilliseconds = 50;

/** The conversations of a tenant that a person sees; all of them where it is null. */
export interface Inbox {
  readonly tenantId: string;
  readonly narrowedTo: string | null;
}

export const inboxOf = (caller: MemberCaller): Inbox => ({
  tenantId: caller.tenantId,
  narrowedTo: narrowedTo(caller),
});

const nowhere = '00000000-0000-0000-0000-000000000000';

/**
 * Changed conversations of transactions that are surely over. Numbers are handed out when transactions begin, so a lower
 * one may commit after a higher one: only below the oldest transaction still open can nothing come in between any more.
 */
const changedStatement = `
  select event.transaction_id::text as transaction, event.conversation_id as "conversationId"
    from conversation_event event
   where (event.transaction_id, event.conversation_id) > ($1::text::xid8, $2::uuid)
     and event.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
   group by event.transaction_id, event.conversation_id
   order by event.transaction_id, event.conversation_id
   limit ${pageSize}`;

export type InboxPage = StoredPage<InboxConversationChangedType, InboxPlace>;

/** The stream the people of one tenant get: conversations as they change, after any cursor, with nothing left out. */
export class InboxEvents {
  readonly #database: Database;
  readonly #bells = new Map<string, Set<Bell>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Something was committed for the tenant: whoever listens here need not wait for the poll. */
  wake(tenantId: string): void {
    for (const bell of this.#bells.get(tenantId) ?? []) bell.ring();
  }

  /** Ends every subscription: the server is closing. */
  close(): void {
    for (const bells of this.#bells.values()) for (const bell of bells) bell.end();
  }

  /** What changed after a place, then what changes. */
  follow(inbox: Inbox, after: InboxPlace): AsyncIterableIterator<InboxConversationChangedType> {
    const { tenantId } = inbox;
    const bell = this.#hang(tenantId);
    const told = this.#tell(inbox, after, bell);
    const stream: AsyncIterableIterator<InboxConversationChangedType, undefined> = {
      next: () => told.next(),
      return: () => {
        this.#take(tenantId, bell);
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  #hang(tenantId: string): Bell {
    const bells = this.#bells.get(tenantId) ?? new Set();
    const bell = new Bell();
    this.#bells.set(tenantId, bells.add(bell));
    return bell;
  }

  #take(tenantId: string, bell: Bell): void {
    bell.end();
    const bells = this.#bells.get(tenantId);
    bells?.delete(bell);
    if (bells?.size === 0) this.#bells.delete(tenantId);
  }

  async *#tell(inbox: Inbox, start: InboxPlace, bell: Bell): AsyncGenerator<InboxConversationChangedType, undefined> {
    let place = start;
    try {
      while (!bell.isEnded) {
        const { events, last } = await this.stored(inbox, place);
        yield* events;
        const isFurther = last !== place;
        place = last;
        if (isFurther) continue;
        if (await bell.heard(pollMilliseconds)) await pause(retryMilliseconds);
      }
    } finally {
      this.#take(inbox.tenantId, bell);
    }
  }

  /**
   * A page of the conversations that changed after a place, as they are now. Of one that changed several times in a page
   * only the last is told.
   */
  stored({ tenantId, narrowedTo }: Inbox, after: InboxPlace): Promise<InboxPage> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const places = await transaction.query<InboxPlace>(changedStatement, [after.transaction, after.conversationId]);
      const newest = new Map(places.map((place) => [place.conversationId, place]));
      const conversations = await readConversations(transaction, [...newest.keys()], narrowedTo);
      const known = new Map(conversations.map((conversation) => [conversation.id, conversation]));
      const events = places.flatMap((place) => {
        const conversation = known.get(place.conversationId);
        if (conversation === undefined || newest.get(place.conversationId) !== place) return [];
        return [Object.assign(new InboxConversationChangedType(), { cursor: encodeInboxPlace(place), conversation })];
      });
      return { events, last: places.at(-1) ?? after, isWhole: places.length < pageSize };
    });
  }

  /** Before everything that is to come: only what was committed lies before it. */
  now(tenantId: string): Promise<InboxPlace> {
    return this.#database.inTenant(tenantId, async (transaction: Transaction) => {
      const [row] = await transaction.query<{ transaction: string }>(
        `select pg_snapshot_xmin(pg_current_snapshot())::text as transaction`,
      );
      return { transaction: row?.transaction ?? '0', conversationId: nowhere };
    });
  }
}

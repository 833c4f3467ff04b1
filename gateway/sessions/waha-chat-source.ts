import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { InboxConversationChangedType } from '../conversations/inbox-event.type.ts';
import type { Inbox, InboxEvents } from '../conversations/inbox-events.ts';
import { decodeInboxPlace, hasReachedPlace, placeAfter, type InboxPlace } from '../conversations/inbox-place.ts';
import type { Database } from '../database/database.ts';
import { SharedSource, type StoredPage } from '../events/shared-source.ts';
import { accountOfSession } from './waha-chat-id.ts';
import { readChats } from './waha-chat-reader.ts';
import { WahaChatChangedType } from './waha-event.type.ts';
import type { WahaSessionService } from './waha-session.service.ts';

interface Parts {
  readonly database: Database;
  readonly inbox: InboxEvents;
  readonly sessions: WahaSessionService;
}

/** The chats of a session as they change: what the tenant's inbox tells, as far as it is of the session. */
export class WahaChatSource extends SharedSource<WahaChatChangedType, InboxPlace> {
  readonly name: string;
  readonly after: InboxPlace;
  readonly now: InboxPlace;
  readonly #parts: Parts;
  readonly #caller: MemberCaller;
  readonly #sessionId: string;

  private constructor(
    parts: Parts,
    caller: MemberCaller,
    { sessionId, after, now }: { sessionId: string; after: InboxPlace; now: InboxPlace },
  ) {
    super();
    // Whoever sees only what is theirs may lose it: they are told by themselves.
    this.name = `waha chats ${sessionId} ${narrowedTo(caller) ?? 'all'}`;
    this.after = after;
    this.now = now;
    this.#parts = parts;
    this.#caller = caller;
    this.#sessionId = sessionId;
  }

  /** `after` is the cursor of the last event heard; without it only what is to come. @throws NOT_FOUND, BAD_USER_INPUT */
  static async open(parts: Parts, caller: MemberCaller, of: string, after: string | null): Promise<WahaChatSource> {
    const heard = after === null ? null : decodeInboxPlace(after);
    const { id: sessionId } = await parts.sessions.require(caller, of);
    const now = await parts.inbox.now(caller.tenantId);
    return new WahaChatSource(parts, caller, { sessionId, after: placeAfter(heard, now), now });
  }

  follow(after: InboxPlace): AsyncIterableIterator<WahaChatChangedType> {
    const changes = this.#parts.inbox.follow(this.#inbox(), after);
    const told = this.#tell(changes);
    const stream: AsyncIterableIterator<WahaChatChangedType> = {
      next: () => told.next(),
      return: async () => {
        await changes.return?.();
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  async stored(after: InboxPlace): Promise<StoredPage<WahaChatChangedType, InboxPlace>> {
    const page = await this.#parts.inbox.stored(this.#inbox(), after);
    return { ...page, events: await this.#chatsOf(page.events) };
  }

  placeOf({ cursor }: WahaChatChangedType): InboxPlace {
    return decodeInboxPlace(cursor);
  }

  hasReached(place: InboxPlace, other: InboxPlace): boolean {
    return hasReachedPlace(place, other);
  }

  unfinished(): readonly WahaChatChangedType[] {
    return [];
  }

  greeting(): readonly WahaChatChangedType[] {
    return [];
  }

  /** Ends when the session is no longer the caller's to see. */
  async *#tell(changes: AsyncIterable<InboxConversationChangedType>): AsyncGenerator<WahaChatChangedType, undefined> {
    for await (const change of changes) {
      const events = await this.#chatsOf([change]);
      if (events.length === 0) continue;
      if ((await this.#parts.sessions.find(this.#caller, this.#sessionId)) === null) return;
      yield* events;
    }
  }

  /** All of the tenant: whether the session is still theirs is asked here, so that it ends where it is not. */
  #inbox(): Inbox {
    return { tenantId: this.#caller.tenantId, narrowedTo: null };
  }

  async #chatsOf(changes: readonly InboxConversationChangedType[]): Promise<WahaChatChangedType[]> {
    const account = accountOfSession(this.#sessionId);
    const ours = changes.filter(({ conversation }) => conversation.channelAccount === account);
    const ids = ours.map(({ conversation }) => conversation.id);
    const chats = await readChats(this.#parts.database.statements(this.#caller.tenantId), account, ids);
    const chatOf = new Map(chats.map((chat) => [chat.contact.id, chat]));
    return ours.flatMap(({ cursor, conversation }) => {
      const chat = chatOf.get(conversation.contact.id);
      return chat === undefined ? [] : [Object.assign(new WahaChatChangedType(), { cursor, chat })];
    });
  }
}

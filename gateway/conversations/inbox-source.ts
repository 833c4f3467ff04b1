import { SharedSource } from '../events/shared-source.ts';
import type { InboxConversationChangedType } from './inbox-event.type.ts';
import type { Inbox, InboxEvents, InboxPage } from './inbox-events.ts';
import { decodeInboxPlace, hasReachedPlace, placeAfter, type InboxPlace } from './inbox-place.ts';

/** The changes of a tenant's conversations, for all of its people who listen here and see the same. It has no signals. */
export class InboxSource extends SharedSource<InboxConversationChangedType, InboxPlace> {
  readonly name: string;
  readonly after: InboxPlace;
  readonly now: InboxPlace;
  readonly #events: InboxEvents;
  readonly #inbox: Inbox;

  private constructor(events: InboxEvents, inbox: Inbox, after: InboxPlace, now: InboxPlace) {
    super();
    this.name = `inbox ${inbox.tenantId} ${inbox.narrowedTo ?? 'all'}`;
    this.after = after;
    this.now = now;
    this.#events = events;
    this.#inbox = inbox;
  }

  /** `after` is the cursor of the last event heard; without it only what is to come. @throws BAD_USER_INPUT */
  static async open(events: InboxEvents, inbox: Inbox, after: string | null): Promise<InboxSource> {
    const heard = after === null ? null : decodeInboxPlace(after);
    const now = await events.now(inbox.tenantId);
    return new InboxSource(events, inbox, placeAfter(heard, now), now);
  }

  follow(after: InboxPlace): AsyncIterableIterator<InboxConversationChangedType> {
    return this.#events.follow(this.#inbox, after);
  }

  stored(after: InboxPlace): Promise<InboxPage> {
    return this.#events.stored(this.#inbox, after);
  }

  placeOf({ cursor }: InboxConversationChangedType): InboxPlace {
    return decodeInboxPlace(cursor);
  }

  hasReached(place: InboxPlace, other: InboxPlace): boolean {
    return hasReachedPlace(place, other);
  }

  unfinished(): readonly InboxConversationChangedType[] {
    return [];
  }

  greeting(): readonly InboxConversationChangedType[] {
    return [];
  }
}

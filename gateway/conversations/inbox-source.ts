import { SharedSource } from '../events/shared-source.ts';
import type { InboxConversationChangedType } from './inbox-event.type.ts';
import type { InboxEvents, InboxPage } from './inbox-events.ts';
import { decodeInboxPlace, hasReachedPlace, type InboxPlace } from './inbox-place.ts';

/** The changes of a tenant's conversations, for all of its people who listen here. It has no signals. */
export class InboxSource extends SharedSource<InboxConversationChangedType, InboxPlace> {
  readonly name: string;
  readonly after: InboxPlace;
  readonly now: InboxPlace;
  readonly #events: InboxEvents;
  readonly #tenantId: string;

  private constructor(events: InboxEvents, tenantId: string, after: InboxPlace, now: InboxPlace) {
    super();
    this.name = `inbox ${tenantId}`;
    this.after = after;
    this.now = now;
    this.#events = events;
    this.#tenantId = tenantId;
  }

  /** `after` is the cursor of the last event heard; without it only what is to come. @throws BAD_USER_INPUT */
  static async open(events: InboxEvents, tenantId: string, after: string | null): Promise<InboxSource> {
    const heard = after === null ? null : decodeInboxPlace(after);
    const now = await events.now(tenantId);
    return new InboxSource(events, tenantId, heard ?? now, now);
  }

  follow(after: InboxPlace): AsyncIterableIterator<InboxConversationChangedType> {
    return this.#events.follow(this.#tenantId, after);
  }

  stored(after: InboxPlace): Promise<InboxPage> {
    return this.#events.stored(this.#tenantId, after);
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

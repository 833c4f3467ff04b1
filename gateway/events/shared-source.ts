/** Stored events after a place, oldest first; `isWhole` where there were no more when they were read. */
export interface StoredPage<Event, Place> {
  readonly events: readonly Event[];
  /** Where the page ends. */
  readonly last: Place;
  readonly isWhole: boolean;
}

/**
 * A stream that many subscribers may be told together, each from a place of its own in the order of what is stored. Events
 * without a place are signals: they are told at their moment or not at all. Read by itself it is one subscriber's stream.
 */
export abstract class SharedSource<Event, Place> implements AsyncIterable<Event> {
  /** Tells it apart from every other source that this process has. */
  abstract readonly name: string;
  /** The last of what this subscriber has. */
  abstract readonly after: Place;
  /** The last of what there was when it was opened: a stream that is shared begins there. */
  abstract readonly now: Place;

  /** What is stored after a place and then what happens, nothing twice, no gap. @throws QueueOverflow for a slow reader */
  abstract follow(after: Place): AsyncIterableIterator<Event>;
  abstract stored(after: Place): Promise<StoredPage<Event, Place>>;
  abstract placeOf(event: Event): Place | null;
  /** Whether `place` is `other` or lies behind it. */
  abstract hasReached(place: Place, other: Place): boolean;
  /** The signals, joined, of what has begun and is not over after `event`; `before` are those before it. */
  abstract unfinished(before: readonly Event[], event: Event): readonly Event[];
  /** Those of the unfinished that a newcomer is told: what ended without an event is none of them. */
  abstract greeting(unfinished: readonly Event[]): readonly Event[];

  [Symbol.asyncIterator](): AsyncIterableIterator<Event> {
    return this.follow(this.after);
  }
}

import type { SharedSource } from '../events/shared-source.ts';
import { NextMessage } from './next-message.ts';
import type { Subscriber } from './subscriber.ts';

/** What a newcomer may hear of its group before it is told; beyond it, it forgets it all and reads from the database. */
const heldLimit = 1_000;

/** The result of the document for one event, as JSON. */
export type Serialise<Event> = (event: Event) => Promise<string>;

/** How far a group has told its stream. */
export interface Told<Event, Place> {
  /** The last fact's. */
  readonly place: Place;
  /** What has begun and is not over. */
  readonly unfinished: readonly Event[];
  /** What was told to get there; the beginning has none. */
  readonly message: NextMessage | null;
}

/** What a newcomer needs of its group. */
export interface Company<Event, Place> {
  readonly source: SharedSource<Event, Place>;
  readonly serialise: Serialise<Event>;
  /** The last that was told. */
  readonly told: Told<Event, Place>;
  /** From here on the subscriber is told what all are told. */
  admit(subscriber: Subscriber): void;
}

/**
 * A subscriber on the way into its group: it reads what it missed while it holds what the group is told meanwhile, and
 * goes on with the group after the last event that both have.
 */
export class Newcomer<Event, Place> {
  readonly #subscriber: Subscriber;
  readonly #company: Company<Event, Place>;
  #last: Place;
  #held: Told<Event, Place>[] = [];
  #hasForgotten = false;
  #onHeard: (() => void) | undefined;

  /** `after` is the last that the subscriber has. */
  constructor(subscriber: Subscriber, after: Place, company: Company<Event, Place>) {
    this.#subscriber = subscriber;
    this.#last = after;
    this.#company = company;
  }

  /** The group has told something. */
  hear(told: Told<Event, Place>): void {
    if (this.#held.length > heldLimit) this.#forget();
    this.#held.push(told);
    this.#onHeard?.();
  }

  /** Between the last event that is told here and the first one of the group nothing may be waited for. */
  async catchUp(): Promise<void> {
    do {
      await this.#readMissed();
      const joint = await this.#joint();
      if (joint !== undefined) await this.#greet(joint);
    } while (this.#hasForgotten && !this.#subscriber.isGone);
    for (const { message } of this.#held) if (message !== null) this.#subscriber.tell(message);
    this.#company.admit(this.#subscriber);
  }

  /** A page at a time, as fast as the subscriber reads, until it has what the group had when a page was asked for. */
  async #readMissed(): Promise<void> {
    for (;;) {
      this.#hasForgotten = false;
      this.#held = [this.#company.told];
      const reached = this.#company.told.place;
      if (this.#has(reached)) return;
      const { events, last, isWhole } = await this.#company.source.stored(this.#last);
      await this.#tell(events);
      this.#last = last;
      if (isWhole && !this.#has(reached)) this.#last = reached;
      if (this.#subscriber.isGone || (this.#has(reached) && !this.#hasForgotten)) return;
    }
  }

  /**
   * How far the group was when it had told exactly what the subscriber has; what is held afterwards is all that comes
   * after it. What the database had may come to the group later: then it is waited for.
   */
  async #joint(): Promise<Told<Event, Place> | undefined> {
    while (!this.#subscriber.isGone && !this.#hasForgotten) {
      const next = this.#held.findIndex(({ place }) => !this.#has(place));
      if (next > 0) return this.#held.splice(0, next).at(-1);
      const newest = this.#held.at(-1);
      this.#held = newest === undefined ? [] : [newest];
      if (newest !== undefined && this.#company.source.hasReached(newest.place, this.#last)) return this.#held.pop();
      await new Promise<void>((resolve) => (this.#onHeard = resolve));
    }
    return undefined;
  }

  #greet({ unfinished }: Told<Event, Place>): Promise<void> {
    return this.#tell(this.#company.source.greeting(unfinished));
  }

  async #tell(events: readonly Event[]): Promise<void> {
    for (const event of events) {
      const message = new NextMessage(await this.#company.serialise(event));
      if (this.#subscriber.isGone) return;
      await this.#subscriber.tellAndWait(message);
    }
  }

  #has(place: Place): boolean {
    return this.#company.source.hasReached(this.#last, place);
  }

  /** What is stored is read again; the signals are lost. */
  #forget(): void {
    this.#hasForgotten = true;
    this.#held = [];
  }
}

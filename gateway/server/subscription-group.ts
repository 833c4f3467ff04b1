import { QueueOverflow } from '../events/bounded-queue.ts';
import type { SharedSource } from '../events/shared-source.ts';
import { Newcomer, type Company, type Serialise, type Told } from './newcomer.ts';
import { NextMessage } from './next-message.ts';
import type { Joined, Subscriber } from './subscriber.ts';

/**
 * Subscribers of one document, with the same variables, who may see the same: there is one stream for all of them, and for
 * each of its events one execution and one serialisation.
 */
export class SubscriptionGroup<Event, Place> implements Joined, Company<Event, Place> {
  readonly source: SharedSource<Event, Place>;
  readonly serialise: Serialise<Event>;
  readonly #onDeserted: () => void;
  readonly #live = new Set<Subscriber>();
  readonly #newcomers = new Map<Subscriber, Newcomer<Event, Place>>();
  #told: Told<Event, Place>;
  #stream: AsyncIterableIterator<Event>;

  constructor(source: SharedSource<Event, Place>, serialise: Serialise<Event>, onDeserted: () => void) {
    this.source = source;
    this.serialise = serialise;
    this.#onDeserted = onDeserted;
    this.#told = { place: source.now, unfinished: [], message: null };
    this.#stream = source.follow(source.now);
    void this.#tell();
  }

  /** Tells the subscriber what came after `after`, and from then on what all are told. */
  join(subscriber: Subscriber, after: Place): void {
    subscriber.join(this);
    const newcomer = new Newcomer(subscriber, after, this);
    this.#newcomers.set(subscriber, newcomer);
    newcomer.catchUp().catch((error: unknown) => subscriber.fail(error));
  }

  get told(): Told<Event, Place> {
    return this.#told;
  }

  admit(subscriber: Subscriber): void {
    if (this.#newcomers.delete(subscriber)) this.#live.add(subscriber);
  }

  leave(subscriber: Subscriber): void {
    this.#live.delete(subscriber);
    this.#newcomers.delete(subscriber);
    if (!this.#isDeserted) return;
    this.#onDeserted();
    void this.#stream.return?.();
  }

  get #isDeserted(): boolean {
    return this.#live.size + this.#newcomers.size === 0;
  }

  async #tell(): Promise<void> {
    try {
      for (;;) if (await this.#tellUntilOverflow()) break;
      for (const subscriber of this.#all()) void subscriber.return();
    } catch (error) {
      for (const subscriber of this.#all()) subscriber.fail(error);
    }
  }

  /** @returns whether the stream has ended; what is stored of what a full queue dropped is read again by the next one. */
  async #tellUntilOverflow(): Promise<boolean> {
    try {
      for await (const event of this.#stream) this.#deliver(event, new NextMessage(await this.serialise(event)));
      return true;
    } catch (error) {
      if (!(error instanceof QueueOverflow)) throw error;
      if (!this.#isDeserted) this.#stream = this.source.follow(this.#told.place);
      return this.#isDeserted;
    }
  }

  #deliver(event: Event, message: NextMessage): void {
    const { place, unfinished } = this.#told;
    this.#told = {
      place: this.source.placeOf(event) ?? place,
      unfinished: this.source.unfinished(unfinished, event),
      message,
    };
    for (const subscriber of this.#live) subscriber.tell(message);
    for (const newcomer of this.#newcomers.values()) newcomer.hear(this.#told);
  }

  #all(): Subscriber[] {
    return [...this.#live, ...this.#newcomers.keys()];
  }
}

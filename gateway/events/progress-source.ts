import { SharedSource, type StoredPage } from './shared-source.ts';

/** What of a progress a source needs: `events/progress` has it. */
interface Steps<Followed> {
  /** `null` for what does not exist, or is another tenant's. */
  read(tenantId: string, id: string): Promise<Followed | null>;
  follow(tenantId: string, id: string, after: number): AsyncIterableIterator<Followed>;
}

/** A thing as it is, and each time it came further. A place is its revision; only the last one is kept. */
export class ProgressSource<Followed extends { readonly id: string; readonly revision: number }> extends SharedSource<
  Followed,
  number
> {
  readonly name: string;
  /** Before all: a subscriber is told first how it stands. */
  readonly after = -1;
  readonly now: number;
  readonly #steps: Steps<Followed>;
  readonly #tenantId: string;
  readonly #id: string;

  constructor(steps: Steps<Followed>, name: string, tenantId: string, { id, revision }: Followed) {
    super();
    this.name = name;
    this.now = revision;
    this.#steps = steps;
    this.#tenantId = tenantId;
    this.#id = id;
  }

  follow(after: number): AsyncIterableIterator<Followed> {
    return this.#steps.follow(this.#tenantId, this.#id, after);
  }

  async stored(after: number): Promise<StoredPage<Followed, number>> {
    const followed = await this.#steps.read(this.#tenantId, this.#id);
    if (followed === null || followed.revision <= after) return { events: [], last: after, isWhole: true };
    return { events: [followed], last: followed.revision, isWhole: true };
  }

  placeOf({ revision }: Followed): number {
    return revision;
  }

  hasReached(place: number, other: number): boolean {
    return place >= other;
  }

  unfinished(): readonly Followed[] {
    return [];
  }

  greeting(): readonly Followed[] {
    return [];
  }
}

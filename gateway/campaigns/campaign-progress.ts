import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { Bell } from '../events/bell.ts';
import { SharedSource, type StoredPage } from '../events/shared-source.ts';
import { readCampaign } from './campaign-store.ts';
import type { CampaignType } from './campaign.type.ts';

/** What other gateways did is found within this time. */
const pollMilliseconds = 1_000;

/** Tells whoever follows a campaign here that it came further. It carries nothing: the campaign is read as it then is. */
export class CampaignProgress {
  readonly #database: Database;
  readonly #bells = new Map<string, Set<Bell>>();

  constructor(database: Database) {
    this.#database = database;
  }

  tell(campaignId: string): void {
    for (const bell of this.#bells.get(campaignId) ?? []) bell.ring();
  }

  /** Ends every subscription: the server is closing. */
  close(): void {
    for (const bells of this.#bells.values()) for (const bell of bells) bell.end();
  }

  /** @throws NOT_FOUND */
  async open(tenantId: string, campaignId: string): Promise<CampaignProgressSource> {
    const campaign = await this.read(tenantId, campaignId);
    if (campaign === null) throw notFound('Campaign');
    return new CampaignProgressSource(this, tenantId, campaign);
  }

  /** `null` for one that does not exist, or is another tenant's. */
  read(tenantId: string, campaignId: string): Promise<CampaignType | null> {
    return this.#database.inTenant(tenantId, (transaction) => readCampaign(transaction, campaignId));
  }

  /** Each time it has changed since it was told last: steps that follow each other closely are told as one. */
  follow(tenantId: string, campaignId: string, after: number): AsyncIterableIterator<CampaignType> {
    const bell = this.#hang(campaignId);
    const told = this.#tell(tenantId, campaignId, after, bell);
    const stream: AsyncIterableIterator<CampaignType, undefined> = {
      next: () => told.next(),
      return: () => {
        this.#take(campaignId, bell);
        return told.return(undefined);
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }

  async *#tell(
    tenantId: string,
    campaignId: string,
    after: number,
    bell: Bell,
  ): AsyncGenerator<CampaignType, undefined> {
    let last = after;
    try {
      while (!bell.isEnded) {
        const campaign = await this.read(tenantId, campaignId);
        if (campaign === null) return;
        if (campaign.revision > last) yield campaign;
        last = campaign.revision;
        await bell.heard(pollMilliseconds);
      }
    } finally {
      this.#take(campaignId, bell);
    }
  }

  #hang(campaignId: string): Bell {
    const bells = this.#bells.get(campaignId) ?? new Set();
    const bell = new Bell();
    this.#bells.set(campaignId, bells.add(bell));
    return bell;
  }

  #take(campaignId: string, bell: Bell): void {
    bell.end();
    const bells = this.#bells.get(campaignId);
    bells?.delete(bell);
    if (bells?.size === 0) this.#bells.delete(campaignId);
  }
}

/** A campaign as it is, and each time it came further. A place is its revision; only the last one is kept. */
export class CampaignProgressSource extends SharedSource<CampaignType, number> {
  readonly name: string;
  /** Before all: a subscriber is told first how it stands. */
  readonly after = -1;
  readonly now: number;
  readonly #progress: CampaignProgress;
  readonly #tenantId: string;
  readonly #campaignId: string;

  constructor(progress: CampaignProgress, tenantId: string, { id, revision }: CampaignType) {
    super();
    this.name = `campaign ${tenantId} ${id}`;
    this.now = revision;
    this.#progress = progress;
    this.#tenantId = tenantId;
    this.#campaignId = id;
  }

  follow(after: number): AsyncIterableIterator<CampaignType> {
    return this.#progress.follow(this.#tenantId, this.#campaignId, after);
  }

  async stored(after: number): Promise<StoredPage<CampaignType, number>> {
    const campaign = await this.#progress.read(this.#tenantId, this.#campaignId);
    if (campaign === null || campaign.revision <= after) return { events: [], last: after, isWhole: true };
    return { events: [campaign], last: campaign.revision, isWhole: true };
  }

  placeOf({ revision }: CampaignType): number {
    return revision;
  }

  hasReached(place: number, other: number): boolean {
    return place >= other;
  }

  unfinished(): readonly CampaignType[] {
    return [];
  }

  greeting(): readonly CampaignType[] {
    return [];
  }
}

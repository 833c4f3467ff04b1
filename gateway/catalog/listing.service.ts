import type { ListingPurpose } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import type { CatalogueProjectService } from './catalogue-project.service.ts';
import { boundedJson, CatalogueRows } from './catalogue-rows.ts';
import { listingFrom, type ListingRow, type ListingType } from './listing.type.ts';
import type { LocalisedText } from './localised-text.ts';

/** So many are searched for every need that is told. */
const MOST_LISTINGS = 5_000;

/** What is left out stays; `null` empties what may be empty. */
export interface ListingChanges {
  readonly title?: LocalisedText | null | undefined;
  readonly description?: LocalisedText | null | undefined;
  readonly place?: LocalisedText | null | undefined;
  readonly purpose?: ListingPurpose | null | undefined;
  readonly price?: number | null | undefined;
  readonly currency?: string | null | undefined;
  readonly projectId?: string | null | undefined;
  readonly phase?: string | null | undefined;
  readonly rooms?: number | null | undefined;
  readonly area?: number | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly images?: readonly string[] | null | undefined;
  readonly url?: string | null | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What a tenant offers. */
export class ListingService {
  readonly #rows: CatalogueRows<ListingRow, ListingType>;
  readonly #projects: CatalogueProjectService;

  constructor(database: Database, audit: AuditService, projects: CatalogueProjectService) {
    const table = { name: 'listing', label: 'Listing', most: MOST_LISTINGS } as const;
    this.#rows = new CatalogueRows(database, audit, { ...table, nodeOf: listingFrom });
    this.#projects = projects;
  }

  /** The newest first. */
  list(caller: MemberCaller, request: PageRequest): Promise<Connection<ListingType>> {
    return this.#rows.list(caller, request);
  }

  find(caller: MemberCaller, id: string): Promise<ListingType | null> {
    return this.#rows.find(caller, id);
  }

  /** @throws NOT_FOUND for the project, BAD_USER_INPUT, CONFLICT where there are as many as a tenant may have. */
  async create(caller: MemberCaller, given: ListingChanges, origin: AuditOrigin): Promise<ListingType> {
    await this.#checkProject(caller, given.projectId);
    const empty = { description: { en: '', ar: '' }, images: [], attributes: {} };
    return this.#rows.create(caller, { ...empty, ...columnsOf(given) }, origin);
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT */
  async update(caller: MemberCaller, id: string, changes: ListingChanges, origin: AuditOrigin): Promise<ListingType> {
    await this.#checkProject(caller, changes.projectId);
    return this.#rows.update(caller, id, columnsOf(changes), origin);
  }

  /** @throws NOT_FOUND */
  delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    return this.#rows.delete(caller, id, origin);
  }

  /** A foreign key is not bound by row-level security: another tenant's project would be taken. @throws NOT_FOUND */
  async #checkProject(caller: MemberCaller, id: string | null | undefined): Promise<void> {
    if (id != null && (await this.#projects.find(caller, id)) === null) throw notFound('Project');
  }
}

/** Without what may not be empty and is not given. */
function columnsOf(changes: ListingChanges): Record<string, unknown> {
  const { title, description, place, purpose, price, currency, images, attributes } = changes;
  const { projectId, phase, rooms, area, imageUrl, url } = changes;
  const filled = {
    title,
    description,
    place,
    purpose: purpose?.toLowerCase(),
    price,
    currency: currency?.toUpperCase(),
    images,
    attributes: boundedJson('attributes', attributes),
  };
  const present = Object.entries(filled).filter(([, value]) => value != null);
  return { ...Object.fromEntries(present), project_id: projectId, phase, rooms, area, image_url: imageUrl, url };
}

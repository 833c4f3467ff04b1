import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { boundedJson, CatalogueRows } from './catalogue-rows.ts';
import { catalogueProjectFrom, type CatalogueProjectRow, type CatalogueProjectType } from './catalogue-project.type.ts';

const MOST_PROJECTS = 2_000;

/** A phase as a person gives it. */
interface GivenPhase {
  readonly name: string;
  readonly unitsCount?: number | null | undefined;
  readonly deliveryDate?: string | null | undefined;
}

/** What is left out stays, or is empty for a new one. */
export interface CatalogueProjectChanges {
  readonly name?: string | null | undefined;
  readonly phases?: readonly GivenPhase[] | null | undefined;
  readonly images?: readonly string[] | null | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The developments that a tenant's listings belong to. */
export class CatalogueProjectService {
  readonly #rows: CatalogueRows<CatalogueProjectRow, CatalogueProjectType>;

  constructor(database: Database, audit: AuditService) {
    const table = { name: 'catalogue_project', label: 'Project', most: MOST_PROJECTS } as const;
    this.#rows = new CatalogueRows(database, audit, { ...table, nodeOf: catalogueProjectFrom });
  }

  /** The newest first. */
  list(caller: MemberCaller, request: PageRequest): Promise<Connection<CatalogueProjectType>> {
    return this.#rows.list(caller, request);
  }

  find(caller: MemberCaller, id: string): Promise<CatalogueProjectType | null> {
    return this.#rows.find(caller, id);
  }

  /** Many in one statement, in the order asked for. */
  named(caller: MemberCaller, ids: readonly string[]): Promise<(CatalogueProjectType | null)[]> {
    return this.#rows.named(caller, ids);
  }

  /** @throws BAD_USER_INPUT, CONFLICT where there are as many as a tenant may have. */
  async create(
    caller: MemberCaller,
    given: CatalogueProjectChanges & { readonly name: string },
    origin: AuditOrigin,
  ): Promise<CatalogueProjectType> {
    const empty = { phases: [], images: [], attributes: {} };
    return this.#rows.create(caller, { ...empty, ...columnsOf(given) }, origin);
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT */
  async update(
    caller: MemberCaller,
    id: string,
    changes: CatalogueProjectChanges,
    origin: AuditOrigin,
  ): Promise<CatalogueProjectType> {
    return this.#rows.update(caller, id, columnsOf(changes), origin);
  }

  /** Its listings stay, without a project. @throws NOT_FOUND */
  delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    return this.#rows.delete(caller, id, origin);
  }
}

function columnsOf({ name, phases, images, attributes }: CatalogueProjectChanges): Record<string, unknown> {
  const columns = {
    name,
    phases: phases?.map((phase) => ({
      name: phase.name,
      unitsCount: phase.unitsCount ?? null,
      deliveryDate: phase.deliveryDate ?? null,
    })),
    images,
    attributes: boundedJson('attributes', attributes),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value != null));
}

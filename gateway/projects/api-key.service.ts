import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict } from '../errors.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import type { OffsetPageRequest } from '../graphql/list-offset.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import { planOfTenant } from '../tenants/plan-of-tenant.ts';
import { makeApiKey } from './api-key.ts';
import { apiKeyFrom, type ApiKeyRow, type ApiKeyType } from './api-key.type.ts';
import { findInProject, requireInProject, type NamedInProject } from './named-in-project.ts';
import { projectNamed } from './project.service.ts';

/** What a key may do. */
export interface ApiKeyScope {
  readonly name: string;
  readonly rateLimit: number;
  readonly expiresAt: Date | null;
  readonly allowedOrigins: readonly string[];
  readonly allowedTemplates: readonly string[];
  readonly allowedConnectors: readonly string[];
}

/** How a key is replaced. */
export interface KeyRotation {
  /** For which both work. */
  readonly overlapHours: number;
  /** Of the new one; `null`: as the old one's was to be. */
  readonly expiresAt: Date | null;
}

/** `key` is told here and never again. */
export interface MadeApiKey {
  readonly key: string;
  readonly apiKey: ApiKeyType;
}

/** The keys of the tenant's projects. */
export class ApiKeyService {
  readonly #database: Database;
  readonly #audit: ResourceAudit;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = new ResourceAudit(audit, 'api_key');
  }

  /** The newest first. */
  list(
    { tenantId }: MemberCaller,
    projectId: string,
    request: OffsetPageRequest,
  ): Promise<CountedConnection<ApiKeyType>> {
    const owned = { table: 'api_key', ownerColumn: 'project_id', ownerId: projectId };
    return this.#database.inTenant(tenantId, (transaction) => newestFirst(transaction, owned, request, apiKeyFrom));
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<ApiKeyType | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await findInProject<ApiKeyRow>(transaction, 'api_key', { id });
      return row && apiKeyFrom(row);
    });
  }

  /** @throws NOT_FOUND for the project; BAD_USER_INPUT for what the plan or the project does not have. */
  async create(caller: MemberCaller, projectId: string, scope: ApiKeyScope, origin: AuditOrigin): Promise<MadeApiKey> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      await projectNamed(transaction, projectId);
      await this.#check(transaction, caller.tenantId, projectId, scope);
      const made = await insertKey(transaction, caller.tenantId, projectId, scope);
      await this.#audit.record(transaction, caller, 'create', made.apiKey.id, { ...scope, projectId }, origin);
      return made;
    });
  }

  /**
   * Both work until the old one expires.
   * @throws NOT_FOUND; CONFLICT for one that has expired or was replaced before; BAD_USER_INPUT for an end that is past.
   */
  async rotate(
    caller: MemberCaller,
    id: string,
    { overlapHours, expiresAt }: KeyRotation,
    origin: AuditOrigin,
  ): Promise<MadeApiKey> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const old = await this.#replaceable(transaction, id);
      refusePast(expiresAt);
      const { projectId, ...scope } = apiKeyFrom(old);
      const made = await insertKey(transaction, caller.tenantId, projectId, {
        ...scope,
        expiresAt: expiresAt ?? scope.expiresAt,
      });
      await transaction.query(
        `update api_key set replaced_at = clock_timestamp(),
                expires_at = least(expires_at, clock_timestamp() + make_interval(hours => $2)) where id = $1`,
        [id, overlapHours],
      );
      await this.#audit.record(transaction, caller, 'update', id, { replacedBy: made.apiKey.id, overlapHours }, origin);
      return made;
    });
  }

  /** Locked: of two who replace it at once, the second is told so. */
  async #replaceable(transaction: Transaction, id: string): Promise<ApiKeyRow> {
    if (isUuid(id)) await transaction.query(`select 1 from api_key where id = $1 for update`, [id]);
    const row = await requireInProject<ApiKeyRow>(transaction, 'api_key', { id });
    if (row.replaced_at !== null) throw conflict('This key was replaced before: replace the one that took its place');
    if (!apiKeyFrom(row).isActive) throw conflict('This key has expired: make another');
    return row;
  }

  /** It is dead with the commit. @throws NOT_FOUND, also where it is not of the project that was named. */
  async delete(caller: MemberCaller, named: NamedInProject, origin: AuditOrigin): Promise<void> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { id, name } = await requireInProject<ApiKeyRow>(transaction, 'api_key', named);
      await transaction.query(`delete from api_key where id = $1`, [id]);
      await this.#audit.record(transaction, caller, 'delete', id, { name }, origin);
    });
  }

  async #check(transaction: Transaction, tenantId: string, projectId: string, scope: ApiKeyScope): Promise<void> {
    const { keyRateLimit } = await planOfTenant(transaction, tenantId);
    if (keyRateLimit !== null && scope.rateLimit > keyRateLimit)
      throw badInput('rateLimit', `rateLimit must be at most ${keyRateLimit} in this plan`);
    refusePast(scope.expiresAt);
    for (const origin of scope.allowedOrigins) {
      if (!isOrigin(origin)) throw badInput('allowedOrigins', 'allowedOrigins must be such as https://example.com');
    }
    await refuseForeign(transaction, 'template', 'allowedTemplates', projectId, scope.allowedTemplates);
    await refuseForeign(transaction, 'connector', 'allowedConnectors', projectId, scope.allowedConnectors);
  }
}

function refusePast(expiresAt: Date | null): void {
  if (expiresAt !== null && expiresAt <= new Date()) throw badInput('expiresAt', 'expiresAt must be in the future');
}

/** As a browser's `Origin` header has it: no path, no trailing slash. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** @throws BAD_USER_INPUT for what is not of the project. */
async function refuseForeign(
  transaction: Transaction,
  table: 'template' | 'connector',
  field: string,
  projectId: string,
  ids: readonly string[],
): Promise<void> {
  const found = await transaction.query<{ id: string }>(
    `select id from ${table} where project_id = $1 and id = any($2::uuid[])`,
    [projectId, ids.filter((id) => isUuid(id))],
  );
  const known = new Set(found.map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw badInput(field, `${field} must be of this project`);
}

async function insertKey(
  transaction: Transaction,
  tenantId: string,
  projectId: string,
  { name, rateLimit, expiresAt, allowedOrigins, allowedTemplates, allowedConnectors }: ApiKeyScope,
): Promise<MadeApiKey> {
  const { key, hash } = makeApiKey(tenantId);
  const [made] = await transaction.query<{ row: ApiKeyRow }>(
    `insert into api_key (id, tenant_id, project_id, name, key_hash, rate_limit, expires_at,
                          allowed_origins, allowed_templates, allowed_connectors, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9::uuid[], $10::uuid[], now())
     returning to_jsonb(api_key) as row`,
    [
      newId(),
      tenantId,
      projectId,
      name,
      hash,
      rateLimit,
      expiresAt,
      allowedOrigins,
      allowedTemplates,
      allowedConnectors,
    ],
  );
  if (made === undefined) throw new Error('An API key was not stored');
  return { key, apiKey: apiKeyFrom(made.row) };
}

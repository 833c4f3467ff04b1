import type { ConnectorType } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import { changesBetween } from '../audit/changes-between.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { conflict } from '../errors.ts';
import { promiseWork } from '../events/promise-work.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import type { OffsetPageRequest } from '../graphql/list-offset.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import {
  findInProject,
  notFoundInProject,
  requireInProject,
  type NamedInProject,
} from '../projects/named-in-project.ts';
import { projectNamed } from '../projects/project.service.ts';
import type { ConnectorCredentials } from './connector-credentials.ts';
import { connectorFrom, type ConnectorObjectType, type ConnectorRow } from './connector.type.ts';
import { readCredentials } from './read-credentials.ts';

export interface NewConnector {
  readonly type: ConnectorType;
  readonly name: string;
  /** As they were given. */
  readonly credentials: unknown;
}

/** What is left out stays. */
export interface ConnectorChanges {
  readonly name?: string | null | undefined;
  readonly isActive?: boolean | null | undefined;
  readonly credentials?: unknown;
}

/** The connectors of the tenant's projects. */
export class ConnectorService {
  readonly #database: Database;
  readonly #audit: ResourceAudit;
  readonly #credentials: ConnectorCredentials;
  /** Told after a connector has become active. */
  readonly #wakeRelay: () => void;

  constructor(parts: {
    database: Database;
    audit: AuditService;
    credentials: ConnectorCredentials;
    wakeRelay: () => void;
  }) {
    this.#database = parts.database;
    this.#audit = new ResourceAudit(parts.audit, 'connector');
    this.#credentials = parts.credentials;
    this.#wakeRelay = parts.wakeRelay;
  }

  /** The newest first. */
  list(
    { tenantId }: MemberCaller,
    projectId: string,
    request: OffsetPageRequest,
  ): Promise<CountedConnection<ConnectorObjectType>> {
    const owned = { table: 'connector', ownerColumn: 'project_id', ownerId: projectId };
    return this.#database.inTenant(tenantId, (transaction) => newestFirst(transaction, owned, request, connectorFrom));
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<ConnectorObjectType | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await findInProject<ConnectorRow>(transaction, 'connector', { id });
      return row && connectorFrom(row);
    });
  }

  /** @throws NOT_FOUND, for the project where one was named that does not exist. */
  get({ tenantId }: MemberCaller, named: NamedInProject): Promise<ConnectorObjectType> {
    return this.#database.inTenant(tenantId, async (transaction) =>
      connectorFrom(await connectorNamed(transaction, named)),
    );
  }

  /** @throws NOT_FOUND for the project, BAD_USER_INPUT for the credentials. */
  create(
    caller: MemberCaller,
    projectId: string,
    { type, name, credentials }: NewConnector,
    origin: AuditOrigin,
  ): Promise<ConnectorObjectType> {
    const { tenantId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      await projectNamed(transaction, projectId);
      const connectorId = newId();
      const sealed = this.#credentials.seal(readCredentials(type, credentials), { tenantId, rowId: connectorId });
      const [made] = await transaction.query<{ row: ConnectorRow }>(
        `insert into connector (id, tenant_id, project_id, type, name, credentials, is_active, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, true, now(), now()) returning to_jsonb(connector) as row`,
        [connectorId, tenantId, projectId, type, name, sealed],
      );
      if (made === undefined) throw new Error('A connector was not stored');
      await this.#promiseWebhook(transaction, tenantId, connectorId);
      await this.#audit.record(transaction, caller, 'create', connectorId, { type, name, projectId }, origin);
      return connectorFrom(made.row);
    });
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT for the credentials. */
  update(
    caller: MemberCaller,
    named: NamedInProject,
    changes: ConnectorChanges,
    origin: AuditOrigin,
  ): Promise<ConnectorObjectType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const row = await connectorNamed(transaction, named);
      const [before, sealed] = [connectorFrom(row), this.#sealedAnew(row, changes.credentials)];
      const [changed] = await transaction.query<{ row: ConnectorRow }>(
        `update connector set name = coalesce($2, name), is_active = coalesce($3, is_active),
                credentials = coalesce($4, credentials), updated_at = now()
          where id = $1 returning to_jsonb(connector) as row`,
        [row.id, changes.name ?? null, changes.isActive ?? null, sealed],
      );
      if (changed === undefined) throw notFoundInProject('connector');
      const after = connectorFrom(changed.row);
      if (after.isActive && (!before.isActive || sealed !== null))
        await this.#promiseWebhook(transaction, caller.tenantId, row.id);
      const told = { ...changesBetween({ ...before }, { ...after }), ...(sealed && { credentials: 'replaced' }) };
      await this.#audit.record(transaction, caller, 'update', row.id, told, origin);
      return after;
    });
  }

  /** What was sent through it stays; what waits for it fails. @throws NOT_FOUND */
  async delete(caller: MemberCaller, named: NamedInProject, origin: AuditOrigin): Promise<void> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { id, type, name } = await connectorNamed(transaction, named);
      await transaction.query(`delete from connector where id = $1`, [id]);
      await this.#audit.record(transaction, caller, 'delete', id, { type, name }, origin);
    });
  }

  #sealedAnew({ id: connectorId, tenant_id: tenantId, type }: ConnectorRow, credentials: unknown): string | null {
    if (credentials === undefined || credentials === null) return null;
    return this.#credentials.seal(readCredentials(type, credentials), { tenantId, rowId: connectorId });
  }

  /** A provider that has to be told our address may be away at this moment. */
  async #promiseWebhook(transaction: Transaction, tenantId: string, connectorId: string): Promise<void> {
    const work = { topic: 'connector.activated', tenantId, key: connectorId, payload: { connectorId } } as const;
    await promiseWork(transaction, work);
    transaction.afterCommit(this.#wakeRelay);
  }
}

/** @throws NOT_FOUND, for the project first where one was named. */
export function connectorNamed(transaction: Transaction, named: NamedInProject): Promise<ConnectorRow> {
  return requireInProject<ConnectorRow>(transaction, 'connector', named);
}

/** Nothing goes through one that was switched off. @throws CONFLICT */
export function requireActive({ is_active: isActive }: ConnectorRow): void {
  if (!isActive) throw conflict('The connector is not active', 'CONNECTOR_NOT_ACTIVE');
}

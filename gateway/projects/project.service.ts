import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import { changesBetween } from '../audit/changes-between.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { notFound } from '../errors.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import type { OffsetPageRequest } from '../graphql/list-offset.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import { projectFrom, type ProjectRow, type ProjectType } from './project.type.ts';

/** What people say of a project; what is left out stays. */
export interface ProjectChanges {
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

/** The tenant's projects. */
export class ProjectService {
  readonly #database: Database;
  readonly #audit: ResourceAudit;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = new ResourceAudit(audit, 'project');
  }

  /** The newest first. */
  list({ tenantId }: MemberCaller, request: OffsetPageRequest): Promise<CountedConnection<ProjectType>> {
    const owned = { table: 'project', ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) => newestFirst(transaction, owned, request, projectFrom));
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<ProjectType | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await findProject(transaction, id);
      return row && projectFrom(row);
    });
  }

  async create(
    caller: MemberCaller,
    { name, description }: { name: string; description: string },
    origin: AuditOrigin,
  ): Promise<ProjectType> {
    const { tenantId, accountId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const [project] = await transaction.query<{ row: ProjectRow }>(
        `insert into project (id, tenant_id, created_by, name, description, is_active, created_at, updated_at)
         values ($1, $2, $3, $4, $5, true, now(), now()) returning to_jsonb(project) as row`,
        [newId(), tenantId, accountId, name, description],
      );
      if (project === undefined) throw new Error('A project was not stored');
      await this.#audit.record(transaction, caller, 'create', project.row.id, { name, description }, origin);
      return projectFrom(project.row);
    });
  }

  /** @throws NOT_FOUND */
  async update(caller: MemberCaller, id: string, changes: ProjectChanges, origin: AuditOrigin): Promise<ProjectType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const before = projectFrom(await projectNamed(transaction, id));
      const [project] = await transaction.query<{ row: ProjectRow }>(
        `update project set name = coalesce($2, name), description = coalesce($3, description),
                is_active = coalesce($4, is_active), updated_at = now()
          where id = $1 returning to_jsonb(project) as row`,
        [id, changes.name ?? null, changes.description ?? null, changes.isActive ?? null],
      );
      if (project === undefined) throw projectNotFound();
      const after = projectFrom(project.row);
      await this.#audit.record(transaction, caller, 'update', id, changesBetween({ ...before }, { ...after }), origin);
      return after;
    });
  }

  /** With its keys, connectors, templates and messages; what it had not sent yet is not sent any more. @throws NOT_FOUND */
  async delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { name } = await projectNamed(transaction, id);
      await transaction.query(`delete from project where id = $1`, [id]);
      await this.#audit.record(transaction, caller, 'delete', id, { name }, origin);
    });
  }
}

async function findProject(transaction: Transaction, id: string): Promise<ProjectRow | null> {
  if (!isUuid(id)) return null;
  const [project] = await transaction.query<{ row: ProjectRow }>(
    `select to_jsonb(project) as row from project where id = $1`,
    [id],
  );
  return project?.row ?? null;
}

/** For whatever belongs to a project. @throws NOT_FOUND for one that does not exist, or is another tenant's. */
export async function projectNamed(transaction: Transaction, id: string): Promise<ProjectRow> {
  const project = await findProject(transaction, id);
  if (project === null) throw projectNotFound();
  return project;
}

const projectNotFound = () => notFound('Project', 'PROJECT_NOT_FOUND');

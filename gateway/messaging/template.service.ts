import { ConnectorType } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import { changesBetween } from '../audit/changes-between.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
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
import { isPlaceholderName, placeholdersIn } from './placeholders.ts';
import { templateFrom, type TemplateRow, type TemplateType } from './template.type.ts';

/** The name and the language under which WhatsApp has approved a template. */
interface ApprovedAs {
  readonly name: string;
  readonly language: string;
}

export interface NewTemplate {
  readonly name: string;
  readonly connectorType: ConnectorType;
  readonly content: string;
  /** Those in the text where it is left out. */
  readonly variables?: readonly string[] | null | undefined;
  readonly approved?: ApprovedAs | null | undefined;
}

/** What is left out stays; `approved: null` removes it. */
export interface TemplateChanges {
  readonly name?: string | null | undefined;
  readonly content?: string | null | undefined;
  readonly variables?: readonly string[] | null | undefined;
  readonly approved?: ApprovedAs | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

const maximumVariables = 50;

/** The templates of the tenant's projects. */
export class TemplateService {
  readonly #database: Database;
  readonly #audit: ResourceAudit;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = new ResourceAudit(audit, 'template');
  }

  /** The newest first. */
  list(
    { tenantId }: MemberCaller,
    projectId: string,
    request: OffsetPageRequest,
  ): Promise<CountedConnection<TemplateType>> {
    const owned = { table: 'template', ownerColumn: 'project_id', ownerId: projectId };
    return this.#database.inTenant(tenantId, (transaction) => newestFirst(transaction, owned, request, templateFrom));
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<TemplateType | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await findInProject<TemplateRow>(transaction, 'template', { id });
      return row && templateFrom(row);
    });
  }

  /** @throws NOT_FOUND, for the project where one was named that does not exist. */
  get({ tenantId }: MemberCaller, named: NamedInProject): Promise<TemplateType> {
    return this.#database.inTenant(tenantId, async (transaction) =>
      templateFrom(await templateNamed(transaction, named)),
    );
  }

  /** @throws NOT_FOUND for the project, BAD_USER_INPUT. */
  create(caller: MemberCaller, projectId: string, given: NewTemplate, origin: AuditOrigin): Promise<TemplateType> {
    const { name, connectorType, content, approved = null } = given;
    const variables = given.variables ?? placeholdersIn(content);
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      await projectNamed(transaction, projectId);
      check(connectorType, variables, approved);
      const [made] = await transaction.query<{ row: TemplateRow }>(
        `insert into template (id, tenant_id, project_id, name, connector_type, content, variables,
                               approved_name, approved_language, is_active, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, true, now(), now())
         returning to_jsonb(template) as row`,
        [
          newId(),
          caller.tenantId,
          projectId,
          name,
          connectorType,
          content,
          variables,
          approved?.name ?? null,
          approved?.language ?? null,
        ],
      );
      if (made === undefined) throw new Error('A template was not stored');
      const template = templateFrom(made.row);
      await this.#audit.record(transaction, caller, 'create', template.id, { ...given, variables, projectId }, origin);
      return template;
    });
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT */
  update(
    caller: MemberCaller,
    named: NamedInProject,
    changes: TemplateChanges,
    origin: AuditOrigin,
  ): Promise<TemplateType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const row = await templateNamed(transaction, named);
      const before = templateFrom(row);
      const variables = changes.variables ?? before.variables;
      const approved = changes.approved === undefined ? approvedAs(before) : changes.approved;
      check(before.connectorType, variables, approved);
      const [changed] = await transaction.query<{ row: TemplateRow }>(
        `update template set name = coalesce($2, name), content = coalesce($3, content), variables = $4::text[],
                approved_name = $5, approved_language = $6, is_active = coalesce($7, is_active), updated_at = now()
          where id = $1 returning to_jsonb(template) as row`,
        [
          row.id,
          changes.name ?? null,
          changes.content ?? null,
          variables,
          approved?.name ?? null,
          approved?.language ?? null,
          changes.isActive ?? null,
        ],
      );
      if (changed === undefined) throw notFoundInProject('template');
      const after = templateFrom(changed.row);
      await this.#audit.record(
        transaction,
        caller,
        'update',
        row.id,
        changesBetween({ ...before }, { ...after }),
        origin,
      );
      return after;
    });
  }

  /** What was sent with it stays. @throws NOT_FOUND */
  async delete(caller: MemberCaller, named: NamedInProject, origin: AuditOrigin): Promise<void> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { id, name } = await templateNamed(transaction, named);
      await transaction.query(`delete from template where id = $1`, [id]);
      await this.#audit.record(transaction, caller, 'delete', id, { name }, origin);
    });
  }
}

function approvedAs({ approvedName: name, approvedLanguage: language }: TemplateType): ApprovedAs | null {
  return name === null || language === null ? null : { name, language };
}

function check(connectorType: ConnectorType, variables: readonly string[], approved: ApprovedAs | null): void {
  if (variables.length > maximumVariables) throw badInput('variables', `variables must be at most ${maximumVariables}`);
  if (!variables.every(isPlaceholderName))
    throw badInput('variables', 'variables must be names of letters, digits and underscores');
  if (new Set(variables).size < variables.length) throw badInput('variables', 'variables must be named once each');
  if (approved !== null && connectorType !== ConnectorType.WHATSAPP)
    throw badInput('approved', 'approved is for templates of WhatsApp alone');
}

/** @throws NOT_FOUND, for the project first where one was named. */
export function templateNamed(transaction: Transaction, named: NamedInProject): Promise<TemplateRow> {
  return requireInProject<TemplateRow>(transaction, 'template', named);
}

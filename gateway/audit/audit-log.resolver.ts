import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { mostAuditLogs } from './audit-log-reader.ts';
import { mostActivityDays, type AuditLogService } from './audit-log.service.ts';
import { AuditLogConnectionType } from './audit-log.type.ts';

const pageSize = `1 to ${mostAuditLogs}; 50 by default.`;

@InputType('AuditLogFilter', { description: 'Which deeds; what is left out does not narrow.' })
class AuditLogFilter {
  @Field(() => ID, { nullable: true, description: 'Done by this account.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: '`create`, `update`, `delete` or `execute`.' })
  action!: string | null;

  @Field(() => String, { nullable: true, description: 'Done to a thing of this kind.' })
  resourceType!: string | null;

  @Field(() => String, { nullable: true, description: 'Done to the thing with this id.' })
  resourceId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Done at or after this moment.' })
  since!: Date | null;
}

@Resolver()
export class AuditLogResolver {
  readonly #logs: AuditLogService;

  constructor(logs: AuditLogService) {
    this.#logs = logs;
  }

  @Authorized<Policy>(admins)
  @Query(() => AuditLogConnectionType, { description: 'What was done in the tenant, by whomever, newest first.' })
  auditLogs(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: pageSize }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AuditLogFilter, { nullable: true }) filter: AuditLogFilter | null,
  ): Promise<AuditLogConnectionType> {
    return this.#logs.list(adminOf(caller), { first, after, ...filter });
  }

  @Authorized<Policy>(people)
  @Query(() => AuditLogConnectionType, {
    description:
      'What one account did lately, newest first. Everybody sees their own deeds, admins those of others too.',
  })
  accountActivity(
    @Ctx() { caller }: RequestContext,
    @Arg('accountId', () => ID, { nullable: true, description: "The caller's own by default." })
    accountId: string | null,
    @Arg('days', () => Int, { defaultValue: 7, description: `How far to look back: 1 to ${mostActivityDays}.` })
    days: number,
    @Arg('first', () => Int, { nullable: true, description: pageSize }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<AuditLogConnectionType> {
    return this.#logs.activity(memberOf(caller), accountId ?? null, days, { first, after });
  }

  @Authorized<Policy>(admins)
  @Query(() => AuditLogConnectionType, { description: 'What was done to one thing of the tenant, oldest first.' })
  resourceHistory(
    @Ctx() { caller }: RequestContext,
    @Arg('resourceId', () => String, { description: 'The id of any thing.' }) resourceId: string,
    @Arg('first', () => Int, { nullable: true, description: pageSize }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<AuditLogConnectionType> {
    return this.#logs.list(adminOf(caller), { first, after, resourceId, ascending: true });
  }
}

import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { ProjectType } from '../projects/project.type.ts';
import type { MessageStatisticsService } from './message-statistics.service.ts';
import { MessageStatisticsType, MessagingUsageType } from './message-statistics.type.ts';

@Resolver(() => ProjectType)
export class MessageStatisticsResolver {
  readonly #statistics: MessageStatisticsService;

  constructor(statistics: MessageStatisticsService) {
    this.#statistics = statistics;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => MessageStatisticsType, { description: 'What it sent in a period of at most 366 days.' })
  messageStatistics(
    @Root() project: ProjectType,
    @Ctx() { caller }: RequestContext,
    @Arg('from', () => DateTime, { nullable: true, description: '30 days before `to` by default.' }) from: Date | null,
    @Arg('to', () => DateTime, { nullable: true, description: 'Now by default.' }) to: Date | null,
  ): Promise<MessageStatisticsType> {
    return this.#statistics.of(memberOf(caller), project.id, from, to);
  }

  @Authorized<Policy>(people)
  @Query(() => MessagingUsageType, { description: 'What the tenant, or one project of it, has sent so far.' })
  messagingUsage(
    @Ctx() { caller }: RequestContext,
    @Arg('projectId', () => ID, { nullable: true, description: 'All projects by default.' })
    projectId: string | null | undefined,
  ): Promise<MessagingUsageType> {
    return this.#statistics.usage(memberOf(caller), projectId ?? null);
  }
}

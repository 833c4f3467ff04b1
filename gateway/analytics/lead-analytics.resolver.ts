import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { LeadAnalyticsService } from './lead-analytics.service.ts';
import { LeadAnalyticsType } from './lead-analytics.type.ts';

@Resolver()
export class LeadAnalyticsResolver {
  readonly #analytics: LeadAnalyticsService;

  constructor(analytics: LeadAnalyticsService) {
    this.#analytics = analytics;
  }

  @Authorized<Policy>(people)
  @Query(() => LeadAnalyticsType, { description: "Figures of the tenant's leads over at most 366 days." })
  leadAnalytics(
    @Ctx() { caller }: RequestContext,
    @Arg('from', () => DateTime, { nullable: true, description: '30 days before `to` by default.' }) from: Date | null,
    @Arg('to', () => DateTime, { nullable: true, description: 'Now by default.' }) to: Date | null,
  ): Promise<LeadAnalyticsType> {
    return this.#analytics.leads(memberOf(caller), from, to);
  }
}

import DataLoader from 'dataloader';
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { DateTime } from '../graphql/scalars.ts';
import { JudgementCorrectionConnectionType, JudgementCorrectionType } from './judgement-correction.type.ts';
import { JudgementReportType } from './judgement-report.type.ts';
import { JudgementReviewConnectionType, type JudgementReviewType } from './judgement-review.type.ts';
import type { JudgementService } from './judgement.service.ts';

@Resolver(() => JudgementCorrectionType)
export class JudgementResolver {
  readonly #judgements: JudgementService;
  readonly #examples: (context: RequestContext) => DataLoader<JudgementCorrectionType, string>;

  constructor(judgements: JudgementService) {
    this.#judgements = judgements;
    this.#examples = perRequest(
      ({ caller }) =>
        new DataLoader((corrections: readonly JudgementCorrectionType[]) =>
          judgements.examplesOf(adminOf(caller), corrections),
        ),
    );
  }

  @Authorized<Policy>(admins)
  @Query(() => JudgementCorrectionConnectionType, {
    description: "What people corrected of the responder's judgements, the newest first.",
  })
  judgementCorrections(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<JudgementCorrectionType>> {
    return this.#judgements.corrections(adminOf(caller), { first, after });
  }

  @Authorized<Policy>(admins)
  @FieldResolver(() => String, {
    description:
      'The conversation with the intent and fields that people gave it, as one line of JSON: `{id, lang, intent, turns, fields}`. Lines of many are a file for `npm run evaluate`.',
  })
  example(@Root() correction: JudgementCorrectionType, @Ctx() context: RequestContext): Promise<string> {
    return this.#examples(context).load(correction);
  }

  @Authorized<Policy>(admins)
  @Query(() => JudgementReviewConnectionType, {
    description: 'Judgements in which the engines contradict each other, the newest first.',
  })
  judgementReviews(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<JudgementReviewType>> {
    return this.#judgements.reviews(adminOf(caller), { first, after });
  }

  @Authorized<Policy>(admins)
  @Query(() => JudgementReportType, {
    description: 'Where people correct the responder: by language, by rule and by field.',
  })
  judgementReport(
    @Ctx() { caller }: RequestContext,
    @Arg('from', () => DateTime, { nullable: true, description: '30 days before the end by default.' })
    from: Date | null,
    @Arg('to', () => DateTime, { nullable: true, description: 'Not included; now by default. 366 days at most.' })
    to: Date | null,
  ): Promise<JudgementReportType> {
    return this.#judgements.report(adminOf(caller), { from, to });
  }
}

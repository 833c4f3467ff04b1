import {
  Arg,
  Authorized,
  Ctx,
  ID,
  Mutation,
  Resolver,
  Root,
  Subscription,
  type SubscribeResolverData,
} from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { CampaignControlService } from './campaign-control.service.ts';
import { PauseCampaignInput, ResumeCampaignInput, StartCampaignInput, StopCampaignInput } from './campaign.input.ts';
import {
  PauseCampaignPayload,
  ResumeCampaignPayload,
  StartCampaignPayload,
  StopCampaignPayload,
  type CampaignPayload,
} from './campaign.payload.ts';
import { CampaignType } from './campaign.type.ts';

type FollowRequest = SubscribeResolverData<unknown, { campaignId: string }, RequestContext>;

/** Campaigns as they run. */
@Resolver()
export class CampaignControlResolver {
  readonly #control: CampaignControlService;

  constructor(control: CampaignControlService) {
    this.#control = control;
  }

  @Authorized<Policy>(admins)
  @Mutation(() => StartCampaignPayload, {
    description:
      'Starts a campaign, now or at a moment; one that is scheduled may be told anew. Its recipients are gathered when it starts. CONFLICT for one that was started, or whose connector or template is not active.',
  })
  async startCampaign(
    @Arg('input', () => StartCampaignInput) { id, at }: StartCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return { campaign: await this.#control.start(adminOf(context.caller), id, at ?? null, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => PauseCampaignPayload, {
    description: 'Pauses a campaign: nothing more is accepted until it is resumed. CONFLICT for one that does not run.',
  })
  async pauseCampaign(
    @Arg('input', () => PauseCampaignInput) { id }: PauseCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return { campaign: await this.#control.pause(adminOf(context.caller), id, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ResumeCampaignPayload, {
    description: 'Lets a paused campaign go on where it was. CONFLICT for one that is not paused, or cannot be sent.',
  })
  async resumeCampaign(
    @Arg('input', () => ResumeCampaignInput) { id }: ResumeCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return { campaign: await this.#control.resume(adminOf(context.caller), id, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => StopCampaignPayload, {
    description:
      'Ends a campaign for good: what was accepted is still sent, nothing more is. CONFLICT for one that is over.',
  })
  async stopCampaign(
    @Arg('input', () => StopCampaignInput) { id }: StopCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    return { campaign: await this.#control.stop(adminOf(context.caller), id, context) };
  }

  @Authorized<Policy>(admins)
  @Subscription(() => CampaignType, {
    description:
      'A campaign as it is, and again each time it has come further. Changes that follow each other closely are told as one: whoever is slow misses what was in between, and never the last. NOT_FOUND for the campaign.',
    subscribe: ({ context, args }: FollowRequest) => context.streams.campaign(adminOf(context.caller), args.campaignId),
  })
  campaignProgress(@Root() campaign: CampaignType, @Arg('campaignId', () => ID) _campaignId: string): CampaignType {
    return campaign;
  }
}

import { CampaignRecipientState } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { CampaignAudience } from './campaign-audience.ts';
import type { CampaignPreviewService } from './campaign-preview.service.ts';
import { CampaignPreviewType } from './campaign-preview.type.ts';
import type { CampaignVariable } from './campaign-variables.ts';
import {
  CampaignAudienceInput,
  CampaignVariableInput,
  CreateCampaignInput,
  SetConnectorPriceInput,
  UpdateCampaignInput,
} from './campaign.input.ts';
import {
  CreateCampaignPayload,
  SetConnectorPricePayload,
  UpdateCampaignPayload,
  type CampaignPayload,
} from './campaign.payload.ts';
import type { CampaignService } from './campaign.service.ts';
import { mostRecipients } from './campaign-recipient-reader.ts';
import { CampaignRecipientConnectionType, type CampaignRecipientType } from './campaign-recipient.type.ts';
import { CampaignConnectionType, CampaignType } from './campaign.type.ts';
import type { ConnectorPriceService } from './connector-price.service.ts';

const defaultThrottle = 600;

/** Campaigns, and what they are to do. */
@Resolver()
export class CampaignResolver {
  readonly #campaigns: CampaignService;
  readonly #previews: CampaignPreviewService;
  readonly #prices: ConnectorPriceService;

  constructor(campaigns: CampaignService, previews: CampaignPreviewService, prices: ConnectorPriceService) {
    this.#campaigns = campaigns;
    this.#previews = previews;
    this.#prices = prices;
  }

  @Authorized<Policy>(admins)
  @Query(() => CampaignType, { nullable: true, description: 'One campaign of the tenant.' })
  campaign(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<CampaignType | null> {
    return this.#campaigns.find(adminOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Query(() => CampaignConnectionType, { description: "The tenant's campaigns, the newest first." })
  campaigns(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000. Not beside a cursor.' })
    offset: number | null,
  ): Promise<CountedConnection<CampaignType>> {
    return this.#campaigns.list(adminOf(caller), { first, after, offset });
  }

  @Authorized<Policy>(admins)
  @Query(() => CampaignRecipientConnectionType, {
    description:
      'Whom a campaign is for, in the order of their turns, and what became of each; nobody before it has started. NOT_FOUND for the campaign.',
  })
  campaignRecipients(
    @Arg('campaignId', () => ID) campaignId: string,
    @Ctx() { caller }: RequestContext,
    @Arg('states', () => [CampaignRecipientState], { nullable: true, description: 'All by default.' })
    states: CampaignRecipientState[] | null,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostRecipients}; 50 by default.` })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list.' }) after: string | null,
  ): Promise<CountedConnection<CampaignRecipientType>> {
    return this.#campaigns.recipients(adminOf(caller), { campaignId, states, first, after });
  }

  @Authorized<Policy>(admins)
  @Query(() => CampaignPreviewType, {
    description:
      'What a campaign would do if it started now: whom it would reach, some of its messages, and what they cost. NOT_FOUND for the campaign, CONFLICT where its connector or template was deleted.',
  })
  previewCampaign(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<CampaignPreviewType> {
    return this.#previews.preview(adminOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateCampaignPayload, { description: 'Makes a campaign, which does nothing until it is started.' })
  async createCampaign(
    @Arg('input', () => CreateCampaignInput) input: CreateCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    const plan = {
      ...input,
      variables: variablesOf(input.variables ?? []),
      audience: audienceOf(input.audience ?? {}),
      throttlePerMinute: input.throttlePerMinute ?? defaultThrottle,
    };
    return { campaign: await this.#campaigns.create(adminOf(context.caller), plan, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateCampaignPayload, {
    description:
      'Changes a campaign that does not run. CONFLICT for one that runs or is over, and for the connector and audience of one that has started.',
  })
  async updateCampaign(
    @Arg('input', () => UpdateCampaignInput) { id, ...given }: UpdateCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    const changes = {
      ...given,
      variables: given.variables && variablesOf(given.variables),
      audience: given.audience && audienceOf(given.audience),
    };
    return { campaign: await this.#campaigns.update(adminOf(context.caller), id, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => SetConnectorPricePayload, {
    description: 'Says what a message through a connector costs, for the preview of campaigns.',
  })
  async setConnectorPrice(
    @Arg('input', () => SetConnectorPriceInput) { connectorId, pricePerMessage }: SetConnectorPriceInput,
    @Ctx() context: RequestContext,
  ): Promise<SetConnectorPricePayload> {
    await this.#prices.set(adminOf(context.caller), connectorId, pricePerMessage, context);
    return { connectorId, pricePerMessage };
  }
}

function variablesOf(given: readonly CampaignVariableInput[]): CampaignVariable[] {
  return given.map(({ name, value, contactField }) => ({ name, value, contactField: contactField ?? null }));
}

/** As it is stored: moments as text. */
function audienceOf(given: CampaignAudienceInput): CampaignAudience {
  const { intents, sources, campaigns, lastActivityFrom, lastActivityTo, hasConsent } = given;
  return {
    intents: intents ?? null,
    sources: sources ?? null,
    campaigns: campaigns ?? null,
    lastActivityFrom: lastActivityFrom?.toISOString() ?? null,
    lastActivityTo: lastActivityTo?.toISOString() ?? null,
    hasConsent: hasConsent ?? null,
  };
}

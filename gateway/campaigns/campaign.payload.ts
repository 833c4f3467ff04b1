import { Field, Float, ID, ObjectType } from 'type-graphql';
import { CampaignType } from './campaign.type.ts';

/** The payload of a mutation, whose campaign is as it is afterwards. */
function payloadOf(name: string, description: string) {
  @ObjectType(name, { simpleResolvers: true, description })
  class PayloadType {
    @Field(() => CampaignType, { description: 'As it is now.' })
    campaign!: CampaignType;
  }
  return PayloadType;
}

/** A campaign as a mutation left it. */
export interface CampaignPayload {
  readonly campaign: CampaignType;
}

export const CreateCampaignPayload = payloadOf('CreateCampaignPayload', 'The campaign that was made.');
export const UpdateCampaignPayload = payloadOf('UpdateCampaignPayload', 'The changed campaign.');
export const StartCampaignPayload = payloadOf('StartCampaignPayload', 'The campaign that runs, or will.');
export const PauseCampaignPayload = payloadOf('PauseCampaignPayload', 'The paused campaign.');
export const ResumeCampaignPayload = payloadOf('ResumeCampaignPayload', 'The campaign that goes on.');
export const StopCampaignPayload = payloadOf('StopCampaignPayload', 'The campaign that was ended.');

@ObjectType('SetConnectorPricePayload', { simpleResolvers: true, description: 'What a message costs now.' })
export class SetConnectorPricePayload {
  @Field(() => ID, { description: 'The connector it goes through.' })
  connectorId!: string;

  @Field(() => Float, { description: "In the tenant's currency." })
  pricePerMessage!: number;
}

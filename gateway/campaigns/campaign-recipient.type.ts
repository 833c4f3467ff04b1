import { CampaignRecipientState, DeliveryStatus } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';

@ObjectType('CampaignRecipient', {
  simpleResolvers: true,
  description: 'A contact that a campaign is for, and what became of it.',
})
export class CampaignRecipientType {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { description: 'Where it is sent: E.164, a chat, or an id that the provider gave.' })
  address!: string;

  @Field(() => CampaignRecipientState, { description: 'How far the campaign has come with them.' })
  state!: CampaignRecipientState;

  @Field(() => String, { nullable: true, description: 'Why they were REFUSED, for people; null where they were not.' })
  refusal!: string | null;

  @Field(() => ID, { nullable: true, description: 'Their message (`outboundMessage`); null before there is one.' })
  messageId!: string | null;

  @Field(() => DeliveryStatus, {
    nullable: true,
    description: 'How far their message has come; null before there is one.',
  })
  messageStatus!: DeliveryStatus | null;

  @Field(() => String, { nullable: true, description: 'Why their message FAILED, for people; null where it did not.' })
  failureReason!: string | null;
}

export const CampaignRecipientConnectionType = connectionTypeOf(CampaignRecipientType, 'CampaignRecipient', [
  'recipient of a campaign',
  'recipients of a campaign',
]);

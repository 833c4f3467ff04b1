import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('CampaignSample', { simpleResolvers: true, description: 'A message as a contact would get it.' })
export class CampaignSampleType {
  @Field(() => ID, { description: 'To whom.' })
  contactId!: string;

  @Field(() => String, { description: 'Where: a phone number as E.164, a chat, or an id that the provider gave.' })
  to!: string;

  @Field(() => String, { description: 'The text with everything filled in.' })
  content!: string;
}

@ObjectType('CampaignPreview', {
  simpleResolvers: true,
  description:
    'What a campaign would do if it started now. Contacts with one address are written to once, and counted each.',
})
export class CampaignPreviewType {
  @Field(() => Int, { description: 'Contacts that its audience describes.' })
  audienceCount!: number;

  @Field(() => Int, { description: 'Of them, those with an address on its channel.' })
  reachableCount!: number;

  @Field(() => Int, { description: 'Of the reachable ones, those that are left out as they want no campaigns there.' })
  optedOutCount!: number;

  @Field(() => Int, {
    description:
      'Of those that it would write to, those who last wrote over 24 hours ago, where the channel takes nothing but an approved template then and this one is none: their messages fail.',
  })
  outsideWindowCount!: number;

  @Field(() => Int, { description: 'Messages that it would send.' })
  messageCount!: number;

  @Field(() => [CampaignSampleType], { description: 'Some of the messages, three at most.' })
  samples!: readonly CampaignSampleType[];

  @Field(() => Float, {
    nullable: true,
    description: "What a message costs; null where nobody set the connector's price.",
  })
  pricePerMessage!: number | null;

  @Field(() => Float, { nullable: true, description: 'What all of them cost; null without a price.' })
  cost!: number | null;

  @Field(() => String, { description: "The costs' currency, ISO 4217: the tenant's." })
  currency!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Messages that the tenant may still send this month; null: as many as it wants.',
  })
  monthlyQuotaLeft!: number | null;
}

import { Channel, Intent } from '@parley/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { timedReplies } from './lead-figures-reader.ts';

@ObjectType('ResponseSeconds', {
  simpleResolvers: true,
  description: `Seconds from a visitor's message to the reply that answers it, by the assistant or a person; of the ${timedReplies.toLocaleString('en')} newest replies of the period. Null where nothing was answered.`,
})
class ResponseSecondsType {
  @Field(() => Int, { description: 'Replies that were timed.' })
  replies!: number;

  @Field(() => Float, { nullable: true, description: 'Half of the replies came within this time.' })
  p50!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine in ten came within this time.' })
  p90!: number | null;

  @Field(() => Float, { nullable: true, description: '95 in 100 came within this time.' })
  p95!: number | null;

  @Field(() => Float, { nullable: true, description: '99 in 100 came within this time.' })
  p99!: number | null;
}

@ObjectType('LeadsOfSource', { simpleResolvers: true, description: 'Leads that began on one channel.' })
class LeadsOfSourceType {
  @Field(() => Channel, { description: 'The channel.' })
  source!: Channel;

  @Field(() => Int, { description: 'Leads made.' })
  leads!: number;

  @Field(() => Int, { description: 'Those of them that are captured.' })
  captured!: number;

  @Field(() => Int, { description: 'Those of them that are hot now.' })
  hot!: number;
}

@ObjectType('LeadsOfIntent', { simpleResolvers: true, description: 'Leads that have one intent now.' })
class LeadsOfIntentType {
  @Field(() => Intent, { description: 'The intent.' })
  intent!: Intent;

  @Field(() => Int, { description: 'Leads made.' })
  leads!: number;

  @Field(() => Int, { description: 'Those of them that are captured.' })
  captured!: number;
}

@ObjectType('LeadsOfDay', { simpleResolvers: true, description: 'What one day (UTC) brought.' })
class LeadsOfDayType {
  @Field(() => String, { description: 'ISO 8601: `2026-11-25`.' })
  day!: string;

  @Field(() => Int, { description: 'Conversations begun.' })
  conversations!: number;

  @Field(() => Int, { description: 'Leads made.' })
  leads!: number;

  @Field(() => Int, { description: 'Those of them that are captured.' })
  captured!: number;

  @Field(() => Int, { description: 'Those of them that are hot now.' })
  hot!: number;
}

@ObjectType('LeadFunnel', {
  simpleResolvers: true,
  description: 'How far the leads made in the period have come by now. Each step counts leads of the first.',
})
class LeadFunnelType {
  @Field(() => Int, { description: 'Made in the period: by a first message, or by hand.' })
  leads!: number;

  @Field(() => Int, { description: 'With two exchanges or more.' })
  talkedOn!: number;

  @Field(() => Int, { description: 'With a phone number or an e-mail address.' })
  captured!: number;

  @Field(() => Int, { description: 'Captured, and it is known what they want.' })
  qualified!: number;

  @Field(() => Int, { description: 'Hot now.' })
  hot!: number;
}

@ObjectType('LeadAnalytics', {
  simpleResolvers: true,
  description: 'Figures of the leads and conversations of a period, counted when asked for; days are those of UTC.',
})
export class LeadAnalyticsType {
  @Field(() => DateTime, { description: 'The first moment of the period.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The moment it ends before.' })
  to!: Date;

  @Field(() => Int, { description: 'Conversations begun in the period.' })
  totalConversations!: number;

  @Field(() => Int, {
    description: 'Captured leads: those made in the period whose phone number or e-mail address is known by now.',
  })
  leadsCaptured!: number;

  @Field(() => Int, { description: 'Leads made in the period that are HOT now, captured or not.' })
  hotLeads!: number;

  @Field(() => Int, { description: 'Leads made in the period that are WARM now, captured or not.' })
  warmLeads!: number;

  @Field(() => Int, { description: 'Leads made in the period that are COLD now, captured or not.' })
  coldLeads!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean of the times of `responseSeconds`; null where nothing was answered.',
  })
  averageResponseSeconds!: number | null;

  @Field(() => Float, {
    description:
      'Percent, 0 to 100, two decimals: of the conversations begun in the period, those whose contact can be reached by now; 0 where there were none.',
  })
  conversionRate!: number;

  @Field(() => ResponseSecondsType, { description: 'How long visitors waited.' })
  responseSeconds!: ResponseSecondsType;

  @Field(() => [LeadsOfSourceType], { description: 'By the channel they began on; every channel once.' })
  bySource!: readonly LeadsOfSourceType[];

  @Field(() => [LeadsOfIntentType], { description: 'By intent; each once.' })
  byIntent!: readonly LeadsOfIntentType[];

  @Field(() => [LeadsOfDayType], { description: 'Every day the period touches, ascending, empty ones too.' })
  byDay!: readonly LeadsOfDayType[];

  @Field(() => LeadFunnelType, { description: 'How far they have come.' })
  funnel!: LeadFunnelType;
}

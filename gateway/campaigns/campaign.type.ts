import { CampaignPauseReason, CampaignState, Channel, ContactField, Intent } from '@parley/schema/enums';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { CampaignAudience } from './campaign-audience.ts';
import type { CampaignVariable } from './campaign-variables.ts';

@ObjectType('CampaignVariable', {
  simpleResolvers: true,
  description: "What a name in a campaign's template stands for.",
})
export class CampaignVariableType {
  @Field(() => String, { description: 'As the template declares it.' })
  name!: string;

  @Field(() => String, { description: 'What is filled in; where a field is named, for contacts without it.' })
  value!: string;

  @Field(() => ContactField, { nullable: true, description: 'What is filled in for each contact that has it.' })
  contactField!: ContactField | null;
}

@ObjectType('CampaignAudience', {
  simpleResolvers: true,
  description: 'Which contacts a campaign is for; null does not narrow.',
})
export class CampaignAudienceType {
  @Field(() => [Intent], { nullable: true, description: 'With any of these intents.' })
  intents!: readonly Intent[] | null;

  @Field(() => [Channel], { nullable: true, description: 'That began on any of these channels.' })
  sources!: readonly Channel[] | null;

  @Field(() => [String], { nullable: true, description: 'That came by, or were reached by, any of these campaigns.' })
  campaigns!: readonly string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or after this moment.' })
  lastActivityFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or before this moment.' })
  lastActivityTo!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they agreed to campaigns on the campaign's channel, as far as is known.",
  })
  hasConsent!: boolean | null;
}

@ObjectType('CampaignCounts', { simpleResolvers: true, description: 'How many contacts a campaign has come to.' })
export class CampaignCountsType {
  @Field(() => Int, { description: 'All that it reaches; it grows while they are gathered at the start.' })
  recipients!: number;

  @Field(() => Int, { description: 'Whose turn has not come.' })
  pending!: number;

  @Field(() => Int, { description: 'Whose message was accepted: it is sent as soon as may be.' })
  accepted!: number;

  @Field(() => Int, { description: 'Who were left out as they want no campaigns on this channel.' })
  optedOut!: number;

  @Field(() => Int, { description: 'To whose address, or with whose values, nothing can be sent.' })
  refused!: number;
}

@ObjectType('Campaign', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A message of one template to many contacts, at a pace.',
})
export class CampaignType extends NodeType {
  @Field(() => ID, { description: 'The project whose connector and template it uses.' })
  projectId!: string;

  @Field(() => ID, { nullable: true, description: 'The connector it goes through; null once that was deleted.' })
  connectorId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The template it is made of; null once that was deleted.' })
  templateId!: string | null;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Channel, { description: 'Where its connector sends.' })
  channel!: Channel;

  @Field(() => [CampaignVariableType], { description: "What the template's names stand for." })
  variables!: readonly CampaignVariableType[];

  @Field(() => CampaignAudienceType, { description: 'For whom it is.' })
  audience!: CampaignAudienceType;

  @Field(() => Int, { description: 'Messages a minute, evenly.' })
  throttlePerMinute!: number;

  @Field(() => CampaignState, { description: 'How far it has come.' })
  state!: CampaignState;

  @Field(() => CampaignPauseReason, { nullable: true, description: 'Why it is paused; null where it is not.' })
  pauseReason!: CampaignPauseReason | null;

  @Field(() => CampaignCountsType, { description: 'How many contacts it has come to.' })
  counts!: CampaignCountsType;

  @Field(() => DateTime, { nullable: true, description: 'When it is, or was, to start by itself.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it started; contacts that came later are not reached.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done, or stopped.' })
  endedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last came further, or was changed.' })
  updatedAt!: Date;

  /** Moves with every change; for whoever follows it here. */
  revision!: number;
}

export const CampaignConnectionType = connectionTypeOf(CampaignType, 'Campaign', ['campaign', 'campaigns']);

/** `to_jsonb(campaign)`. */
export interface CampaignRow {
  readonly id: string;
  readonly project_id: string;
  readonly connector_id: string | null;
  readonly template_id: string | null;
  readonly name: string;
  readonly channel: Channel;
  readonly variables: readonly CampaignVariable[];
  readonly audience: CampaignAudience;
  readonly throttle_per_minute: number;
  readonly state: CampaignState;
  readonly pause_reason: CampaignPauseReason | null;
  readonly revision: number;
  readonly recipient_count: number;
  readonly accepted_count: number;
  readonly opted_out_count: number;
  readonly refused_count: number;
  readonly starts_at: string | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

const momentOf = (time: string | null) => (time === null ? null : new Date(time));

export function campaignFrom(row: CampaignRow): CampaignType {
  const { audience } = row;
  return Object.assign(new CampaignType(), {
    id: row.id,
    projectId: row.project_id,
    connectorId: row.connector_id,
    templateId: row.template_id,
    name: row.name,
    channel: row.channel,
    variables: row.variables,
    audience: {
      ...audience,
      lastActivityFrom: momentOf(audience.lastActivityFrom),
      lastActivityTo: momentOf(audience.lastActivityTo),
    },
    throttlePerMinute: row.throttle_per_minute,
    state: row.state,
    pauseReason: row.pause_reason,
    counts: countsOf(row),
    startsAt: momentOf(row.starts_at),
    startedAt: momentOf(row.started_at),
    endedAt: momentOf(row.ended_at),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    revision: row.revision,
  });
}

function countsOf(row: CampaignRow): CampaignCountsType {
  const {
    recipient_count: recipients,
    accepted_count: accepted,
    opted_out_count: optedOut,
    refused_count: refused,
  } = row;
  return { recipients, pending: recipients - accepted - optedOut - refused, accepted, optedOut, refused };
}

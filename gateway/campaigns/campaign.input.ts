import { Channel, ContactField, Intent } from '@parley/schema/enums';
import { ArrayMaxSize, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';
import { DateTime } from '../graphql/scalars.ts';

const variablesRule = { message: 'variables must be at most 100' };
const throttleRule = { message: 'throttlePerMinute must be between 1 and 6,000' };
@InputType('CampaignVariableInput', { description: "What a name in a campaign's template stands for." })
export class CampaignVariableInput {
  @Field(() => String, { description: 'As the template declares it.' })
  name!: string;

  @Field(() => String, {
    description: 'What is filled in; where a field is named, for contacts without it. At most 4,000 characters.',
  })
  @Length(0, 4000, { message: 'value must have at most 4,000 characters' })
  value!: string;

  @Field(() => ContactField, { nullable: true, description: 'What is filled in for each contact that has it.' })
  contactField?: ContactField | null;
}

@InputType('CampaignAudienceInput', {
  description: 'Which contacts a campaign is for; what is left out does not narrow.',
})
export class CampaignAudienceInput {
  @Field(() => [Intent], { nullable: true, description: 'With any of these intents.' })
  intents?: Intent[] | null;

  @Field(() => [Channel], { nullable: true, description: 'That began on any of these channels.' })
  sources?: Channel[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That came by, or were reached by, any of these campaigns. At most 100.',
  })
  @ArrayMaxSize(100, { message: 'campaigns must be at most 100' })
  campaigns?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or after this moment.' })
  lastActivityFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Heard of at or before this moment.' })
  lastActivityTo?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they agreed to campaigns on the campaign's channel, as far as is known.",
  })
  hasConsent?: boolean | null;
}

@InputType('CreateCampaignInput', { description: 'A campaign to be made; it starts when it is told to.' })
export class CreateCampaignInput {
  @Field(() => ID, { description: 'The connector it goes through.' })
  connectorId!: string;

  @Field(() => ID, { description: "A template of the connector's project and type." })
  templateId!: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  @NameLength()
  name!: string;

  @Field(() => [CampaignVariableInput], {
    nullable: true,
    description: "What the template's names stand for; each that it declares has to be given. At most 100.",
  })
  @ArrayMaxSize(100, variablesRule)
  @ValidateNested({ each: true })
  variables?: CampaignVariableInput[] | null;

  @Field(() => CampaignAudienceInput, { nullable: true, description: 'For whom it is; for all contacts by default.' })
  @ValidateNested()
  audience?: CampaignAudienceInput | null;

  @Field(() => Int, { nullable: true, description: 'Messages a minute, 1 to 6,000; 600 by default.' })
  @Min(1, throttleRule)
  @Max(6000, throttleRule)
  throttlePerMinute?: number | null;
}

@InputType('UpdateCampaignInput', { description: 'What is left out, or null, stays.' })
export class UpdateCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The connector it goes through; not once it has started.' })
  connectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "A template of the connector's project and type." })
  templateId?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @NameLength()
  name?: string | null;

  @Field(() => [CampaignVariableInput], { nullable: true, description: 'All of them anew. At most 100.' })
  @ArrayMaxSize(100, variablesRule)
  @ValidateNested({ each: true })
  variables?: CampaignVariableInput[] | null;

  @Field(() => CampaignAudienceInput, { nullable: true, description: 'All of it anew; not once it has started.' })
  @ValidateNested()
  audience?: CampaignAudienceInput | null;

  @Field(() => Int, { nullable: true, description: 'Messages a minute, 1 to 6,000.' })
  @Min(1, throttleRule)
  @Max(6000, throttleRule)
  throttlePerMinute?: number | null;
}

@InputType('StartCampaignInput', { description: 'A campaign to be started.' })
export class StartCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => DateTime, { nullable: true, description: 'When; at once where it is left out or has passed.' })
  at?: Date | null;
}

@InputType('PauseCampaignInput', { description: 'A campaign to be paused.' })
export class PauseCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;
}

@InputType('ResumeCampaignInput', { description: 'A campaign to go on.' })
export class ResumeCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;
}

@InputType('StopCampaignInput', { description: 'A campaign to be ended.' })
export class StopCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;
}

@InputType('SetConnectorPriceInput', { description: 'What a message costs.' })
export class SetConnectorPriceInput {
  @Field(() => ID, { description: 'The connector it goes through.' })
  connectorId!: string;

  @Field(() => Float, { description: "In the tenant's currency, 0 to 1,000." })
  @Min(0, { message: 'pricePerMessage must be between 0 and 1,000' })
  @Max(1000, { message: 'pricePerMessage must be between 0 and 1,000' })
  pricePerMessage!: number;
}

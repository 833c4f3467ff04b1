import { ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import { ArrayMaxSize, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { TemplateVariableInput } from './template.input.ts';

@InputType('SendTemplateInput', { description: 'A message to be sent.' })
export class SendTemplateInput {
  @Field(() => String, {
    description: 'To whom: a phone number with its country code, a Telegram chat or @name, or an id that Meta gave.',
  })
  @MaxLength(200, { message: 'to must have at most 200 characters' })
  to!: string;

  @Field(() => ID, { description: "A connector of the key's project." })
  connectorId!: string;

  @Field(() => ID, { description: "A template of the key's project, for connectors of that type." })
  templateId!: string;

  @Field(() => [TemplateVariableInput], {
    nullable: true,
    description: 'Values for its names; each that it declares has to be given. At most 100.',
  })
  @ArrayMaxSize(100, { message: 'variables must be at most 100' })
  @ValidateNested({ each: true })
  variables?: TemplateVariableInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: '1 to 255 characters: the same key with the same message is one message, for 24 hours.',
  })
  @Length(1, 255, { message: 'idempotencyKey must have 1 to 255 characters' })
  idempotencyKey?: string | null;
}

@InputType('OutboundMessageFilter', { description: 'Which messages; what is left out does not narrow.' })
export class OutboundMessageFilter {
  @Field(() => [DeliveryStatus], { nullable: true, description: 'That have come so far and no further.' })
  statuses?: DeliveryStatus[] | null;

  @Field(() => [ConnectorType], { nullable: true, description: 'Sent through connectors of any of these types.' })
  connectorTypes?: ConnectorType[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Accepted at or after this moment.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Accepted at or before this moment.' })
  to?: Date | null;
}

import { ConnectorType } from '@parley/schema/enums';
import { Field, ID, InputType } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';
import { Json } from '../graphql/scalars.ts';

const credentialFields =
  'An object as the provider gives it: WHATSAPP {phoneNumberId, accessToken, appSecret, verifyToken}, TELEGRAM {botToken, webhookSecret}, TWILIO {accountSid, authToken, fromNumber}, INSTAGRAM {accountId, accessToken, appSecret, verifyToken}, MESSENGER {pageId, accessToken, appSecret, verifyToken}; secrets of webhooks may be left out.';

@InputType('CreateConnectorInput', { description: 'A connector to be made.' })
export class CreateConnectorInput {
  @Field(() => ID, { description: 'The project it belongs to.' })
  projectId!: string;

  @Field(() => ConnectorType, { description: 'At which provider.' })
  type!: ConnectorType;

  @Field(() => String, { description: '1 to 200 characters.' })
  @NameLength()
  name!: string;

  @Field(() => Json, { description: credentialFields })
  credentials!: unknown;
}

@InputType('UpdateConnectorInput', { description: 'What is left out stays.' })
export class UpdateConnectorInput {
  @Field(() => ID, { description: 'The connector.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @NameLength()
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether messages go through it, and come by it.' })
  isActive?: boolean | null;

  @Field(() => Json, { nullable: true, description: `New ones in the place of the old. ${credentialFields}` })
  credentials?: unknown;
}

@InputType('DeleteConnectorInput', { description: 'A connector to be deleted; what was sent through it stays.' })
export class DeleteConnectorInput {
  @Field(() => ID, { description: 'The connector.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;
}

@InputType('TestConnectorInput', { description: 'A connector to be tried.' })
export class TestConnectorInput {
  @Field(() => ID, { description: 'The connector.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;
}

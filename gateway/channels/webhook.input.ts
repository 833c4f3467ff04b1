import { Channel, ConnectorType } from '@parley/schema/enums';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
abstract class WebhookOfTenant {
  @Field(() => String, { description: 'Slug or id of the tenant.' })
  @MaxLength(200)
  tenant!: string;

  @Field(() => Channel, { description: 'WHATSAPP, INSTAGRAM or MESSENGER.' })
  channel!: Channel;
}

@InputType('VerifyWebhookInput', { description: 'What a provider asks before it sends webhooks.' })
export class VerifyWebhookInput extends WebhookOfTenant {
  @Field(() => String, { nullable: true, description: '`subscribe` where it is given.' })
  @MaxLength(100)
  mode!: string | null;

  @Field(() => String, { description: 'What the tenant told the provider to say.' })
  @MaxLength(1_000)
  verifyToken!: string;

  @Field(() => String, { description: 'What is answered where the token is right.' })
  @MaxLength(1_000)
  challenge!: string;
}

@InputType('ReceiveWebhookInput', { description: 'A webhook as it came.' })
export class ReceiveWebhookInput extends WebhookOfTenant {
  @Field(() => String, {
    description: 'The request body, unchanged to the byte: a signature is over what the provider wrote. UTF-8.',
  })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The signature with its scheme, such as `sha256=...` of `X-Hub-Signature-256`.',
  })
  @MaxLength(1_000)
  signature!: string | null;
}

@InputType('ReceiveConnectorWebhookInput', { description: 'A webhook of a connector as it came.' })
export class ReceiveConnectorWebhookInput {
  @Field(() => ID, { description: 'The connector, as the address that its provider was told names it.' })
  @MaxLength(200)
  connectorId!: string;

  @Field(() => ConnectorType, { description: 'TELEGRAM or TWILIO.' })
  type!: ConnectorType;

  @Field(() => String, {
    description: 'The request body, unchanged to the byte: JSON of Telegram, a form of Twilio. UTF-8.',
  })
  body!: string;

  @Field(() => String, {
    description: 'Where the request came to, with its query; its origin counts where the server has no `PUBLIC_URL`.',
  })
  @MaxLength(4_000)
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What shows that it is the provider: `X-Telegram-Bot-Api-Secret-Token` or `X-Twilio-Signature`.',
  })
  @MaxLength(1_000)
  signature!: string | null;
}

import { Channel } from '@parley/schema/enums';
import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

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

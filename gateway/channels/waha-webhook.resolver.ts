import { MaxLength } from 'class-validator';
import { Arg, Authorized, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { anyone, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { WahaWebhookService } from './waha-webhook.service.ts';

@InputType('ReceiveWahaWebhookInput', { description: 'A webhook of WAHA as it came.' })
class ReceiveWahaWebhookInput {
  @Field(() => String, {
    description: 'The request body, unchanged to the byte: the signature is over what WAHA wrote. UTF-8.',
  })
  body!: string;

  @Field(() => String, { nullable: true, description: '`X-Webhook-Hmac`: HMAC-SHA512 of the body, in hexadecimal.' })
  @MaxLength(1_000)
  signature!: string | null;
}

@ObjectType('ReceiveWahaWebhookPayload', { simpleResolvers: true, description: 'A webhook of WAHA was stored.' })
class ReceiveWahaWebhookPayload {
  @Field(() => Int, { description: 'How many events it told of; 0 for a session that is none of ours.' })
  events!: number;
}

/** WAHA has no token of ours: its signature shows that it is it, and the service holds it to that. */
@Resolver()
export class WahaWebhookResolver {
  readonly #webhooks: WahaWebhookService;

  constructor(webhooks: WahaWebhookService) {
    this.#webhooks = webhooks;
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => ReceiveWahaWebhookPayload, {
    description:
      'Stores what WAHA tells of a session: messages, how far ours have come, how the session stands. Once, however often it is told.',
  })
  async receiveWahaWebhook(
    @Arg('input', () => ReceiveWahaWebhookInput) { body, signature }: ReceiveWahaWebhookInput,
    @Ctx() origin: RequestContext,
  ): Promise<ReceiveWahaWebhookPayload> {
    return { events: await this.#webhooks.receive({ body, signature: signature ?? null }, origin) };
  }
}

import { Arg, Authorized, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { anyone, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ReceiveConnectorWebhookInput, ReceiveWebhookInput, VerifyWebhookInput } from './webhook.input.ts';
import type { WebhookService } from './webhook.service.ts';

@ObjectType('ReceiveWebhookPayload', { simpleResolvers: true, description: 'A webhook was stored.' })
class ReceiveWebhookPayload {
  @Field(() => Int, { description: 'How many events it told of; those told before and those of no use are counted.' })
  events!: number;
}

/** Providers have no token of ours: what shows that it is them is in what they send, and the service holds them to it. */
@Resolver()
export class WebhookResolver {
  readonly #webhooks: WebhookService;

  constructor(webhooks: WebhookService) {
    this.#webhooks = webhooks;
  }

  @Authorized<Policy>(anyone)
  @Query(() => String, {
    description: "Gives a provider its challenge back where it knows the tenant's verify token.",
  })
  verifyWebhook(
    @Arg('input', () => VerifyWebhookInput) input: VerifyWebhookInput,
    @Ctx() origin: RequestContext,
  ): Promise<string> {
    return this.#webhooks.verify({ ...input, mode: input.mode ?? null }, origin);
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => ReceiveWebhookPayload, {
    description:
      'Stores what a channel tells of, once however often it is told. Answers come later, and go out to the channel.',
  })
  async receiveWebhook(
    @Arg('input', () => ReceiveWebhookInput) input: ReceiveWebhookInput,
    @Ctx() origin: RequestContext,
  ): Promise<ReceiveWebhookPayload> {
    return { events: await this.#webhooks.receive({ ...input, signature: input.signature ?? null }, origin) };
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => ReceiveWebhookPayload, {
    description: 'Stores what the provider of a connector tells, once however often it is told.',
  })
  async receiveConnectorWebhook(
    @Arg('input', () => ReceiveConnectorWebhookInput) input: ReceiveConnectorWebhookInput,
    @Ctx() origin: RequestContext,
  ): Promise<ReceiveWebhookPayload> {
    const webhook = { ...input, signature: input.signature ?? null };
    return { events: await this.#webhooks.receiveOfConnector(webhook, origin) };
  }
}

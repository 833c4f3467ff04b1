import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { apiKeyOf, apiKeys, memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ProjectType } from '../projects/project.type.ts';
import type { OutboundMessageService, OutboundPage } from './outbound-message.service.ts';
import { OutboundMessageConnectionType, OutboundMessageType } from './outbound-message.type.ts';
import { OutboundMessageFilter, SendTemplateInput } from './send.input.ts';
import type { SendService } from './send.service.ts';

@ObjectType('SendTemplatePayload', {
  simpleResolvers: true,
  description: 'A message that was accepted: it will be sent.',
})
class SendTemplatePayload {
  @Field(() => ID, { description: "The message's id." })
  messageId!: string;

  @Field(() => Boolean, { description: 'It was accepted before, with the same idempotency key.' })
  isReplay!: boolean;
}

@Resolver(() => ProjectType)
export class OutboundMessageResolver {
  readonly #messages: OutboundMessageService;
  readonly #sends: SendService;

  constructor(messages: OutboundMessageService, sends: SendService) {
    this.#messages = messages;
    this.#sends = sends;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => OutboundMessageConnectionType, { description: 'What was sent for it, the newest first.' })
  messages(
    @Root() project: ProjectType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 200; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, {
      nullable: true,
      description: 'How many to skip, 0 to 1,000,000; each costs as if it were read. Not beside a cursor.',
    })
    offset: number | null,
    @Arg('filter', () => OutboundMessageFilter, { nullable: true }) filter: OutboundMessageFilter | null,
  ): Promise<OutboundPage> {
    return this.#messages.list(memberOf(caller), project.id, filter ?? {}, { first, after, offset });
  }

  @Authorized<Policy>(people)
  @Query(() => OutboundMessageType, { nullable: true, description: 'One message that a project of the tenant sent.' })
  outboundMessage(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<OutboundMessageType | null> {
    return this.#messages.find(memberOf(caller), id);
  }

  @Authorized<Policy>(apiKeys)
  @Mutation(() => SendTemplatePayload, {
    description:
      "Accepts a message of the API key's project: it is stored, and sent as soon as may be. UNAUTHENTICATED for whoever has no API key; RATE_LIMITED after the key's sends of an hour, and the tenant's messages of a month.",
  })
  sendTemplate(
    @Arg('input', () => SendTemplateInput) input: SendTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<SendTemplatePayload> {
    const { to, connectorId, templateId, variables, idempotencyKey } = input;
    const request = { to, connectorId, templateId, variables: variables ?? [], idempotencyKey: idempotencyKey ?? null };
    return this.#sends.send(apiKeyOf(context.caller), request, context);
  }
}

@Resolver(() => OutboundMessageConnectionType)
export class OutboundPageResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() page: OutboundPage): Promise<number> {
    return page.count();
  }
}

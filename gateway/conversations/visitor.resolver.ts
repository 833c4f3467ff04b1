import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { anyone, participantOf, participants, visitorOf, visitors, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { ConversationStarter } from './conversation-starter.ts';
import {
  MarkReadInput,
  RequestHumanInput,
  SendMessageInput,
  SetTypingInput,
  StartConversationInput,
} from './conversation.input.ts';
import {
  MarkReadPayload,
  RequestHumanPayload,
  SendMessagePayload,
  SetTypingPayload,
  StartConversationPayload,
} from './conversation.payload.ts';
import type { ConversationService } from './conversation.service.ts';

/** What a visitor's widget does. */
@Resolver()
export class VisitorResolver {
  readonly #starter: ConversationStarter;
  readonly #conversations: ConversationService;
  readonly #limits: RateLimits;

  constructor(starter: ConversationStarter, conversations: ConversationService, limits: RateLimits) {
    this.#starter = starter;
    this.#conversations = conversations;
    this.#limits = limits;
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => StartConversationPayload, {
    description: "Opens a visitor's chat: goes on with the conversation of a valid visitorToken, or begins one.",
  })
  async startConversation(
    @Arg('input', () => StartConversationInput) input: StartConversationInput,
    @Ctx() context: RequestContext,
  ): Promise<StartConversationPayload> {
    const { name, email, phone } = input.identity ?? {};
    const request = {
      tenant: input.tenant,
      visitorToken: input.visitorToken ?? null,
      locale: input.locale ?? null,
      pageUrl: input.page?.url ?? null,
      campaign: input.campaign ?? null,
      contact: { name, email, phone },
    };
    const started = await this.#starter.start(request, context);
    const { token, tenant, language, conversation } = started;
    const { accentColor, texts } = tenant.settings.widget;
    return { ...token, conversation, widget: { ...texts[language], accentColor, language } };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => SendMessagePayload, { description: "Stores a visitor's message, once for each clientId." })
  async sendMessage(
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<SendMessagePayload> {
    const visitor = visitorOf(context.caller);
    await this.#limits.takeForAddress('chat', context);
    await this.#limits.takeForTenant('chat', visitor.tenantId, context);
    return { message: await this.#conversations.sendVisitorMessage(visitor, input) };
  }

  @Authorized<Policy>(participants)
  @Mutation(() => SetTypingPayload, { description: 'Tells the other side that the caller types. Never stored.' })
  async setTyping(
    @Arg('input', () => SetTypingInput) { conversationId, typing }: SetTypingInput,
    @Ctx() { caller }: RequestContext,
  ): Promise<SetTypingPayload> {
    await this.#conversations.setTyping(participantOf(caller), conversationId, typing);
    return { conversationId };
  }

  @Authorized<Policy>(participants)
  @Mutation(() => MarkReadPayload, { description: "Moves the read mark of the caller's side forward, never back." })
  async markRead(
    @Arg('input', () => MarkReadInput) { conversationId, seq }: MarkReadInput,
    @Ctx() { caller }: RequestContext,
  ): Promise<MarkReadPayload> {
    return { conversation: await this.#conversations.markRead(participantOf(caller), conversationId, seq) };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => RequestHumanPayload, { description: 'Asks for a person: the responder falls silent.' })
  async requestHuman(
    @Arg('input', () => RequestHumanInput) { conversationId }: RequestHumanInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestHumanPayload> {
    const visitor = visitorOf(context.caller);
    return { conversation: await this.#conversations.requestHuman(visitor, conversationId, context) };
  }
}

import type { Language } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { VisitorCaller } from '../auth/caller.ts';
import { anyone, participantOf, participants, visitorOf, visitors, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { openerText } from '../tenants/opener.ts';
import { awayMessage } from '../tenants/tenant-settings.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import {
  LeaveDetailsInput,
  MarkReadInput,
  RateConversationInput,
  RequestHumanInput,
  SendMessageInput,
  SetTypingInput,
  StartConversationInput,
} from './conversation.input.ts';
import {
  LeaveDetailsPayload,
  MarkReadPayload,
  RateConversationPayload,
  RequestHumanPayload,
  SendMessagePayload,
  SetTypingPayload,
  StartConversationPayload,
  type WidgetSettingsType,
} from './conversation.payload.ts';
import type { ConversationStateService } from './conversation-state.service.ts';
import type { ConversationService } from './conversation.service.ts';
import type { VisitorDetailsService } from './visitor-details.service.ts';
import { widgetTextsIn } from '../tenants/widget-texts.ts';
import type { VisitorStarter } from './visitor-starter.ts';

/** What a visitor's widget does. */
@Resolver()
export class VisitorResolver {
  readonly #starter: VisitorStarter;
  readonly #conversations: ConversationService;
  readonly #states: ConversationStateService;
  readonly #details: VisitorDetailsService;
  readonly #limits: RateLimits;
  readonly #sendsMail: boolean;

  /** @param sendsMail whether this server sends e-mails */
  constructor(
    services: {
      visitors: VisitorStarter;
      conversations: ConversationService;
      states: ConversationStateService;
      visitorDetails: VisitorDetailsService;
      limits: RateLimits;
    },
    sendsMail: boolean,
  ) {
    this.#starter = services.visitors;
    this.#conversations = services.conversations;
    this.#states = services.states;
    this.#details = services.visitorDetails;
    this.#limits = services.limits;
    this.#sendsMail = sendsMail;
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => StartConversationPayload, {
    description: "Opens a visitor's chat: goes on with the conversation of a valid visitorToken, or begins one.",
  })
  async startConversation(
    @Arg('input', () => StartConversationInput) input: StartConversationInput,
    @Ctx() context: RequestContext,
  ): Promise<StartConversationPayload> {
    const request = {
      tenant: input.tenant,
      visitorToken: input.visitorToken ?? null,
      locale: input.locale ?? null,
      pageUrl: input.page?.url ?? null,
      campaign: input.campaign ?? null,
      opener: input.opener ?? null,
      identity: input.identity ?? null,
      origin: context,
    };
    const started = await this.#starter.start(request, context);
    const { token, tenant, language, conversation } = started;
    return { ...token, conversation, widget: this.#widgetOf(tenant, language, conversation.opener) };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => SendMessagePayload, { description: "Stores a visitor's message, once for each clientId." })
  async sendMessage(
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<SendMessagePayload> {
    const visitor = await this.#counted(context);
    return { message: await this.#conversations.sendVisitorMessage(visitor, input, context) };
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
    @Ctx() context: RequestContext,
  ): Promise<MarkReadPayload> {
    const reader = participantOf(context.caller);
    return { conversation: await this.#conversations.markRead(reader, conversationId, seq, context) };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => RequestHumanPayload, { description: 'Asks for a person: the responder falls silent.' })
  async requestHuman(
    @Arg('input', () => RequestHumanInput) { conversationId }: RequestHumanInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestHumanPayload> {
    const visitor = visitorOf(context.caller);
    return { conversation: await this.#states.requestHuman(visitor, conversationId, context) };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => RateConversationPayload, {
    description: 'Judges the conversation, also after its end; a later rating takes the place of an earlier one.',
  })
  async rateConversation(
    @Arg('input', () => RateConversationInput) input: RateConversationInput,
    @Ctx() context: RequestContext,
  ): Promise<RateConversationPayload> {
    const visitor = await this.#counted(context);
    return { conversation: await this.#details.rate(visitor, input, context) };
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => LeaveDetailsPayload, {
    description: "Says who the visitor is; the conversation's contact is told so.",
  })
  async leaveDetails(
    @Arg('input', () => LeaveDetailsInput) input: LeaveDetailsInput,
    @Ctx() context: RequestContext,
  ): Promise<LeaveDetailsPayload> {
    const visitor = await this.#counted(context);
    return { conversation: await this.#details.leave(visitor, input, context) };
  }

  #widgetOf({ settings, language: own }: Tenant, language: Language, answered: string | null): WidgetSettingsType {
    const { accentColor, texts, asksStorageConsent = false, openers = [] } = settings.widget;
    const opener = openers.find(({ name }) => name === answered);
    const opening = opener && { greeting: openerText(opener, [language, own]) };
    const away = awayMessage(settings, language, new Date());
    const may = { asksStorageConsent, emailsTranscripts: this.#sendsMail };
    return { ...widgetTextsIn(texts, [language, own]), ...opening, accentColor, awayMessage: away, ...may };
  }

  /** The visitor who calls, counted for what anybody may do. @throws RATE_LIMITED */
  async #counted(context: RequestContext): Promise<VisitorCaller> {
    const visitor = visitorOf(context.caller);
    await this.#limits.takeForAddress('chat', context);
    await this.#limits.takeForTenant('chat', visitor.tenantId, context);
    return visitor;
  }
}

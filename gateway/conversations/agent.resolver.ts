import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { MemberCaller } from '../auth/caller.ts';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { CloseConversationInput, HandBackInput, ReplyInput, TakeOverInput } from './conversation.input.ts';
import { CloseConversationPayload, HandBackPayload, ReplyPayload, TakeOverPayload } from './conversation.payload.ts';
import type { ConversationStateService } from './conversation-state.service.ts';
import type { ConversationService } from './conversation.service.ts';

/** What the people who answer do. */
@Resolver()
export class AgentResolver {
  readonly #conversations: ConversationService;
  readonly #states: ConversationStateService;
  readonly #seen: (caller: MemberCaller) => void;

  /** @param seen told of whoever answers: they are there, with or without a socket */
  constructor(
    conversations: ConversationService,
    states: ConversationStateService,
    seen: (caller: MemberCaller) => void,
  ) {
    this.#conversations = conversations;
    this.#states = states;
    this.#seen = seen;
  }

  @Authorized<Policy>(people)
  @Mutation(() => ReplyPayload, {
    description: 'Writes to the visitor, once for each clientId, and takes the conversation over.',
  })
  async reply(
    @Arg('input', () => ReplyInput) input: ReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplyPayload> {
    const member = memberOf(context.caller);
    this.#seen(member);
    return { message: await this.#conversations.reply(member, input, context) };
  }

  @Authorized<Policy>(people)
  @Mutation(() => TakeOverPayload, {
    description: 'Assigns the caller; not one further token of the responder reaches the visitor.',
  })
  async takeOver(
    @Arg('input', () => TakeOverInput) { conversationId }: TakeOverInput,
    @Ctx() context: RequestContext,
  ): Promise<TakeOverPayload> {
    const member = memberOf(context.caller);
    this.#seen(member);
    return { conversation: await this.#states.takeOver(member, conversationId, context) };
  }

  @Authorized<Policy>(people)
  @Mutation(() => HandBackPayload, { description: "The responder answers again, from the visitor's next message on." })
  async handBack(
    @Arg('input', () => HandBackInput) { conversationId }: HandBackInput,
    @Ctx() context: RequestContext,
  ): Promise<HandBackPayload> {
    return { conversation: await this.#states.handBack(memberOf(context.caller), conversationId, context) };
  }

  @Authorized<Policy>(people)
  @Mutation(() => CloseConversationPayload, {
    description: "Ends the conversation; the visitor's next message begins another.",
  })
  async closeConversation(
    @Arg('input', () => CloseConversationInput) { conversationId }: CloseConversationInput,
    @Ctx() context: RequestContext,
  ): Promise<CloseConversationPayload> {
    return { conversation: await this.#states.close(memberOf(context.caller), conversationId, context) };
  }
}

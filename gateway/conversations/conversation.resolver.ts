import {
  Arg,
  Authorized,
  Ctx,
  ID,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
  type SubscribeResolverData,
} from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { memberOf, participantOf, participants, people, type Policy } from '../auth/policy.ts';
import { notFound } from '../errors.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ConversationEventType, type AnyConversationEvent } from './conversation-event.type.ts';
import { ConversationFilter, ConversationOrder } from './conversation.input.ts';
import type { ConversationService } from './conversation.service.ts';
import { ConversationConnectionType, ConversationType } from './conversation.type.ts';

type FollowRequest = SubscribeResolverData<unknown, { conversationId: string; after?: number | null }, RequestContext>;

@Resolver()
export class ConversationResolver {
  readonly #conversations: ConversationService;

  constructor(conversations: ConversationService) {
    this.#conversations = conversations;
  }

  @Authorized<Policy>(participants)
  @Query(() => ConversationType, {
    nullable: true,
    description: "One conversation: a visitor's own, or any of a person's tenant.",
  })
  async conversation(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ConversationType | null> {
    return isUuid(id) ? this.#conversations.find(participantOf(context.caller), id) : null;
  }

  @Authorized<Policy>(people)
  @Query(() => ConversationConnectionType, {
    description: "The tenant's conversations; the last heard of first by default.",
  })
  conversations(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 200; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true, description: '1 to 200.' }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('filter', () => ConversationFilter, { nullable: true }) filter: ConversationFilter | null,
    @Arg('orderBy', () => ConversationOrder, { nullable: true }) orderBy: ConversationOrder | null,
  ): Promise<ConversationConnectionType> {
    const { states, channels } = filter ?? {};
    const ascending = orderBy?.direction === 'ASC';
    return this.#conversations.list(memberOf(context.caller), {
      first,
      after,
      last,
      before,
      states,
      channels,
      ascending,
    });
  }

  @Authorized<Policy>(participants)
  @Subscription(() => ConversationEventType, {
    description:
      'Numbered facts after `after`, oldest first, then live ones, with no gap and no repeat; live signals between them. Without `after` only what is to come.',
    subscribe: ({ context, args }: FollowRequest) => {
      const { caller, streams } = context;
      if (!isUuid(args.conversationId)) throw notFound('Conversation');
      return streams.conversation(participantOf(caller), args.conversationId, args.after ?? null);
    },
  })
  conversationEvents(
    @Root() event: AnyConversationEvent,
    @Arg('conversationId', () => ID) _conversationId: string,
    @Arg('after', () => Int, { nullable: true, description: 'The number of the last fact the caller has.' }) _after:
      | number
      | null,
  ): ConversationEventType {
    return event;
  }
}

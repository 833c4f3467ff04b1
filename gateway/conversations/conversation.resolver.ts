import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Authorized,
  Ctx,
  ID,
  Info,
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
import { AskedConnection } from '../graphql/asked-connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ConversationEventType, type AnyConversationEvent } from './conversation-event.type.ts';
import { ConversationFilter, ConversationOrder } from './conversation.input.ts';
import type { ConversationListRequest } from './conversation-reader.ts';
import { areListedFields } from './conversation-row.ts';
import type { ConversationService } from './conversation.service.ts';
import { ConversationConnectionType, ConversationType } from './conversation.type.ts';
import { areTextFields } from './message-pages.ts';

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
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, description: '1 to 200; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true, description: '1 to 200.' }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('filter', () => ConversationFilter, { nullable: true }) filter: ConversationFilter | null,
    @Arg('orderBy', () => ConversationOrder, { nullable: true }) orderBy: ConversationOrder | null,
  ): Promise<ConversationConnectionType> {
    const { states, channels } = filter ?? {};
    const ascending = orderBy?.direction === 'ASC';
    const list = { first, after, last, before, states, channels, ascending };
    return this.#conversations.list(memberOf(context.caller), { ...list, ...readWithList(info) });
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

/** One page of messages is read with the list; should a document ask for several, each further one reads its own. */
function readWithList(info: GraphQLResolveInfo): Pick<ConversationListRequest, 'listed' | 'lead' | 'messages'> {
  const asked = AskedConnection.from(info);
  const pages = asked.ofNodes('messages');
  const textOnly = areTextFields(pages.flatMap(({ nodeFields }) => nodeFields));
  const pageInfo = pages.some((page) => page.pageInfo);
  return {
    listed: areListedFields(asked.nodeFields),
    lead: asked.nodeFields.includes('lead'),
    messages: pages[0] && { ...pages[0].args, textOnly, pageInfo },
  };
}

import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { MessageHitConnectionType } from '../message-search/message-hit.type.ts';
import { mostChats } from './waha-chat-reader.ts';
import { mostChatHits, mostChatMessages, type WahaChatService } from './waha-chat.service.ts';
import { WahaChatConnectionType, WahaMessageType } from './waha-chat.type.ts';
import { MarkWahaChatReadInput, SendWahaMessageInput } from './waha-session.input.ts';
import { MarkWahaChatReadPayload, SendWahaMessagePayload } from './waha-session.payload.ts';

/** What is said on WhatsApp sessions; a session that the caller does not see is NOT_FOUND. */
@Resolver()
export class WahaChatResolver {
  readonly #chats: WahaChatService;

  constructor(chats: WahaChatService) {
    this.#chats = chats;
  }

  @Authorized<Policy>(people)
  @Query(() => WahaChatConnectionType, { description: "A session's chats, the last spoken in first." })
  wahaChats(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostChats}; 50 by default.` }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list.' }) after: string | null,
    @Arg('offset', () => Int, {
      nullable: true,
      description: 'How many to skip, 0 to 1,000,000; each costs as if it were read.',
    })
    offset: number | null,
  ): Promise<WahaChatConnectionType> {
    return this.#chats.chats(memberOf(caller), sessionId, { first, after, offset: offset ?? null });
  }

  @Authorized<Policy>(people)
  @Query(() => [WahaMessageType], { description: 'What was said in a chat, the newest first.' })
  wahaMessages(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('contactId', () => ID) contactId: string,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostChatMessages}; 50 by default.` })
    first: number | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000.' })
    offset: number | null,
  ): Promise<WahaMessageType[]> {
    const page = { first: first ?? 50, offset: offset ?? 0 };
    return this.#chats.messages(memberOf(caller), { sessionId, contactId }, page);
  }

  @Authorized<Policy>(people)
  @Query(() => MessageHitConnectionType, {
    description: 'Finds messages of a session by their words, the best first; as `searchMessages` does for the tenant.',
  })
  searchWahaMessages(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('query', () => String, { description: 'As in `searchMessages`.' }) query: string,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostChatHits}, which is the default.` })
    first: number | null,
  ): Promise<MessageHitConnectionType> {
    return this.#chats.search(memberOf(caller), sessionId, query, first ?? null);
  }

  @Authorized<Policy>(people)
  @Mutation(() => SendWahaMessagePayload, {
    description:
      "Sends a message to a phone number and takes that chat's conversation over. BAD_USER_INPUT for a session that is not connected. In a chat that is there already `reply` sends too, once for each clientId and as often as it takes.",
  })
  sendWahaMessage(
    @Arg('input', () => SendWahaMessageInput) input: SendWahaMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<SendWahaMessagePayload> {
    return this.#chats.send(memberOf(context.caller), input, context);
  }

  @Authorized<Policy>(people)
  @Mutation(() => MarkWahaChatReadPayload, {
    description: 'Marks what they wrote in a chat as read, here and on their phone.',
  })
  async markWahaChatRead(
    @Arg('input', () => MarkWahaChatReadInput) input: MarkWahaChatReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkWahaChatReadPayload> {
    return { markedCount: await this.#chats.markRead(memberOf(context.caller), input, context) };
  }
}

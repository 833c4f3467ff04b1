import {
  type ConversationFieldsFragment,
  EarlierMessagesDocument,
  RequestHumanDocument,
} from '@parley/schema/generated/documents';
import type { ConversationCalls } from './conversation-calls.ts';
import type { Message } from './conversation-state.ts';

/** The fifty messages before number `before`, and whether there are more. @throws RequestError */
export async function earlierMessages(
  calls: ConversationCalls,
  conversationId: string,
  before: number,
): Promise<{ messages: Message[]; hasEarlier: boolean }> {
  const { conversation } = await calls.call(EarlierMessagesDocument, { conversationId, before });
  const page = conversation?.messages;
  return { messages: page?.nodes ?? [], hasEarlier: page?.pageInfo.hasPreviousPage ?? false };
}

/** @throws RequestError */
export async function requestedHuman(
  calls: ConversationCalls,
  conversationId: string,
): Promise<ConversationFieldsFragment> {
  return (await calls.call(RequestHumanDocument, { input: { conversationId } })).requestHuman.conversation;
}

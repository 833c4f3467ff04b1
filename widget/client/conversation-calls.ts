import {
  type ConversationFieldsFragment,
  EarlierMessagesDocument,
  MarkReadDocument,
  RequestHumanDocument,
  SendMessageDocument,
  SetTypingDocument,
  StartConversationDocument,
  type StartConversationInput,
  type StartConversationMutation,
  type TypedDocumentString,
} from '@parley/schema/generated/documents';
import type { Message } from './conversation-state.ts';
import { request } from './graphql-http.ts';
import type { StoredEntry } from './outbox-storage.ts';
import type { VisitorRecord } from './visitor-record.ts';

export type StartedConversation = StartConversationMutation['startConversation'];

/** What a visitor asks of the gateway, each under the token that the visitor has by then; all reject with a RequestError. */
export class ConversationCalls {
  constructor(
    private readonly url: string,
    private readonly visitor: VisitorRecord,
  ) {}

  async start(input: StartConversationInput): Promise<StartedConversation> {
    const answer = await request(this.url, StartConversationDocument, { input }, null);
    return answer.startConversation;
  }

  async send(conversationId: string, { clientId, content }: StoredEntry): Promise<Message> {
    const { sendMessage } = await this.call(SendMessageDocument, { input: { conversationId, clientId, content } });
    return sendMessage.message;
  }

  /** The fifty messages before number `before`, and whether there are more. */
  async earlier(conversationId: string, before: number): Promise<{ messages: Message[]; hasEarlier: boolean }> {
    const { conversation } = await this.call(EarlierMessagesDocument, { conversationId, before });
    const page = conversation?.messages;
    return { messages: page?.nodes ?? [], hasEarlier: page?.pageInfo.hasPreviousPage ?? false };
  }

  async setTyping(conversationId: string, typing: boolean): Promise<void> {
    await this.call(SetTypingDocument, { input: { conversationId, typing } });
  }

  async markRead(conversationId: string, seq: number): Promise<void> {
    await this.call(MarkReadDocument, { input: { conversationId, seq } });
  }

  async requestHuman(conversationId: string): Promise<ConversationFieldsFragment> {
    const { requestHuman } = await this.call(RequestHumanDocument, { input: { conversationId } });
    return requestHuman.conversation;
  }

  /** Any other document, for parts that are fetched when they are needed. */
  call<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
  ): Promise<TResult> {
    return request(this.url, document, variables, this.visitor.token);
  }
}

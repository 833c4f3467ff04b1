import {
  MarkReadDocument,
  SendMessageDocument,
  SetTypingDocument,
  StartConversationDocument,
  type StartConversationInput,
  type StartConversationMutation,
  type TypedDocumentString,
} from '@parley/schema/generated/documents';
import type { Message } from './conversation-state.ts';
import { request } from './graphql-http.ts';
import type { StoredEntry, StoredFile } from './outbox-storage.ts';
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

  /** @param onProgress told how much of the message's files has gone, from 0 to 1 */
  async send(
    conversationId: string,
    { clientId, content, files }: StoredEntry,
    onProgress: (fraction: number) => void,
  ): Promise<Message> {
    const attachmentIds = files?.length ? await this.#upload(conversationId, files, onProgress) : null;
    const input = { conversationId, clientId, content, attachmentIds };
    return (await this.call(SendMessageDocument, { input })).sendMessage.message;
  }

  async #upload(
    conversationId: string,
    files: readonly StoredFile[],
    onProgress: (fraction: number) => void,
  ): Promise<string[]> {
    const { uploadFiles } = await import('./upload-files.ts');
    return uploadFiles({ url: this.url, token: this.visitor.token, conversationId, onProgress }, files);
  }

  async setTyping(conversationId: string, typing: boolean): Promise<void> {
    await this.call(SetTypingDocument, { input: { conversationId, typing } });
  }

  async markRead(conversationId: string, seq: number): Promise<void> {
    await this.call(MarkReadDocument, { input: { conversationId, seq } });
  }

  /** Any other document, for parts that are fetched when they are needed. */
  call<TResult, TVariables>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
  ): Promise<TResult> {
    return request(this.url, document, variables, this.visitor.token);
  }
}

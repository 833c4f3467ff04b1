import {
  ConversationEventsDocument,
  SendMessageDocument,
  StartConversationDocument,
  type ConversationEventsSubscription,
} from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { openSocket, send } from './graphql-client.ts';

export type SeenEvent = ConversationEventsSubscription['conversationEvents'];

/** A visitor with a conversation, as a widget would be. */
export class TestVisitor {
  readonly url: string;
  readonly token: string;
  readonly conversationId: string;

  private constructor(url: string, token: string, conversationId: string) {
    this.url = url;
    this.token = token;
    this.conversationId = conversationId;
  }

  static async start(
    url: string,
    input: { tenant?: string; locale?: string; visitorToken?: string; opener?: string } = {},
  ) {
    const { startConversation } = await send(url, StartConversationDocument, { input: { tenant: 'demo', ...input } });
    return new TestVisitor(url, startConversation.token, startConversation.conversation.id);
  }

  /** The same visitor, served by another gateway. */
  at(url: string): TestVisitor {
    return new TestVisitor(url, this.token, this.conversationId);
  }

  async say(content: string, clientId: string = newId()) {
    const input = { conversationId: this.conversationId, clientId, content };
    return (await send(this.url, SendMessageDocument, { input }, this.token)).sendMessage.message;
  }

  /** Events after a number until one satisfies `isLast`, over a real socket. @throws after 10 s without it. */
  async hear(after: number, isLast: (event: SeenEvent) => boolean, token = this.token): Promise<SeenEvent[]> {
    const client = openSocket(this.url, token);
    const heard: SeenEvent[] = [];
    const stream = client.iterate<ConversationEventsSubscription>({
      query: String(ConversationEventsDocument),
      variables: { conversationId: this.conversationId, after },
    });
    const deadline = setTimeout(() => void client.terminate(), 30_000);
    try {
      for await (const { data, errors } of stream) {
        if (errors?.[0]) throw errors[0];
        if (!data) continue;
        heard.push(data.conversationEvents);
        if (isLast(data.conversationEvents)) return heard;
      }
    } finally {
      clearTimeout(deadline);
      await client.dispose();
    }
    throw new Error(`The stream ended after ${heard.length} events`);
  }

  /** Everything up to the assistant's next message after a number. */
  hearReply(after: number): Promise<SeenEvent[]> {
    return this.hear(after, (event) => event.__typename === 'MessageAdded' && event.message.role === 'ASSISTANT');
  }
}

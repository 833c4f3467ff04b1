import {
  MessageHistoryDocument,
  SearchMessagesDocument,
  type MessageHistoryQuery,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { limitBounds, listed, listOf, success } from './listed.ts';
import { integerOr } from '../../fields.ts';
import { found } from '../../found.ts';
import { readRoutes } from '../../read-routes.ts';
import { withMicrosecondsAndOffset } from '../../timestamps.ts';

type Conversation = NonNullable<MessageHistoryQuery['conversation']>;
type HistoryMessage = Conversation['messages']['nodes'][number];

/** Both ends of a message are people: where none of the tenant's is known, the tenant stands in. */
function endsOf({ role, author }: HistoryMessage, { contact, assignee }: Conversation, tenantId: string) {
  if (role === 'VISITOR') return { sender_id: contact.id, receiver_id: assignee?.id ?? tenantId };
  return { sender_id: author?.id ?? tenantId, receiver_id: contact.id };
}

const messageHistory = readRoutes({
  path: '/api/v1/message-history/conversation',
  summary: "List a conversation's newest messages, in the order they were said",
  document: MessageHistoryDocument,
  query: z.object({ conversation_id: z.string(), limit: integerOr(50, limitBounds) }),
  output: listOf(
    { conversation_id: z.string() },
    z.object({
      id: z.string(),
      sender_id: z.string(),
      receiver_id: z.string(),
      content: z.string(),
      type: z.literal('text'),
      status: z.string(),
      media_url: z.string().nullable(),
      created_at: z.string(),
    }),
  ),
  fieldNames: { last: 'limit', conversationId: 'conversation_id' },
  variables: ({ conversation_id: conversationId, limit }) => ({ conversationId, last: limit }),
  answer: ({ me: { tenant }, ...data }, { conversation_id: conversationId }) => {
    const conversation = found(data.conversation, 'Conversation');
    const messages = conversation.messages.nodes.map((message) => ({
      id: message.id,
      ...endsOf(message, conversation, tenant.id),
      content: message.content,
      type: 'text' as const,
      status: (message.status ?? 'SENT').toLowerCase(),
      media_url: message.attachments[0]?.url ?? null,
      created_at: withMicrosecondsAndOffset(message.createdAt),
    }));
    return { ...success, conversation_id: conversationId, ...listed(messages) };
  },
});

const search = readRoutes({
  path: '/api/v1/message-history/search',
  summary: 'Find messages by their words, the best first',
  document: SearchMessagesDocument,
  query: z.object({ q: z.string(), limit: integerOr(20, limitBounds) }),
  output: listOf(
    { query: z.string() },
    z.object({
      id: z.string(),
      conversation_id: z.string(),
      content: z.string(),
      type: z.literal('text'),
      created_at: z.string(),
      score: z.number(),
    }),
  ),
  fieldNames: { query: 'q', first: 'limit' },
  variables: ({ q, limit }) => ({ query: q, first: limit }),
  answer: ({ searchMessages: { nodes } }, { q }) => ({
    ...success,
    query: q,
    ...listed(
      nodes.map(({ message, conversation, score }) => ({
        id: message.id,
        conversation_id: conversation.id,
        content: message.content,
        type: 'text' as const,
        created_at: withMicrosecondsAndOffset(message.createdAt),
        score,
      })),
    ),
  }),
});

/** services.md, "Message History API". */
export const historyRoutes = [messageHistory, search].flat();

import {
  MarkWahaChatReadDocument,
  SearchWahaMessagesDocument,
  SendWahaMessageDocument,
  WahaChatsDocument,
  WahaMessagesDocument,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { integerOr, offsetBounds } from '../../fields.ts';
import { route } from '../../route.ts';
import { epochSeconds, seconds, withSeconds } from '../../timestamps.ts';
import { sessionInPath } from './sessions.ts';
import { success, successOf } from './success.ts';

const chatInPath = z.object({ sessionId: z.string(), contactId: z.string() });
const offset = integerOr(0, offsetBounds);

const chats = route({
  method: 'GET',
  path: '/api/sessions/:sessionId/chats',
  summary: "List a session's chats, the latest first",
  document: WahaChatsDocument,
  input: z.object({
    params: sessionInPath,
    // Not documented, but a session may have tens of thousands.
    query: z.object({ limit: integerOr(100, { minimum: 1, maximum: 500 }), offset }),
  }),
  output: successOf(
    z.array(
      z.object({
        contact_id: z.string(),
        phone_number: z.string().nullable(),
        name: z.string().nullable(),
        last_message_body: z.string(),
        last_message_timestamp: seconds,
        last_message_from_me: z.boolean(),
        unread_count: z.int(),
      }),
    ),
  ),
  fieldNames: { first: 'limit' },
  variables: ({ params: { sessionId }, query }) => ({ sessionId, first: query.limit, offset: query.offset }),
  answer: ({ wahaChats: { nodes } }) =>
    success(
      nodes.map(({ contact, lastMessage, unreadCount }) => ({
        contact_id: contact.id,
        phone_number: contact.phone,
        name: contact.name,
        last_message_body: lastMessage.content,
        last_message_timestamp: withSeconds(lastMessage.createdAt),
        last_message_from_me: lastMessage.fromMe,
        unread_count: unreadCount,
      })),
    ),
});

const messages = route({
  method: 'GET',
  path: '/api/sessions/:sessionId/contacts/:contactId/messages',
  summary: 'Read a chat, the newest message first',
  document: WahaMessagesDocument,
  input: z.object({
    params: chatInPath,
    query: z.object({ limit: integerOr(50, { minimum: 1, maximum: 100 }), offset }),
  }),
  output: successOf(
    z.array(
      z.object({
        id: z.string(),
        waha_message_id: z.string().nullable(),
        message_type: z.string(),
        body: z.string(),
        from_me: z.boolean(),
        ack: z.enum(['ERROR', 'PENDING', 'SERVER', 'DEVICE', 'READ', 'PLAYED']),
        timestamp: seconds,
      }),
    ),
  ),
  fieldNames: { first: 'limit' },
  variables: ({ params, query }) => ({ ...params, first: query.limit, offset: query.offset }),
  answer: ({ wahaMessages }) =>
    success(
      wahaMessages.map(({ id, wahaMessageId, media, content, fromMe, ack, createdAt }) => ({
        id,
        waha_message_id: wahaMessageId,
        message_type: media ?? 'text',
        body: content,
        from_me: fromMe,
        ack,
        timestamp: withSeconds(createdAt),
      })),
    ),
});

const sendMessage = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/messages',
  summary: 'Send a message to a phone number',
  document: SendWahaMessageDocument,
  input: z.object({
    params: sessionInPath,
    body: z.object({ phone_number: z.string(), message: z.string() }),
  }),
  output: successOf(z.object({ message_id: z.string(), timestamp: z.int() })),
  status: 201,
  fieldNames: { phoneNumber: 'phone_number', content: 'message' },
  variables: ({ params: { sessionId }, body }) => ({
    input: { sessionId, phoneNumber: body.phone_number, content: body.message },
  }),
  answer: ({ sendWahaMessage: { wahaMessageId, sentAt } }) =>
    success({ message_id: wahaMessageId, timestamp: epochSeconds(sentAt) }),
});

const markRead = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/contacts/:contactId/read',
  summary: 'Mark the messages of a chat as read',
  document: MarkWahaChatReadDocument,
  input: z.object({ params: chatInPath }),
  output: successOf(z.object({ marked_count: z.int() })),
  variables: ({ params }) => ({ input: params }),
  answer: ({ markWahaChatRead }) => success({ marked_count: markWahaChatRead.markedCount }),
});

const search = route({
  method: 'GET',
  path: '/api/sessions/:sessionId/search',
  summary: 'Find messages of a session by their words',
  document: SearchWahaMessagesDocument,
  input: z.object({ params: sessionInPath, query: z.object({ q: z.string() }) }),
  output: successOf(
    z.array(
      z.object({
        id: z.string(),
        contact_id: z.string(),
        contact_name: z.string().nullable(),
        body: z.string(),
        timestamp: seconds,
        from_me: z.boolean(),
      }),
    ),
  ),
  fieldNames: { query: 'q' },
  variables: ({ params: { sessionId }, query }) => ({ sessionId, query: query.q }),
  answer: ({ searchWahaMessages: { nodes } }) =>
    success(
      nodes.map(({ message, conversation: { contact } }) => ({
        id: message.id,
        contact_id: contact.id,
        contact_name: contact.name,
        body: message.content,
        timestamp: withSeconds(message.createdAt),
        from_me: message.role !== 'VISITOR',
      })),
    ),
});

export const messagingRoutes = [chats, messages, sendMessage, markRead, search];

import { expect } from 'vitest';

import { addChat, addSession, customer, documentedNumber, get, message, post, root } from './backend-session-world.ts';
import { bearer, jsonRequest, type ConformanceCase } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';

const examples = {
  chats: await readExample('backend', 'GET /sessions/:sessionId/chats'),
  messages: await readExample('backend', 'GET /sessions/:sessionId/contacts/:contactId/messages'),
  send: await readExample('backend', 'POST /sessions/:sessionId/messages', 1),
  read: await readExample('backend', 'POST /sessions/:sessionId/contacts/:contactId/read'),
  search: await readExample('backend', 'GET /sessions/:sessionId/search'),
  error: await readExample('backend', 'Error Responses'),
};
const refused = { documented: examples.error };

const messaging: readonly ConformanceCase[] = [
  {
    operation: 'GET /api/sessions/:sessionId/chats',
    name: 'lists chats',
    request: async (world) => get(world, `${root}/${(await addChat(world)).id}/chats`),
    status: 200,
    documented: examples.chats,
    values: () => ({ data: [{ phone_number: `+${customer}`, name: 'John Customer' }] }),
  },
  {
    operation: 'GET /api/sessions/:sessionId/contacts/:contactId/messages',
    name: 'answers a chat, the newest message first',
    request: async (world) => {
      const { id, contactId } = await addChat(world, ['Hello!', 'Anybody there?']);
      return get(world, `${root}/${id}/contacts/${contactId}/messages?limit=50&offset=0`);
    },
    status: 200,
    documented: examples.messages,
    allowances: { nullable: ['data[].waha_message_id'] },
    values: () => ({ data: expect.arrayContaining([expect.objectContaining({ body: 'Hello!', ack: 'DEVICE' })]) }),
  },
  ...['limit=0', 'limit=101', 'limit=ten', 'offset=-1'].map((query): ConformanceCase => ({
    ...refused,
    operation: 'GET /api/sessions/:sessionId/contacts/:contactId/messages',
    name: `refuses ${query}`,
    request: async (world) => {
      const { id, contactId } = await addChat(world);
      return get(world, `${root}/${id}/contacts/${contactId}/messages?${query}`);
    },
    status: 400,
    names: query.split('=', 1)[0] ?? '',
  })),
  {
    ...refused,
    operation: 'GET /api/sessions/:sessionId/contacts/:contactId/messages',
    name: 'knows nobody who has no chat on the session',
    request: async (world) => get(world, `${root}/${(await addSession(world)).id}/contacts/${world.userId}/messages`),
    status: 404,
  },
  {
    operation: 'POST /api/sessions/:sessionId/messages',
    name: 'sends a message',
    request: async (world) =>
      post(world, `${root}/${(await addSession(world)).id}/messages`, {
        phone_number: documentedNumber,
        message: 'Hello, how can I help you?',
      }),
    status: 201,
    documented: examples.send,
    values: () => ({ data: { timestamp: 1749416390 } }),
  },
  {
    ...refused,
    operation: 'POST /api/sessions/:sessionId/messages',
    name: 'refuses a session that is not connected',
    request: async (world) =>
      post(world, `${root}/${(await addSession(world, 'STOPPED')).id}/messages`, {
        phone_number: documentedNumber,
        message: 'Hello',
      }),
    status: 400,
  },
  {
    ...refused,
    operation: 'POST /api/sessions/:sessionId/messages',
    name: 'says that WAHA cannot be reached',
    request: async (world) => {
      const { id } = await addSession(world);
      world.waha.behave({ kind: 'html', status: 502 });
      return post(world, `${root}/${id}/messages`, { phone_number: documentedNumber, message: 'Hello' });
    },
    status: 502,
  },
  ...Object.entries({ phone_number: 'nobody', message: '' }).map(([field, value]): ConformanceCase => ({
    ...refused,
    operation: 'POST /api/sessions/:sessionId/messages',
    name: `refuses the ${field} ${JSON.stringify(value)}`,
    request: async (world) =>
      post(world, `${root}/${(await addSession(world)).id}/messages`, {
        phone_number: documentedNumber,
        message: 'Hello',
        [field]: value,
      }),
    status: 400,
    names: field,
  })),
  {
    operation: 'POST /api/sessions/:sessionId/contacts/:contactId/read',
    name: 'marks messages as read',
    request: async (world) => {
      const { id, contactId } = await addChat(world, ['one', 'two']);
      return post(world, `${root}/${id}/contacts/${contactId}/read`, {});
    },
    status: 200,
    documented: examples.read,
    values: () => ({ data: { marked_count: 2 } }),
  },
  {
    operation: 'GET /api/sessions/:sessionId/search',
    name: 'finds messages',
    request: async (world) =>
      get(world, `${root}/${(await addChat(world, ['Message containing search term'])).id}/search?q=search`),
    status: 200,
    documented: examples.search,
    values: () => ({ data: [{ contact_name: 'John Customer', from_me: false }] }),
  },
  {
    ...refused,
    operation: 'GET /api/sessions/:sessionId/search',
    name: 'asks for q',
    request: async (world) => get(world, `${root}/${(await addSession(world)).id}/search`),
    status: 400,
    names: 'q is required',
  },
];

const webhookOperation = 'POST /api/webhooks/waha';
const taken = { operation: webhookOperation, status: 200, documented: { success: true } };

const webhooks: readonly ConformanceCase[] = [
  {
    ...taken,
    name: 'takes a message, and looks at no token',
    request: async (world) =>
      jsonRequest('/api/webhooks/waha', message((await addSession(world)).name), bearer('no.token.at.all')),
  },
  {
    ...taken,
    name: 'takes one of a session that is none of ours',
    request: () => jsonRequest('/api/webhooks/waha/', message('nobodys-session')),
  },
  ...['session', 'event'].map((field): ConformanceCase => ({
    ...refused,
    operation: webhookOperation,
    name: `asks for ${field}`,
    request: () => jsonRequest('/api/webhooks/waha', { ...message('any'), [field]: undefined }),
    status: 400,
    names: field,
  })),
];

/** backend.md, "Messaging" and "Webhooks"; what WAHA tells is held to in gateway/sessions. */
export const backendMessagingCases: readonly ConformanceCase[] = [...messaging, ...webhooks];

import { expect } from 'vitest';

import {
  bearer,
  jsonRequest,
  jsonType,
  type CaseRequest,
  type ConformanceCase,
  type World,
} from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

const root = '/api/sessions';
const examples = {
  create: await readExample('backend', 'POST /sessions', 1),
  list: await readExample('backend', 'GET /sessions'),
  pairing: await readExample('backend', 'POST /sessions/:sessionId/pairing-code', 1),
  assign: await readExample('backend', 'POST /sessions/:sessionId/assign', 2),
  chats: await readExample('backend', 'GET /sessions/:sessionId/chats'),
  messages: await readExample('backend', 'GET /sessions/:sessionId/contacts/:contactId/messages'),
  send: await readExample('backend', 'POST /sessions/:sessionId/messages', 1),
  read: await readExample('backend', 'POST /sessions/:sessionId/contacts/:contactId/read'),
  search: await readExample('backend', 'GET /sessions/:sessionId/search'),
  error: await readExample('backend', 'Error Responses'),
};
const refused = { documented: examples.error };
/** What its own document calls a customer's number; no numbering plan has it. */
const documentedNumber = '+1234567890';
/** Another, whom no other dialect's cases know by another name. */
const customer = '1234567899';

let made = 0;
const newName = () => `sales-team-${Date.now().toString(36)}-${(made += 1)}`;

async function json({ url, accessToken }: World, method: string, { path, body, headers }: CaseRequest) {
  const options = { method, headers: { ...bearer(accessToken), ...headers }, ...(body !== undefined && { body }) };
  const response = await fetch(url + path, options);
  return response.json();
}

interface MadeSession {
  readonly id: string;
  readonly name: string;
}

async function addSession(world: World, status = 'WORKING'): Promise<MadeSession> {
  const name = newName();
  const made = await json(world, 'POST', jsonRequest(root, { session_name: name }));
  world.waha.setStatus(name, status);
  await tell(world, { session: name, event: 'session.status', payload: { name, status } });
  return { id: textAt(made, 'data', 'id'), name };
}

const tell = ({ url }: World, webhook: object) =>
  fetch(`${url}/api/webhooks/waha`, { method: 'POST', headers: jsonType, body: JSON.stringify(webhook) });

/** The webhook of a customer's message, as older versions of WAHA wrap it. */
function message(session: string, more: object = {}) {
  made += 1;
  const payload = { id: `false_${customer}@c.us_${made}`, from: `${customer}@c.us`, fromMe: false, body: 'Hello!' };
  return { session, event: 'message', payload: { ...payload, _data: { notifyName: 'John Customer' }, ...more } };
}

/** A session on which a customer has written, and who that is. */
async function addChat(world: World, texts: readonly string[] = ['Hello!']) {
  const session = await addSession(world);
  for (const body of texts) await tell(world, message(session.name, { body }));
  const chats = await json(world, 'GET', { path: `${root}/${session.id}/chats` });
  return { ...session, contactId: textAt(chats, 'data', '0', 'contact_id') };
}

const get = ({ accessToken }: World, path: string): CaseRequest => ({ path, headers: bearer(accessToken) });
const post = ({ accessToken }: World, path: string, body: unknown) => jsonRequest(path, body, bearer(accessToken));

const sessions: readonly ConformanceCase[] = [
  {
    operation: 'POST /api/sessions',
    name: 'creates a session',
    request: (world) => post(world, root, { session_name: newName() }),
    status: 201,
    documented: examples.create,
    values: () => ({ success: true, data: { status: 'DISCONNECTED' } }),
  },
  {
    ...refused,
    operation: 'POST /api/sessions',
    name: 'refuses a name that is taken',
    request: async (world) => post(world, root, { session_name: (await addSession(world)).name }),
    status: 409,
  },
  {
    ...refused,
    operation: 'POST /api/sessions',
    name: 'refuses a name that is none',
    request: (world) => post(world, root, { session_name: 'two words' }),
    status: 400,
    names: 'session_name',
  },
  {
    ...refused,
    operation: 'POST /api/sessions',
    name: 'says that WAHA cannot be reached',
    request: (world) => {
      world.waha.behave({ kind: 'html', status: 502 });
      return post(world, root, { session_name: newName() });
    },
    status: 502,
    values: () => ({ error: 'Bad Gateway' }),
  },
  {
    operation: 'GET /api/sessions',
    name: 'lists sessions',
    request: async (world) => {
      await addSession(world);
      return get(world, root);
    },
    status: 200,
    documented: examples.list,
    allowances: { nullable: ['data[].phone_number', 'data[].last_connected_at'] },
    values: () => ({ data: expect.arrayContaining([expect.objectContaining({ status: 'CONNECTED' })]) }),
  },
  {
    ...refused,
    operation: 'GET /api/sessions',
    name: 'refuses nobody',
    request: () => ({ path: root }),
    status: 401,
  },
];

const linking: readonly ConformanceCase[] = [
  {
    operation: 'GET /api/sessions/:sessionId/qr',
    name: 'answers a picture',
    request: async (world) => get(world, `${root}/${(await addSession(world, 'SCAN_QR_CODE')).id}/qr`),
    status: 200,
    names: 'PNG',
    headers: { 'content-type': /^image\/png$/ },
  },
  {
    ...refused,
    operation: 'GET /api/sessions/:sessionId/qr',
    name: 'has none of a session that is linked already',
    request: async (world) => get(world, `${root}/${(await addSession(world)).id}/qr`),
    status: 409,
  },
  {
    ...refused,
    operation: 'GET /api/sessions/:sessionId/qr',
    name: 'knows no such session',
    request: (world) => get(world, `${root}/${world.userId}/qr/`),
    status: 404,
  },
  {
    operation: 'POST /api/sessions/:sessionId/pairing-code',
    name: 'answers a code',
    request: async (world) =>
      post(world, `${root}/${(await addSession(world, 'SCAN_QR_CODE')).id}/pairing-code`, {
        phone_number: documentedNumber,
      }),
    status: 200,
    documented: examples.pairing,
    values: () => ({ data: { code: 'ABCD-ABCD', phone_number: documentedNumber } }),
  },
  {
    ...refused,
    operation: 'POST /api/sessions/:sessionId/pairing-code',
    name: 'refuses what is no number',
    request: async (world) =>
      post(world, `${root}/${(await addSession(world)).id}/pairing-code`, { phone_number: 'mine' }),
    status: 400,
    names: 'phone_number',
  },
];

async function ownId(world: World): Promise<string> {
  return textAt(await json(world, 'GET', { path: '/api/auth/me' }), 'data', 'id');
}

async function newTeamId(world: World): Promise<string> {
  return textAt(await json(world, 'POST', jsonRequest('/api/teams', { name: newName() })), 'data', 'id');
}

const assignTo = async (world: World, body: object) =>
  post(world, `${root}/${(await addSession(world)).id}/assign`, body);
const assignOperation = 'POST /api/sessions/:sessionId/assign';

const assignments: readonly ConformanceCase[] = [
  {
    operation: assignOperation,
    name: 'assigns a session to a user',
    request: async (world) => assignTo(world, { assigned_to_user_id: await ownId(world) }),
    status: 201,
    documented: examples.assign,
  },
  {
    operation: assignOperation,
    name: 'assigns a session to a team',
    request: async (world) => assignTo(world, { assigned_to_team_id: await newTeamId(world) }),
    status: 201,
    documented: {
      success: true,
      data: { id: 'uuid', session_id: 'uuid', assigned_to_team_id: 'uuid', assigned_at: '2025-01-01T12:00:00Z' },
    },
  },
  {
    ...refused,
    operation: assignOperation,
    name: 'refuses both',
    request: async (world) =>
      assignTo(world, { assigned_to_user_id: await ownId(world), assigned_to_team_id: await newTeamId(world) }),
    status: 400,
    names: 'assigned_to_user_id',
  },
  {
    ...refused,
    operation: assignOperation,
    name: 'refuses neither',
    request: (world) => assignTo(world, {}),
    status: 400,
    names: 'assigned_to_user_id',
  },
  {
    ...refused,
    operation: assignOperation,
    name: 'knows no such user',
    request: (world) => assignTo(world, { assigned_to_user_id: world.userId }),
    status: 404,
  },
  {
    operation: 'DELETE /api/sessions/:sessionId',
    name: 'deletes a session',
    request: async (world) => get(world, `${root}/${(await addSession(world)).id}`),
    status: 200,
    documented: { success: true, message: 'Session deleted successfully' },
  },
];

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

/** backend.md, "Session Management", "Messaging" and "Webhooks"; what WAHA tells is held to in gateway/sessions. */
export const backendSessionCases: readonly ConformanceCase[] = [
  ...sessions,
  ...linking,
  ...assignments,
  ...messaging,
  ...webhooks,
];

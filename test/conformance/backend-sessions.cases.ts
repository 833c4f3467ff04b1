import { expect } from 'vitest';

import { addSession, documentedNumber, get, json, newName, post, root } from './backend-session-world.ts';
import { jsonRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

const examples = {
  create: await readExample('backend', 'POST /sessions', 1),
  list: await readExample('backend', 'GET /sessions'),
  pairing: await readExample('backend', 'POST /sessions/:sessionId/pairing-code', 1),
  assign: await readExample('backend', 'POST /sessions/:sessionId/assign', 2),
  error: await readExample('backend', 'Error Responses'),
};
const refused = { documented: examples.error };

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

/** backend.md, "Session Management", held against a running gateway. */
export const backendSessionCases: readonly ConformanceCase[] = [...sessions, ...linking, ...assignments];

import {
  AssignWahaSessionDocument,
  CreateWahaSessionDocument,
  DeleteWahaSessionDocument,
  RequestPairingCodeDocument,
  WahaSessionQrDocument,
  WahaSessionsDocument,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { mostListed } from '../../fields.ts';
import { route } from '../../route.ts';
import { seconds, secondsIfAny, withSeconds } from '../../timestamps.ts';
import { done, doneOutput, success, successOf } from './success.ts';

export const sessionInPath = z.object({ sessionId: z.string() });

const statuses = ['DISCONNECTED', 'CONNECTING', 'CONNECTED', 'FAILED'] as const;

const createSession = route({
  method: 'POST',
  path: '/api/sessions',
  summary: 'Create a WhatsApp session',
  document: CreateWahaSessionDocument,
  input: z.object({ body: z.object({ session_name: z.string() }) }),
  output: successOf(
    z.object({ id: z.string(), session_name: z.string(), status: z.enum(statuses), created_at: seconds }),
  ),
  status: 201,
  fieldNames: { name: 'session_name' },
  variables: ({ body }) => ({ input: { name: body.session_name } }),
  answer: ({ createWahaSession: { session } }) =>
    success({
      id: session.id,
      session_name: session.name,
      status: session.status,
      created_at: withSeconds(session.createdAt),
    }),
});

const listSessions = route({
  method: 'GET',
  path: '/api/sessions',
  summary: 'List the WhatsApp sessions that the caller sees',
  document: WahaSessionsDocument,
  input: z.object({}),
  output: successOf(
    z.array(
      z.object({
        id: z.string(),
        session_name: z.string(),
        phone_number: z.string().nullable(),
        status: z.enum(statuses),
        last_connected_at: seconds.nullable(),
        created_at: seconds,
      }),
    ),
  ),
  // The document has no pages: the newest of all that the caller sees.
  variables: () => ({ first: mostListed }),
  answer: ({ wahaSessions: { nodes } }) =>
    success(
      nodes.map((session) => ({
        id: session.id,
        session_name: session.name,
        phone_number: session.phone,
        status: session.status,
        last_connected_at: secondsIfAny(session.lastConnectedAt),
        created_at: withSeconds(session.createdAt),
      })),
    ),
});

const qr = route({
  method: 'GET',
  path: '/api/sessions/:sessionId/qr',
  summary: 'Get the QR code that links a session, as a picture',
  document: WahaSessionQrDocument,
  input: z.object({ params: sessionInPath }),
  output: z.base64(),
  picture: 'image/png',
  variables: ({ params }) => params,
  answer: ({ wahaSessionQr }) => wahaSessionQr,
});

const pairingCode = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/pairing-code',
  summary: 'Request a code that links a session when it is typed into the phone',
  document: RequestPairingCodeDocument,
  input: z.object({ params: sessionInPath, body: z.object({ phone_number: z.string() }) }),
  output: successOf(z.object({ code: z.string(), phone_number: z.string() })),
  fieldNames: { phoneNumber: 'phone_number' },
  variables: ({ params: { sessionId }, body }) => ({ input: { sessionId, phoneNumber: body.phone_number } }),
  answer: ({ requestPairingCode: { code, phone } }) => success({ code, phone_number: phone }),
});

const assign = route({
  method: 'POST',
  path: '/api/sessions/:sessionId/assign',
  summary: 'Assign a session to a user or a team',
  document: AssignWahaSessionDocument,
  input: z.object({
    params: sessionInPath,
    body: z.object({
      assigned_to_user_id: z.string().nullish(),
      assigned_to_team_id: z.string().nullish(),
    }),
  }),
  output: successOf(
    z.object({
      id: z.string(),
      session_id: z.string(),
      assigned_to_user_id: z.string().optional(),
      assigned_to_team_id: z.string().optional(),
      assigned_at: seconds,
    }),
  ),
  status: 201,
  fieldNames: { accountId: 'assigned_to_user_id', teamId: 'assigned_to_team_id' },
  variables: ({ params: { sessionId }, body }) => ({
    input: { sessionId, accountId: body.assigned_to_user_id, teamId: body.assigned_to_team_id },
  }),
  answer: ({ assignWahaSession: { assignment } }) => {
    const { id, sessionId, accountId, teamId, assignedAt } = assignment;
    return success({
      id,
      session_id: sessionId,
      ...(accountId !== null && { assigned_to_user_id: accountId }),
      ...(teamId !== null && { assigned_to_team_id: teamId }),
      assigned_at: withSeconds(assignedAt),
    });
  },
});

/** Served beside the documented operations (contract README, "backend"). */
const deleteSession = route({
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  summary: 'Unlink and delete a session',
  document: DeleteWahaSessionDocument,
  input: z.object({ params: sessionInPath }),
  output: doneOutput,
  fieldNames: { id: 'sessionId' },
  variables: ({ params }) => ({ input: { id: params.sessionId } }),
  answer: () => done('Session deleted successfully'),
});

export const sessionRoutes = [createSession, listSessions, qr, pairingCode, assign, deleteSession];

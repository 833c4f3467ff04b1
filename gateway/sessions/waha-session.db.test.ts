import {
  AddTeamMemberDocument,
  AssignWahaSessionDocument,
  CreateTeamDocument,
  CreateWahaSessionDocument,
  DeleteWahaSessionDocument,
  RequestPairingCodeDocument,
  UpdateWahaSessionDocument,
  WahaSessionQrDocument,
  WahaSessionsDocument,
} from '@parley/schema/generated/documents';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addColleague, type Colleague } from '../testing/colleague.ts';
import { send } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { WahaWorld } from './testing/waha-world.ts';

let world: WahaWorld;
let admin: Colleague;
let member: Colleague;
let stranger: string;

beforeAll(async () => {
  world = await WahaWorld.start();
  admin = await addColleague(world.gateway.url, world.token, 'session_admin', 'ADMIN');
  member = await addColleague(world.gateway.url, admin.token, 'session_member');
  stranger = await openTenant(world.gateway, 'session-strangers');
});
afterEach(() => {
  world.waha.statusOnStart = 'STARTING';
  world.waha.beforeAnswer = async () => {};
});
afterAll(() => world.close());

const create = (name: string, token = world.token) =>
  send(world.gateway.url, CreateWahaSessionDocument, { input: { name } }, token);
const remove = (id: string, token = world.token) =>
  send(world.gateway.url, DeleteWahaSessionDocument, { input: { id } }, token);
const assign = (input: { sessionId: string; accountId?: string; teamId?: string }, token = world.token) =>
  send(world.gateway.url, AssignWahaSessionDocument, { input }, token);
const qr = (sessionId: string, token = world.token) =>
  send(world.gateway.url, WahaSessionQrDocument, { sessionId }, token);
const pair = (sessionId: string, phoneNumber = '+16505551234', token = world.token) =>
  send(world.gateway.url, RequestPairingCodeDocument, { input: { sessionId, phoneNumber } }, token);

async function seenBy(token: string): Promise<string[]> {
  const { wahaSessions } = await send(world.gateway.url, WahaSessionsDocument, {}, token);
  return wahaSessions.nodes.map(({ name }) => name).toSorted();
}

describe('a session that is created', () => {
  it('is made at WAHA, which is told where to send what happens', async () => {
    const { session } = (await create('sales-team-01')).createWahaSession;
    expect(session).toMatchObject({ name: 'sales-team-01', status: 'DISCONNECTED' });
    expect(world.waha.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/sessions',
      body: {
        name: 'sales-team-01',
        start: true,
        config: {
          webhooks: [
            {
              url: 'https://gw.example.com/api/webhooks/waha',
              events: expect.arrayContaining(['message', 'message.ack', 'session.status']),
              hmac: { key: 'test_waha_hmac_key' },
            },
          ],
        },
      },
    });
    expect(await world.statusOf(session.id)).toBe('CONNECTING');
  });

  it('hears what WAHA tells while it is being made', async () => {
    world.waha.beforeAnswer = async ({ path }) => {
      if (path === '/api/sessions') {
        await world.tell('webhook_session_scan_qr_code', { session: 'early', payload: { name: 'early' } });
        await world.tell('webhook_session_working', { session: 'early', payload: { name: 'early' } });
      }
    };
    const { session } = (await create('early')).createWahaSession;
    expect(await world.statusOf(session.id)).toBe('CONNECTED');
  });

  it('has a name of its own in its tenant, and shares it with no other tenant at WAHA', async () => {
    await create('support');
    await expect(create('support')).rejects.toMatchObject({ code: 'CONFLICT' });
    const { session } = (await create('support', stranger)).createWahaSession;
    expect(session.name).toBe('support');
    const names = world.waha.callsTo('POST', '/api/sessions').map(({ body }) => String(body['name']));
    expect(names.filter((name) => name.startsWith('support'))).toEqual([
      'support',
      expect.stringMatching(/^support-[0-9a-f]{8}$/),
    ]);
  });

  it.each(['', 'two words', 'a/b', '-dash', 'x'.repeat(41), 'عربي'])('is not called %j', async (name) => {
    await expect(create(name)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  });

  it.each([
    ['answers a page', { kind: 'html', status: 502 }, 'UNAVAILABLE'],
    ['does not know our key', { kind: 'answer', status: 401, body: { message: 'Unauthorized' } }, 'UNAVAILABLE'],
    ['fails', { kind: 'answer', status: 500, body: { message: 'Internal server error' } }, 'UNAVAILABLE'],
    ['refuses', { kind: 'answer', status: 422, body: { message: 'Not now' } }, 'CONFLICT'],
    ['answers what is no session', { kind: 'answer', status: 201, body: {} }, 'UNAVAILABLE'],
    ['makes it and breaks off', { kind: 'done-and-drop' }, 'UNAVAILABLE'],
  ] as const)('leaves nothing half-made where WAHA %s', async (_what, behaviour, code) => {
    const before = await seenBy(world.token);
    world.waha.behave(behaviour);
    await expect(create('half-made')).rejects.toMatchObject({ code });
    expect(await seenBy(world.token)).toEqual(before);
    expect([...world.waha.sessions.keys()]).not.toContain('half-made');
    const { session } = (await create('half-made')).createWahaSession;
    await remove(session.id);
  });

  it('is refused where WAHA is down, and can be made once it is back', async () => {
    await world.waha.stop();
    await expect(create('patient')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await world.waha.start();
    expect((await create('patient')).createWahaSession.session.name).toBe('patient');
  });

  it("takes over what was left of it at WAHA, and nothing that is not its tenant's", async () => {
    const { session } = (await create('left-behind')).createWahaSession;
    const left = world.waha.sessions.get('left-behind');
    await remove(session.id);
    if (left !== undefined) world.waha.sessions.set('left-behind', left);
    expect((await create('left-behind')).createWahaSession.session.name).toBe('left-behind');
    world.waha.sessions.set('somebodys', { name: 'somebodys', config: {}, status: 'WORKING' });
    await expect(create('somebodys')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(world.waha.sessions.has('somebodys')).toBe(true);
  });
});

describe('who sees a session', () => {
  it('is who made it, who it was assigned to, alone or with a team, and a super_admin', async () => {
    const sessionId = (await create('admins-own', admin.token)).createWahaSession.session.id;
    expect(await seenBy(admin.token)).toEqual(['admins-own']);
    expect(await seenBy(world.token)).toContain('admins-own');
    expect(await seenBy(member.token)).toEqual([]);
    const { assignment } = (await assign({ sessionId, accountId: member.id }, admin.token)).assignWahaSession;
    expect(assignment).toMatchObject({ sessionId, accountId: member.id, teamId: null });
    expect(await seenBy(member.token)).toEqual(['admins-own']);
    const team = await send(world.gateway.url, CreateTeamDocument, { input: { name: 'Night shift' } }, admin.token);
    const teamId = team.createTeam.team.id;
    await assign({ sessionId, teamId }, admin.token);
    expect(await seenBy(member.token)).toEqual([]);
    const place = { teamId, accountId: member.id };
    await send(world.gateway.url, AddTeamMemberDocument, { input: place }, admin.token);
    expect(await seenBy(member.token)).toEqual(['admins-own']);
  });

  it('assigns it to one person or one team of the tenant', async () => {
    const sessionId = (await create('to-assign')).createWahaSession.session.id;
    const elsewhere = await addColleague(world.gateway.url, stranger, 'session_stranger');
    const both = { sessionId, accountId: member.id, teamId: member.id };
    for (const input of [{ sessionId }, both]) {
      await expect(assign(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'accountId' });
    }
    for (const input of [
      { sessionId, accountId: elsewhere.id },
      { sessionId, teamId: elsewhere.id },
    ]) {
      await expect(assign(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(assign({ sessionId, accountId: member.id }, admin.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(assign({ sessionId, accountId: member.id }, member.token)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('reaches nothing of one that they do not see', async () => {
    const sessionId = (await create('hidden')).createWahaSession.session.id;
    for (const token of [admin.token, member.token, stranger]) {
      await expect(qr(sessionId, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(pair(sessionId, '+16505551234', token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(world.chats(sessionId, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(create('members-own', member.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('linking', () => {
  it('waits for the QR code of a session that starts, and starts one that was stopped', async () => {
    const id = await world.addSession('to-link', 'STOPPED');
    const { wahaSessionQr } = await qr(id);
    expect(Buffer.from(wahaSessionQr, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(await pair(id, '+1 (650) 555-1234')).toEqual({
      requestPairingCode: { code: 'ABCD-ABCD', phone: '+16505551234' },
    });
    expect(world.waha.calls.at(-1)?.body).toEqual({ phoneNumber: '16505551234' });
    await expect(pair(id, 'no number')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'phoneNumber' });
  });

  it('is refused for one that is linked already, that WAHA has lost, and where WAHA is down', async () => {
    const id = await world.addSession('linked');
    await expect(qr(id)).rejects.toMatchObject({ code: 'CONFLICT' });
    world.waha.sessions.delete('linked');
    await expect(qr(id)).rejects.toMatchObject({ code: 'CONFLICT' });
    world.waha.behave({ kind: 'html', status: 200 });
    await expect(qr(id)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('a session that is deleted', () => {
  it('is gone here and at WAHA; where WAHA is down it stays', async () => {
    const id = await world.addSession('to-delete');
    world.waha.behave({ kind: 'answer', status: 500, body: {} });
    await expect(remove(id)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await world.statusOf(id)).toBe('CONNECTED');
    await remove(id);
    expect([...world.waha.sessions.keys()]).not.toContain('to-delete');
    await expect(remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.tell('webhook_message_text', { session: 'to-delete' })).toBe(200);
  });
});

it.each([
  [{ timeZone: 'Nowhere/Land' }, 'officeHours.timeZone'],
  [{ days: [0] }, 'officeHours.days'],
  [{ days: [1, 1] }, 'officeHours.days'],
  [{ from: '25:00' }, 'officeHours.from'],
  [{ until: '9' }, 'officeHours.until'],
])('office hours are not %o', async (wrong, field) => {
  const id = (await create(`hours-${Date.now().toString(36)}`)).createWahaSession.session.id;
  const officeHours = { timeZone: 'Africa/Cairo', days: [7, 1], from: '09:00', until: '17:00', ...wrong };
  const update = send(world.gateway.url, UpdateWahaSessionDocument, { input: { id, officeHours } }, world.token);
  await expect(update).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
});

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { LoginDocument, LogoutDocument, RefreshTokenDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { send, sendText } from '../testing/graphql-client.ts';
import { startJoinedGateways, type JoinedGateways } from '../testing/joined-gateways.ts';
import { openTenant } from '../testing/person.ts';
import { closingOf, openRawSocket, type Closing } from '../testing/raw-socket.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { canJoinGateways } from '../testing/test-redis.ts';

async function logIn({ url, demoPassword }: TestGateway) {
  const input = { login: 'demo@example.com', password: demoPassword };
  return (await send(url, LoginDocument, { input })).login;
}

/** How a socket was closed, and how long that took after `happens`. */
async function closingAfter(socket: WebSocket, happens: () => Promise<unknown>) {
  const closing: Promise<Closing> = closingOf(socket);
  const begun = Date.now();
  await happens();
  const { code, reason, at } = await closing;
  return { code, reason, milliseconds: at - begun };
}

const sessionOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).session;

describe('a socket of a login session', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());

  const change = (statement: string, token: string) =>
    gateway.database.outsideTenants((transaction) => transaction.query(statement, [sessionOf(token)]));

  it('ends with a logout, and no other session does', async () => {
    const [mine, others] = [await logIn(gateway), await logIn(gateway)];
    const socket = await openRawSocket(gateway.url, mine.accessToken);
    const untouched = await openRawSocket(gateway.url, others.accessToken);
    const closing = await closingAfter(socket, () => send(gateway.url, LogoutDocument, {}, mine.accessToken));
    expect(closing).toMatchObject({ code: 4403, reason: 'Session has ended' });
    expect(closing.milliseconds).toBeLessThan(1_000);
    expect(untouched.readyState).toBe(untouched.OPEN);
    untouched.terminate();
  });

  it('ends when a refresh token is used twice', async () => {
    const { accessToken, refreshToken } = await logIn(gateway);
    const socket = await openRawSocket(gateway.url, accessToken);
    const refresh = () => send(gateway.url, RefreshTokenDocument, { input: { refreshToken, rotate: true } });
    await refresh();
    const closing = await closingAfter(socket, () => expect(refresh()).rejects.toThrow('Invalid'));
    expect(closing).toMatchObject({ code: 4403, reason: 'Session has ended' });
    expect(closing.milliseconds).toBeLessThan(1_000);
  });

  it.each([
    ['its session expires', `update login_session set expires_at = now() where id = $1`, 'Session has ended'],
    ['its session is deleted', `delete from login_session where id = $1`, 'Session has ended'],
    ['its role changes', changeRole('TEAM_MEMBER'), 'Role has changed'],
    ['its role changes back', changeRole('SUPER_ADMIN'), 'Role has changed'],
  ])('ends within a second when %s, whoever did it', async (_, statement, reason) => {
    const { accessToken } = await logIn(gateway);
    const socket = await openRawSocket(gateway.url, accessToken);
    const closing = await closingAfter(socket, () => change(statement, accessToken));
    expect(closing).toMatchObject({ code: 4403, reason });
    expect(closing.milliseconds).toBeLessThan(1_000);
  });

  it('that closes while its token is looked up has nobody behind it', async () => {
    const token = await openTenant(gateway, 'left-early');
    // So long the session is known without the database.
    await pause(600);
    await gateway.database.outsideTenants(async (transaction) => {
      await transaction.query('lock table login_session in access exclusive mode');
      await leaveEarly(token);
      await pause(200);
    });
    await pause(300);
    const answer = await sendText(gateway.url, '{ me { isOnline } }', {}, token);
    expect(answer).toEqual({ me: { isOnline: false } });
  });

  /** Says who it is, and is gone before it is answered. */
  async function leaveEarly(token: string): Promise<void> {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await pause(100);
    socket.terminate();
  }
});

function changeRole(role: string): string {
  return `update membership set role = '${role}' from login_session session
           where session.id = $1 and membership.account_id = session.account_id
             and membership.tenant_id = session.tenant_id`;
}

describe.skipIf(!(await canJoinGateways()))('a socket of another gateway', () => {
  let gateways: JoinedGateways;

  beforeAll(async () => {
    gateways = await startJoinedGateways();
  });
  afterAll(() => gateways.close());

  async function logoutElsewhere() {
    const { accessToken } = await logIn(gateways.one);
    const socket = await openRawSocket(gateways.other.url, accessToken);
    return closingAfter(socket, () => send(gateways.one.url, LogoutDocument, {}, accessToken));
  }

  it('ends with the logout, at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const closing = await logoutElsewhere();
      expect(closing).toMatchObject({ code: 4403, reason: 'Session has ended' });
      // The poll alone would need 750 ms at most, and half of that on average.
      expect(closing.milliseconds).toBeLessThan(250);
    }
  });

  it('ends within five seconds without Redis', async () => {
    gateways.redis.cut();
    const closing = await logoutElsewhere();
    expect(closing).toMatchObject({ code: 4403, reason: 'Session has ended' });
    expect(closing.milliseconds).toBeLessThan(5_000);
    gateways.redis.mend();
  });
});

import {
  LoginDocument,
  LogoutDocument,
  RefreshTokenDocument,
  RegisterDocument,
} from '@parley/schema/generated/documents';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, testSecret, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const me = `{ me { email username role tenant { slug } } }`;
const login = (name: string, password: string, tenant?: string) =>
  send(gateway.url, LoginDocument, { input: { login: name, password, ...(tenant && { tenant }) } });
const refresh = (refreshToken: string, rotate = true) =>
  send(gateway.url, RefreshTokenDocument, { input: { refreshToken, rotate } });
const register = (email: string, tenant: string, token?: string) =>
  send(gateway.url, RegisterDocument, { input: { email, password: 'a-long-password', tenant } }, token);

describe('login', () => {
  it('knows an account by e-mail and by username, in any letter case', async () => {
    for (const name of ['demo@example.com', 'Demo@Example.com', 'admin', 'ADMIN']) {
      const token = (await login(name, gateway.demoPassword)).login.accessToken;
      const { me: account } = (await sendText(gateway.url, me, {}, token)) as { me: unknown };
      expect(account).toEqual({
        email: 'demo@example.com',
        username: 'admin',
        role: 'SUPER_ADMIN',
        tenant: { slug: 'demo' },
      });
    }
  });

  it('says the same for a wrong password, an unknown account and a tenant it is no member of', async () => {
    await openTenant(gateway, 'strangers');
    const attempts: [name: string, password: string, tenant?: string][] = [
      ['demo@example.com', 'wrong'],
      ['nobody@example.com', gateway.demoPassword],
      ['demo@example.com', gateway.demoPassword, 'strangers'],
      ['demo@example.com', gateway.demoPassword, 'no-such-tenant'],
    ];
    for (const attempt of attempts) {
      await expect(login(...attempt)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        message: 'Invalid authentication credentials',
      });
    }
  });
});

describe('tokens', () => {
  it('rotate; one that was used before ends its family, access tokens included', async () => {
    const first = (await login('admin', gateway.demoPassword)).login;
    const second = (await refresh(first.refreshToken)).refreshToken;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await expect(refresh(first.refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(refresh(second.refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(sendText(gateway.url, me, {}, second.accessToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('stay what they are where rotation is not asked for', async () => {
    const { refreshToken } = (await login('admin', gateway.demoPassword)).login;
    const again = (await refresh(refreshToken, false)).refreshToken;
    expect((await refresh(refreshToken, false)).refreshToken.accessToken).toBeTruthy();
    expect(again.accessToken).toBeTruthy();
  });

  it('are dead after logout', async () => {
    const session = (await login('admin', gateway.demoPassword)).login;
    await send(gateway.url, LogoutDocument, {}, session.accessToken);
    await expect(sendText(gateway.url, me, {}, session.accessToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(refresh(session.refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are refused when they have expired, and a refresh token is no access token', async () => {
    const expired = await new SignJWT({ type: 'access' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(1)
      .sign(new TextEncoder().encode(testSecret));
    await expect(sendText(gateway.url, me, {}, expired)).rejects.toMatchObject({ message: 'Token has expired' });
    const { refreshToken } = (await login('admin', gateway.demoPassword)).login;
    await expect(sendText(gateway.url, me, {}, refreshToken)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('registration', () => {
  it('opens a tenant that does not exist, and belongs to who opened it', async () => {
    const { register: registered } = await register('owner@new.example', 'new-agency');
    expect(registered.account.tenant.slug).toBe('new-agency');
    const token = (await login('owner@new.example', 'a-long-password')).login.accessToken;
    expect(await sendText(gateway.url, me, {}, token)).toMatchObject({ me: { role: 'SUPER_ADMIN' } });
  });

  it('in a tenant that exists needs its admin', async () => {
    await expect(register('guest@demo.example', 'demo')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await openTenant(gateway, 'stranger');
    await expect(register('guest@demo.example', 'demo', stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const admin = await loginAsDemo(gateway);
    await register('guest@demo.example', 'demo', admin);
    const token = (await login('guest@demo.example', 'a-long-password')).login.accessToken;
    expect(await sendText(gateway.url, me, {}, token)).toMatchObject({ me: { role: 'TEAM_MEMBER' } });
    await expect(register('guest@demo.example', 'demo', admin)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('adds a membership to an account whose password it knows, and to no other', async () => {
    await register('two@tenants.example', 'tenant-one');
    await register('two@tenants.example', 'tenant-two');
    const wrong = { email: 'two@tenants.example', password: 'another-password', tenant: 'tenant-three' };
    await expect(send(gateway.url, RegisterDocument, { input: wrong })).rejects.toMatchObject({ code: 'CONFLICT' });
    const second = (await login('two@tenants.example', 'a-long-password', 'tenant-two')).login.account;
    expect(second.tenant.slug).toBe('tenant-two');
  });

  it('leaves an audit row of who joined, as what and by what right', async () => {
    await register('founder@audited.example', 'audited-agency');
    const token = (await login('founder@audited.example', 'a-long-password')).login.accessToken;
    await register('guest@audited.example', 'audited-agency', token);
    const [tenant] = await gateway.database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant where slug = 'audited-agency'`),
    );
    const rows = await gateway.database.inTenant(tenant?.id ?? '', (transaction) =>
      transaction.query(
        `select resource_type as what, changes, account_id::text <> resource_id as by_another from audit_row order by id`,
      ),
    );
    expect(rows).toEqual([
      { what: 'tenant', changes: { slug: 'audited-agency' }, by_another: true },
      { what: 'account', changes: { role: 'SUPER_ADMIN', by: 'founding' }, by_another: false },
      { what: 'login_session', changes: {}, by_another: true },
      { what: 'account', changes: { role: 'TEAM_MEMBER', by: 'admin' }, by_another: true },
    ]);
  });

  it('opens a tenant once, though ten ask for it at once', async () => {
    const asked = Array.from({ length: 10 }, (_, index) => register(`racer${index}@race.example`, 'race-agency'));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.map(({ code }: { code: string }) => code)).toEqual(Array.from({ length: 9 }, () => 'FORBIDDEN'));
  });

  it.each([
    ['an e-mail that is none', { email: 'nonsense' }, 'email'],
    ['a short password', { password: 'short' }, 'password'],
    ['a tenant that could not stand in a path', { tenant: '../etc' }, 'tenant'],
  ])('refuses %s, naming it', async (_name, change, field) => {
    const input = { email: 'fine@example.com', password: 'a-long-password', tenant: 'fine', ...change };
    await expect(send(gateway.url, RegisterDocument, { input })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  });
});

import {
  AccountsDocument,
  CreateAccountDocument,
  DeactivateAccountDocument,
  MeDocument,
  ReactivateAccountDocument,
  RegisterDocument,
  ResetPasswordDocument,
  type MemberRole,
} from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addColleague, signIn, type Colleague } from '../testing/colleague.ts';
import { send } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { closingOf, openRawSocket } from '../testing/raw-socket.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
let founder: string;
let admin: Colleague;
let otherAdmin: Colleague;
let member: Colleague;

beforeAll(async () => {
  gateway = await startTestGateway();
  founder = await openTenant(gateway, 'people');
  admin = await addColleague(gateway.url, founder, 'admin_one', 'ADMIN');
  otherAdmin = await addColleague(gateway.url, founder, 'admin_two', 'ADMIN');
  member = await addColleague(gateway.url, admin.token, 'Member-One');
});
afterAll(() => gateway.close());

const newPassword = 'NewSecurePass123';
const create = (token: string, input: object) =>
  send(
    gateway.url,
    CreateAccountDocument,
    {
      input: { username: 'somebody', password: 'SecurePass123', name: 'Somebody', role: 'TEAM_MEMBER', ...input },
    },
    token,
  );
const reset = (token: string, accountId: string) =>
  send(gateway.url, ResetPasswordDocument, { input: { accountId, newPassword } }, token);
const deactivate = (token: string, accountId: string) =>
  send(gateway.url, DeactivateAccountDocument, { input: { accountId } }, token);
const reactivate = (token: string, accountId: string) =>
  send(gateway.url, ReactivateAccountDocument, { input: { accountId } }, token);
const me = (token: string) => send(gateway.url, MeDocument, {}, token);

async function seenBy(token: string): Promise<(string | null)[]> {
  const { accounts } = await send(gateway.url, AccountsDocument, {}, token);
  return accounts.nodes.map(({ username }) => username);
}

describe('who creates whom', () => {
  const roles: readonly MemberRole[] = ['SUPER_ADMIN', 'ADMIN', 'TEAM_MEMBER'];

  it('is a role below, or the equal of a super_admin', async () => {
    const allowed: Record<string, MemberRole[]> = {};
    for (const [name, token] of [
      ['founder', founder],
      ['admin', admin.token],
      ['member', member.token],
    ] as const) {
      allowed[name] = [];
      for (const role of roles) {
        const made = create(token, { username: `by-${name}-${role}`, role });
        await made.then(
          () => allowed[name]?.push(role),
          (error: unknown) => expect(error).toMatchObject({ code: 'FORBIDDEN' }),
        );
      }
    }
    expect(allowed).toEqual({ founder: roles, admin: ['TEAM_MEMBER'], member: [] });
  });

  it('shows in the lists: everybody, or whom one let in', async () => {
    expect(await seenBy(founder)).toEqual(expect.arrayContaining(['admin_one', 'admin_two', 'member-one', null]));
    expect(await seenBy(admin.token)).toEqual(['by-admin-team_member', 'member-one']);
    expect(await seenBy(otherAdmin.token)).toEqual([]);
    await expect(seenBy(member.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    [{ username: 'MEMBER-one' }, 'CONFLICT', undefined],
    [{ username: 'ab' }, 'BAD_USER_INPUT', 'username'],
    [{ username: 'a'.repeat(51) }, 'BAD_USER_INPUT', 'username'],
    [{ username: 'mona@example.com' }, 'BAD_USER_INPUT', 'username'],
    [{ password: 'Short1' }, 'BAD_USER_INPUT', 'password'],
    [{ password: 'nouppercase1' }, 'BAD_USER_INPUT', 'password'],
    [{ password: 'NOLOWERCASE1' }, 'BAD_USER_INPUT', 'password'],
    [{ password: 'NoDigitsAtAll' }, 'BAD_USER_INPUT', 'password'],
    [{ name: '' }, 'BAD_USER_INPUT', 'name'],
  ])('refuses %o', async (input, code, field) => {
    await expect(create(founder, input)).rejects.toMatchObject({ code, field });
  });
});

describe('a password that is reset', () => {
  it('ends every session of that person within a second, and the old one opens nothing', async () => {
    const person = await addColleague(gateway.url, admin.token, 'forgetful');
    const tokens = [person.token, await signIn(gateway.url, person.username, person.password)];
    const sockets = await Promise.all(tokens.map((token) => openRawSocket(gateway.url, token)));
    const closings = sockets.map((socket) => closingOf(socket));
    const begun = Date.now();
    await reset(admin.token, person.id);
    for (const { code, reason, at } of await Promise.all(closings)) {
      expect({ code, reason }).toEqual({ code: 4403, reason: 'Session has ended' });
      expect(at - begun).toBeLessThan(1_000);
    }
    for (const token of tokens) await expect(me(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signIn(gateway.url, person.username, person.password)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await signIn(gateway.url, person.username, newPassword)).toBeTruthy();
  });

  it('opens nothing for logins that were under way', async () => {
    const person = await addColleague(gateway.url, admin.token, 'hurried');
    const logins = Array.from({ length: 8 }, () => signIn(gateway.url, person.username, person.password));
    const [, ...outcomes] = await Promise.allSettled([reset(admin.token, person.id), ...logins]);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') await expect(me(String(outcome.value))).rejects.toThrow();
    }
  });

  it('is reset by those above alone, and never of whoever is in another tenant too', async () => {
    await expect(reset(admin.token, otherAdmin.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reset(otherAdmin.token, member.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reset(member.token, admin.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const email = 'two@places.example';
    const register = (tenant: string, token?: string) =>
      send(gateway.url, RegisterDocument, { input: { email, password: 'a-long-password', tenant } }, token);
    await register('second-place');
    const { register: joined } = await register('people', founder);
    await expect(reset(founder, joined.account.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await signIn(gateway.url, email, 'a-long-password')).toBeTruthy();
  });
});

describe('whoever is deactivated', () => {
  it('is out within a second, cannot sign in, and is let in again', async () => {
    const person = await addColleague(gateway.url, admin.token, 'on_leave');
    const closing = closingOf(await openRawSocket(gateway.url, person.token));
    const begun = Date.now();
    const { deactivateAccount } = await deactivate(admin.token, person.id);
    expect(deactivateAccount.account.isActive).toBe(false);
    expect((await closing).at - begun).toBeLessThan(1_000);
    await expect(me(person.token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signIn(gateway.url, person.username, person.password)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await reactivate(admin.token, person.id)).reactivateAccount.account.isActive).toBe(true);
    await expect(me(person.token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const again = await me(await signIn(gateway.url, person.username, person.password));
    expect(again.me).toMatchObject({ isActive: true, lastLoginAt: expect.any(String) });
  });

  it('is never oneself, nor who is above', async () => {
    const { me: self } = await me(founder);
    await expect(deactivate(founder, self.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(deactivate(admin.token, self.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(deactivate(otherAdmin.token, member.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

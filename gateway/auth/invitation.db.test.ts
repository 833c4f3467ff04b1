import { LoginDocument, RegisterDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { send, sendText } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
let founder: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  founder = await openTenant(gateway, 'host');
});
afterAll(() => gateway.close());

const password = 'a-long-password';

async function invite(input: object, token = founder) {
  const query = `mutation ($input: CreateInvitationInput!) {
    createInvitation(input: $input) { id token role email expiresAt } }`;
  return (await sendText(gateway.url, query, { input }, token)) as {
    createInvitation: { id: string; token: string; role: string; email: string | null; expiresAt: string };
  };
}

const tokenFor = async (input: object, by?: string) => (await invite(input, by)).createInvitation.token;

function register(email: string, invitation: string, tenant = 'host') {
  return send(gateway.url, RegisterDocument, { input: { email, password, tenant, invitation } });
}

async function signIn(email: string) {
  return (await send(gateway.url, LoginDocument, { input: { login: email, password, tenant: 'host' } })).login;
}

const notValid = { code: 'FORBIDDEN', message: 'This invitation is not valid any more' };

describe('an invitation', () => {
  it('lets one person in, as what it says, once', async () => {
    const token = await tokenFor({ role: 'ADMIN' });
    await register('admin@host.example', token);
    expect((await signIn('admin@host.example')).account.role).toBe('ADMIN');
    await expect(register('second@host.example', token)).rejects.toMatchObject(notValid);
  });

  it('is taken by one of five at once', async () => {
    const token = await tokenFor({});
    const tried = Array.from({ length: 5 }, (_, index) => register(`crowd${index}@host.example`, token));
    const outcomes = await Promise.allSettled(tried);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('joins an account that is there already with its own password, and is not used up by a wrong one', async () => {
    await openTenant(gateway, 'elsewhere');
    const token = await tokenFor({ email: 'Founder@elsewhere.example' });
    const wrong = {
      email: 'founder@elsewhere.example',
      password: 'another-password',
      tenant: 'host',
      invitation: token,
    };
    await expect(send(gateway.url, RegisterDocument, { input: wrong })).rejects.toMatchObject({ code: 'CONFLICT' });
    await register('founder@elsewhere.example', token);
    expect((await signIn('founder@elsewhere.example')).account.role).toBe('TEAM_MEMBER');
  });

  it('for an address is for nobody else, and for its own tenant only', async () => {
    const token = await tokenFor({ email: 'wanted@host.example' });
    await expect(register('other@host.example', token)).rejects.toMatchObject(notValid);
    await expect(register('wanted@host.example', token, 'elsewhere')).rejects.toMatchObject(notValid);
    await expect(register('wanted@host.example', token, 'not-opened-yet')).rejects.toMatchObject(notValid);
    await register('wanted@host.example', token);
  });

  it('ends when it expires', async () => {
    const { token, id } = (await invite({ hours: 1 })).createInvitation;
    await asOwner(gateway.database, async (transaction) => {
      const [host] = await transaction.query<{ id: string }>(`select id from tenant where slug = 'host'`);
      await transaction.enterTenant(host?.id ?? '');
      await transaction.query(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [id]);
    });
    await expect(register('late@host.example', token)).rejects.toMatchObject(notValid);
  });

  it('is kept as a hash, and leaves an audit row without its token', async () => {
    const { token, id } = (await invite({ role: 'ADMIN', email: 'kept@host.example' })).createInvitation;
    const [host] = await gateway.database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant where slug = 'host'`),
    );
    const [stored, audited] = await gateway.database.inTenant(host?.id ?? '', async (transaction) => [
      await transaction.query(`select to_jsonb(invitation) as row from invitation where id = $1`, [id]),
      await transaction.query(`select to_jsonb(audit_row) as row from audit_row where resource_id = $1`, [id]),
    ]);
    expect(JSON.stringify([stored, audited])).not.toContain(token);
    expect(audited).toMatchObject([
      {
        row: { action: 'create', resource_type: 'invitation', changes: { role: 'ADMIN', email: 'kept@host.example' } },
      },
    ]);
  });
});

describe('who may invite', () => {
  it('is an admin, to a role below their own', async () => {
    await register('boss@host.example', await tokenFor({ role: 'ADMIN' }));
    const admin = (await signIn('boss@host.example')).accessToken;
    await register('member@host.example', await tokenFor({}, admin));
    const member = (await signIn('member@host.example')).accessToken;
    const refused = [
      ['SUPER_ADMIN', founder],
      ['ADMIN', admin],
      ['TEAM_MEMBER', member],
    ] as const;
    for (const [role, token] of refused)
      await expect(invite({ role }, token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['an e-mail that is none', { email: 'nobody' }, 'email'],
    ['no time at all', { hours: 0 }, 'hours'],
    ['more than a month', { hours: 721 }, 'hours'],
  ])('is told of %s', async (_name, input, field) => {
    await expect(invite(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

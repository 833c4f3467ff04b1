import { createHmac, randomBytes } from 'node:crypto';
import { StartConversationDocument, type StartConversationInput } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialKeys } from '../connectors/credential-keys.ts';
import { CredentialRotation } from '../connectors/credential-rotation.ts';
import { CredentialVault } from '../connectors/credential-vault.ts';
import { AuditService } from '../audit/audit.service.ts';
import { send, sendText } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, testSecret, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { IdentitySecretService } from './identity-secret.service.ts';

let gateway: TestGateway;
let founder: string;
let secret: string;

interface Rotated {
  readonly rotateIdentitySecret: { readonly secret: string; readonly formerExpiresAt: string | null };
}

async function rotate(overlapHours?: number, token = founder): Promise<Rotated['rotateIdentitySecret']> {
  const mutation = `mutation ($input: RotateIdentitySecretInput!) { rotateIdentitySecret(input: $input) { secret formerExpiresAt } }`;
  const rotated = (await sendText(gateway.url, mutation, { input: { overlapHours } }, token)) as Rotated;
  return rotated.rotateIdentitySecret;
}

const signed = (id: string, by = secret) => ({ id, hash: createHmac('sha256', by).update(id).digest('hex') });

async function start(input: Partial<StartConversationInput>, tenant = 'signing') {
  const { startConversation } = await send(gateway.url, StartConversationDocument, { input: { tenant, ...input } });
  return { token: startConversation.token, id: startConversation.conversation.id };
}

async function contactOf({ id }: { readonly id: string }): Promise<Record<string, string | null>> {
  const query = `query ($id: ID!) { conversation(id: $id) { contact { id name email phone signedId } } }`;
  return Object(await sendText(gateway.url, query, { id }, founder)).conversation.contact;
}

beforeAll(async () => {
  gateway = await startTestGateway();
  founder = await openTenant(gateway, 'signing');
  secret = (await rotate()).secret;
});
afterAll(() => gateway.close());

describe('a signed identity', () => {
  it('is the same contact with the same open conversation on every device, also on two that come at once', async () => {
    const id = newId();
    const devices = await Promise.all([1, 2, 3].map(() => start({ identity: { ...signed(id), name: 'Mona' } })));
    expect(new Set(devices.map((device) => device.id)).size).toBe(1);
    expect(await contactOf(devices[0] ?? { id })).toMatchObject({ name: 'Mona', signedId: id });
  });

  it('goes on with its contact after the end of a conversation, and tells what is new of them', async () => {
    const identity = { ...signed(newId()), email: 'Mona@Example.com' };
    const first = await start({ identity });
    const close = `mutation ($input: CloseConversationInput!) { closeConversation(input: $input) { conversation { id } } }`;
    await sendText(gateway.url, close, { input: { conversationId: first.id } }, founder);
    const next = await start({ identity: { ...identity, phone: '0100 123 4567' } });
    expect(next.id).not.toBe(first.id);
    const contact = await contactOf(first);
    expect(await contactOf(next)).toEqual(contact);
    expect(contact).toMatchObject({ email: 'mona@example.com', phone: '+201001234567' });
  });

  it("does not open the conversation of another's token, nor take it along", async () => {
    const [stranger, mona] = [await start({}), await start({ identity: signed(newId()) })];
    const omar = await start({ identity: signed(newId()), visitorToken: mona.token });
    expect(omar.id).not.toBe(mona.id);
    const known = await start({ identity: signed(newId()), visitorToken: stranger.token });
    expect(known.id).not.toBe(stranger.id);
  });

  it.each([
    ['another id', () => ({ id: 'mona', hash: signed('omar').hash })],
    ['another secret', () => signed('mona', randomBytes(32).toString('base64url'))],
    ['no hexadecimal digits', () => ({ id: 'mona', hash: 'z'.repeat(64) })],
    ['too few of them', () => ({ id: 'mona', hash: signed('mona').hash.slice(2) })],
    ['none', () => ({ id: 'mona', hash: '' })],
  ])('is refused with the signature of %s', async (_what, identity) => {
    await expect(start({ identity: identity() })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'identity.hash',
    });
  });

  it("is none under another tenant's secret", async () => {
    await openTenant(gateway, 'elsewhere');
    await expect(start({ identity: signed('mona') }, 'elsewhere')).rejects.toMatchObject({ field: 'identity.hash' });
  });
});

describe('an identity without a signature', () => {
  it('never leads to the contact of a signed one, though it names the same id, address and number', async () => {
    const told = { name: 'Mona', email: 'mona@signed.example', phone: '+201112223344' };
    const id = newId();
    const mona = await start({ identity: { ...signed(id), ...told } });
    const forged = await start({ identity: { id, ...told, name: 'Mallory' } });
    const [own, other] = [await contactOf(mona), await contactOf(forged)];
    expect(other).toMatchObject({ name: 'Mallory', signedId: null });
    expect(other['id']).not.toBe(own['id']);
    expect(own).toMatchObject({ name: 'Mona', signedId: id });
  });

  it('is refused where the tenant wants signatures, and whoever is not named is not', async () => {
    const token = await openTenant(gateway, 'strict');
    const strict = { requireIdentitySignature: true };
    const change = `mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { settings { requireIdentitySignature } } }`;
    expect(await sendText(gateway.url, change, { input: strict }, token)).toMatchObject({
      updateTenantSettings: { settings: strict },
    });
    await expect(start({ identity: { id: 'mona' } }, 'strict')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'identity.hash',
    });
    expect(await start({}, 'strict')).toMatchObject({ id: expect.any(String) });
  });
});

describe('an identity secret', () => {
  it('is good beside the next one for as long as was said, and none before them is', async () => {
    const token = await openTenant(gateway, 'rotating');
    const isGood = (by: string) =>
      start({ identity: signed('mona', by) }, 'rotating').then(
        () => true,
        () => false,
      );
    const first = await rotate(undefined, token);
    const second = await rotate(2, token);
    expect(first.formerExpiresAt).toBeNull();
    const hours = (Date.parse(second.formerExpiresAt ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThan(2.1);
    expect([await isGood(first.secret), await isGood(second.secret)]).toEqual([true, true]);
    const third = await rotate(0, token);
    const all = [first, second, third].map(({ secret: one }) => isGood(one));
    expect(await Promise.all(all)).toEqual([false, false, true]);
  });

  it('is one at a time, also where many are made at once', async () => {
    const token = await openTenant(gateway, 'hasty');
    await Promise.all(Array.from({ length: 8 }, () => rotate(24, token)));
    const rows = await asOwner(gateway.database, (transaction) =>
      transaction.query(
        `select identity_secret.id from identity_secret join tenant on tenant.id = tenant_id
          where slug = 'hasty' and expires_at is null`,
      ),
    );
    expect(rows).toHaveLength(1);
  });

  it('is sealed, in no answer and in no audit, and sealed anew under a new key', async () => {
    const stored = () =>
      asOwner(gateway.database, async (transaction) =>
        JSON.stringify([
          await transaction.query(`select to_jsonb(identity_secret) from identity_secret`),
          await transaction.query(`select to_jsonb(audit_row) from audit_row`),
        ]),
      );
    expect(await stored()).not.toContain(secret);
    const vault = new CredentialVault(credentialKeys(`2026:${randomBytes(32).toString('base64')}`, testSecret));
    const problems: unknown[] = [];
    await new CredentialRotation(gateway.database, vault, (problem) => problems.push(problem)).sealAnew();
    expect(problems).toEqual([]);
    expect(await stored()).toMatch(/"2026\./);
    const secrets = new IdentitySecretService(gateway.database, vault, new AuditService(), () => {});
    const { hash } = signed('mona');
    const [tenant] = await gateway.database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant where slug = 'signing'`),
    );
    expect(await secrets.isSignature(tenant?.id ?? '', 'mona', hash)).toBe(true);
  });

  it('is made by whoever runs the tenant, and by nobody else', async () => {
    const { token } = await start({});
    await expect(rotate(0, token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rotate(-1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'overlapHours' });
  });
});

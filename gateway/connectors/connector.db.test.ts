import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentCredentials } from '../channels/environment-credentials.ts';
import type { ProviderBehaviour } from '../channels/testing/provider-stand-in.ts';
import { MessagingWorld, whatsapp, type Developer } from '../messaging/testing/messaging-world.ts';
import { sendText } from '../testing/graphql-client.ts';
import { testSecret } from '../testing/start-test-gateway.ts';
import { uuidOfTypeId } from '../testing/type-id.ts';
import { ConnectorCredentials } from './connector-credentials.ts';
import { credentialKeys } from './credential-keys.ts';
import { CredentialRotation } from './credential-rotation.ts';
import { CredentialVault } from './credential-vault.ts';

let world: MessagingWorld;
let developer: Developer;

beforeAll(async () => {
  world = await MessagingWorld.start();
  developer = await world.developer();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.gateway.untilIdle();
  world.graph.reset();
});

const path = (id = '') => `/projects/${developer.projectId}/connectors${id === '' ? '' : `/${id}`}`;
const call = (operation: string, body?: unknown) =>
  world.call(operation, { token: developer.token, ...(body !== undefined && { body }) });

async function makeConnector(): Promise<string> {
  return String((await world.must(`POST ${path()}`, { token: developer.token, body: whatsapp }))['id']);
}

describe('the credentials of a connector', () => {
  it('are in no answer, in no audit row, and in the database only sealed', async () => {
    const id = await makeConnector();
    const answers = [
      await call(`GET ${path(id)}`),
      await call(`GET ${path()}`),
      await call(`PUT ${path(id)}`, { credentials: { phoneNumberId: '42', accessToken: 'EAAG-replaced' } }),
      await world.rowsOf('audit_row'),
      await world.rowsOf('connector'),
      await world.rowsOf('outbox_entry'),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/EAAG/);
    expect(await world.rowsOf('audit_row')).toContain('"credentials":"replaced"');
    expect(await world.rowsOf('connector')).toMatch(/"derived-[0-9a-f]{8}\.[\w-]{16}\.[\w-]+"/);
  });

  it('are refused without being repeated', async () => {
    const credentials = { phoneNumberId: '123', accessToken: 'a secret with spaces' };
    const answer = await call(`POST ${path()}`, { ...whatsapp, credentials });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_CREDENTIALS' } });
    expect(JSON.stringify(answer.body)).not.toContain('spaces');
  });

  it('can be replaced, and what is sent next goes with the new ones', async () => {
    const connectorId = await makeConnector();
    await call(`PUT ${path(connectorId)}`, { credentials: { phoneNumberId: '42', accessToken: 'EAAG-new' } });
    expect(await world.send(developer, { connectorId })).toMatchObject({ status: 202 });
    await world.gateway.untilIdle();
    expect(world.graph.calls).toMatchObject([{ path: '/v23.0/42/messages', authorization: 'Bearer EAAG-new' }]);
  });
});

describe('a connector that is tried', () => {
  const tried = async (behaviour?: ProviderBehaviour) => {
    const id = await makeConnector();
    if (behaviour !== undefined) world.graph.behave(behaviour);
    return call(`POST ${path(id)}/test`);
  };

  it('says which provider it is connected to', async () => {
    expect(await tried()).toMatchObject({
      status: 200,
      body: { success: true, connected: true, message: 'Connected to WhatsApp Cloud API' },
    });
    expect(world.graph.calls).toMatchObject([{ method: 'GET', path: '/v23.0/123456789' }]);
  });

  it.each<[string, ProviderBehaviour]>([
    ['drops the connection', { kind: 'drop' }],
    ['never answers', { kind: 'hang' }],
    ['shows a page', { kind: 'html', status: 502 }],
    ['ends in the middle of its answer', { kind: 'cut' }],
    ['has had too much', { kind: 'answer', status: 429, body: { error: { code: 4, message: 'too many' } } }],
  ])('tells of a provider that %s', async (_what, behaviour) => {
    expect(await tried(behaviour)).toMatchObject({ status: 502, body: { code: 'THIRD_PARTY_ERROR' } });
  });

  it('tells of a provider that refuses its credentials, without them', async () => {
    const error = { code: 190, message: 'Error validating access token EAAG...' };
    const answer = await tried({ kind: 'answer', status: 401, body: { error } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_CREDENTIALS' } });
    expect(JSON.stringify(answer.body)).not.toContain('EAAG');
  });

  it('tells of credentials that cannot be read', async () => {
    const id = await makeConnector();
    await world.change(`update connector set credentials = 'lost' || credentials where id = $1`, [
      uuidOfTypeId('conn', id),
    ]);
    expect(await call(`POST ${path(id)}/test`)).toMatchObject({ status: 500, body: { code: 'CONNECTOR_ERROR' } });
  });
});

describe('a connector that is not active', () => {
  it('takes no message until it is again', async () => {
    const connectorId = await makeConnector();
    await call(`PUT ${path(connectorId)}`, { isActive: false });
    expect(await world.send(developer, { connectorId })).toMatchObject({
      status: 400,
      body: { code: 'CONNECTOR_NOT_ACTIVE' },
    });
    await call(`PUT ${path(connectorId)}`, { isActive: true });
    expect(await world.send(developer, { connectorId })).toMatchObject({ status: 202 });
  });
});

describe('keys that seal', () => {
  it('are changed while everything works: what the old one sealed is sealed anew and opens as before', async () => {
    const connectorId = await makeConnector();
    const { database } = world.gateway;
    const problems: unknown[] = [];
    const newKey = `2026:${randomBytes(32).toString('base64')}`;
    const vault = new CredentialVault(credentialKeys(newKey, testSecret));
    await world.change(`update connector set credentials = 'lost.a.b' where id <> $1`, [
      uuidOfTypeId('conn', connectorId),
    ]);
    await new CredentialRotation(database, vault, (problem) => problems.push(problem)).sealAnew();
    expect(await world.rowsOf('connector')).toMatch(/"2026\./);
    expect(await world.rowsOf('connector')).not.toMatch(/"derived-/);
    expect(String(problems[0])).toMatch(/cannot be read/);
    // Without the key that follows from the secret nothing would be left to open it but the new one.
    const environment = new EnvironmentCredentials({});
    const onlyNew = new CredentialVault(credentialKeys(newKey, 'another secret'));
    const credentials = new ConnectorCredentials({ database, vault: onlyNew, environment, report: () => {} });
    const found = await credentials.findConnector(uuidOfTypeId('conn', connectorId));
    expect(found?.connection.credentials).toMatchObject({ type: 'WHATSAPP', accessToken: 'EAAG...' });
    expect(await credentials.findConnector(randomUUID())).toBeNull();
    expect(await credentials.findConnector('conn_abc123')).toBeNull();
  });
});

describe('somebody of the team', () => {
  it('sees what there is and changes nothing', async () => {
    const owner = await world.developer();
    const invite = `mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }`;
    const { createInvitation } = Object(await sendText(world.gateway.url, invite, { input: {} }, owner.token));
    const slug = Object(await sendText(world.gateway.url, '{ me { tenant { slug } } }', {}, owner.token)).me.tenant
      .slug;
    const member = { email: `${randomUUID()}@example.com`, password: 'SecurePassword123!' };
    const registration = { ...member, tenant_id: slug, invitation: createInvitation.token };
    await world.must('POST /auth/register', { body: registration });
    const token = String((await world.must('POST /auth/login', { body: member }))['token']);
    const own = `/projects/${owner.projectId}`;
    expect(await world.call(`GET ${own}`, { token })).toMatchObject({ status: 200 });
    expect(await world.call(`GET ${own}/connectors`, { token })).toMatchObject({ status: 200 });
    const refused = { status: 403, body: { code: 'ACCESS_DENIED' } };
    expect(await world.call(`POST ${own}/keys`, { token, body: { name: 'Mine' } })).toMatchObject(refused);
    expect(await world.call(`POST ${own}/connectors`, { token, body: whatsapp })).toMatchObject(refused);
    expect(await world.call(`DELETE ${own}`, { token })).toMatchObject(refused);
  });
});

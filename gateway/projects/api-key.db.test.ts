import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MessagingWorld, template, whatsapp, type Developer } from '../messaging/testing/messaging-world.ts';
import { uuidOfTypeId } from '../testing/type-id.ts';
import { openSocket, sendText } from '../testing/graphql-client.ts';

let world: MessagingWorld;
let developer: Developer;

beforeAll(async () => {
  world = await MessagingWorld.start({ rateLimits: 'on' });
  developer = await world.developer();
});
afterAll(() => world.close());

const keysPath = () => `/projects/${developer.projectId}/keys`;

async function makeKey(scope: Record<string, unknown> = {}): Promise<Developer> {
  const body = { name: 'Another', ...scope };
  const { key, id } = await world.must(`POST ${keysPath()}`, { token: developer.token, body });
  return { ...developer, key: String(key), keyId: String(id) };
}

async function listed(keyId: string): Promise<Record<string, unknown> | undefined> {
  const { keys } = await world.must(`GET ${keysPath()}`, { token: developer.token });
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(keys)
    .find(({ id }) => id === keyId);
}

describe('an API key', () => {
  it('is shown once, and only its hash is kept', async () => {
    const { key, keyId } = await makeKey();
    expect(key).toMatch(/^pk_live_[\w-]{54}$/);
    expect(JSON.stringify(await listed(keyId))).not.toContain(key.slice(8));
    const rows = await world.rowsOf('api_key');
    expect(rows).not.toContain(key.slice(-32));
    expect(rows).toMatch(/"key_hash": ?"[0-9a-f]{64}"/);
  });

  it('says when it was last used, and that it was not before', async () => {
    const other = await makeKey();
    expect(await listed(other.keyId)).toMatchObject({ lastUsed: null, isActive: true, rateLimit: 1000 });
    expect(await world.send(other)).toMatchObject({ status: 202 });
    expect(await listed(other.keyId)).toMatchObject({ lastUsed: expect.stringMatching(/^20/) });
  });

  it('sends as often in an hour as it may, which the headers say', async () => {
    const other = await makeKey({ rateLimit: 2 });
    const first = await world.send(other);
    expect(first.headers.get('x-ratelimit-limit')).toBe('2');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1');
    expect(Number(first.headers.get('x-ratelimit-reset')) - Date.now() / 1000).toBeGreaterThan(3_500);
    await world.send(other);
    const refused = await world.send(other);
    expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMIT_EXCEEDED' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500);
    expect(await world.send(developer)).toMatchObject({ status: 202 });
  });

  it('is dead the moment it is deleted', async () => {
    const other = await makeKey();
    expect(await world.send(other)).toMatchObject({ status: 202 });
    const { status } = await world.call(`DELETE ${keysPath()}/${other.keyId}`, { token: developer.token });
    expect(status).toBe(204);
    expect(await world.send(other)).toMatchObject({ status: 401, body: { code: 'INVALID_API_KEY' } });
    expect(await listed(other.keyId)).toBeUndefined();
  });

  it('expires', async () => {
    const other = await makeKey({ expiresAt: '2999-01-01T00:00:00Z' });
    expect(await world.send(other)).toMatchObject({ status: 202 });
    await world.change(`update api_key set expires_at = now() where name = 'Another' and expires_at is not null`);
    expect(await world.send(other)).toMatchObject({ status: 401, body: { code: 'API_KEY_EXPIRED' } });
    expect(await listed(other.keyId)).toMatchObject({ isActive: false });
  });

  const rotate = async (keyId: string, input: object = {}) => {
    const document = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { key apiKey { rateLimit expiresAt } } }`;
    const variables = { input: { id: uuidOfTypeId('key', keyId), ...input } };
    const answer = await sendText(world.gateway.url, document, variables, developer.token);
    return z
      .object({
        rotateApiKey: z.object({
          key: z.string(),
          apiKey: z.object({ rateLimit: z.number(), expiresAt: z.string().nullable() }),
        }),
      })
      .parse(answer).rotateApiKey;
  };
  const elapse = (key: Developer, time: string) =>
    world.change(`update api_key set expires_at = expires_at - $2::interval where id = $1`, [
      uuidOfTypeId('key', key.keyId),
      time,
    ]);

  it('is replaced while both work, until the overlap ends', async () => {
    const old = await makeKey({ rateLimit: 7 });
    const { key, apiKey } = await rotate(old.keyId, { overlapHours: 1 });
    expect(apiKey).toEqual({ rateLimit: 7, expiresAt: null });
    await elapse(old, '59 minutes');
    expect(await world.send(old)).toMatchObject({ status: 202 });
    expect(await world.send({ ...developer, key })).toMatchObject({ status: 202 });
    await elapse(old, '1 minute');
    expect(await world.send(old)).toMatchObject({ status: 401, body: { code: 'API_KEY_EXPIRED' } });
    expect(await world.send({ ...developer, key })).toMatchObject({ status: 202 });
  });

  it('is replaced once, whoever asks at the same moment, and not after it has expired', async () => {
    const old = await makeKey();
    const both = await Promise.allSettled([rotate(old.keyId), rotate(old.keyId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(rotate(old.keyId)).rejects.toMatchObject({ code: 'CONFLICT' });
    const ended = await makeKey({ expiresAt: '2999-01-01T00:00:00Z' });
    await elapse(ended, '1000 years');
    await expect(rotate(ended.keyId)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('that ends is replaced by one that ends with it, or when it is said to', async () => {
    const ends = { expiresAt: '2999-01-01T00:00:00Z' };
    const of = async (input: object) => (await rotate((await makeKey(ends)).keyId, input)).apiKey.expiresAt;
    expect(await of({})).toMatch(/^2999/);
    expect(await of({ expiresAt: '3001-01-01T00:00:00Z' })).toMatch(/^3001/);
    await expect(of({ expiresAt: '2001-01-01T00:00:00Z' })).rejects.toMatchObject({ field: 'expiresAt' });
  });

  it('that was made in a larger plan sends no more than the plan of today allows', async () => {
    const other = await makeKey();
    await world.change(`update api_key set rate_limit = 5000 where id = $1`, [uuidOfTypeId('key', other.keyId)]);
    expect((await world.send(other)).headers.get('x-ratelimit-limit')).toBe('1000');
  });

  it.each([
    [{ rateLimit: 1001 }, 'rateLimit'],
    [{ rateLimit: 0 }, 'rateLimit'],
    [{ expiresAt: '2020-01-01' }, 'expiresAt'],
    [{ allowedOrigins: ['https://example.com/'] }, 'allowedOrigins'],
    [{ allowedOrigins: ['example.com'] }, 'allowedOrigins'],
    [{ allowedTemplates: ['tpl_none'] }, 'allowedTemplates'],
    [{ name: '' }, 'name'],
  ])('is not made of %j', async (scope, field) => {
    const body = { name: 'Another', ...scope };
    expect(await world.call(`POST ${keysPath()}`, { token: developer.token, body })).toMatchObject({
      status: 400,
      body: { details: { field } },
    });
  });
});

describe('a key that is written into a page', () => {
  it('works on the pages of its origins only', async () => {
    const other = await makeKey({ allowedOrigins: ['https://shop.example'] });
    const from = (origin?: string) => world.send(other, {}, origin === undefined ? {} : { origin });
    expect(await from('https://shop.example')).toMatchObject({ status: 202 });
    for (const origin of ['https://shop.example.evil', 'http://shop.example', 'null', undefined]) {
      expect(await from(origin)).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED' } });
    }
  });

  it('loses nothing of its hour to other pages', async () => {
    const other = await makeKey({ allowedOrigins: ['https://shop.example'], rateLimit: 1 });
    for (let count = 0; count < 3; count += 1) {
      expect(await world.send(other, {}, { origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    }
    expect(await world.send(other, {}, { origin: 'https://shop.example' })).toMatchObject({ status: 202 });
  });

  it('may be called with by a browser', async () => {
    const response = await fetch(`${world.gateway.url}/api/v1/messages`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });

  it('sends its templates through its connectors only', async () => {
    const { token, projectId } = developer;
    const { id: otherTemplate } = await world.must(`POST /projects/${projectId}/templates`, { token, body: template });
    const { id: otherConnector } = await world.must(`POST /projects/${projectId}/connectors`, {
      token,
      body: whatsapp,
    });
    const narrow = await makeKey({
      allowedTemplates: [developer.templateId],
      allowedConnectors: [developer.connectorId],
    });
    expect(await world.send(narrow)).toMatchObject({ status: 202 });
    for (const change of [{ templateId: otherTemplate }, { connectorId: otherConnector }]) {
      expect(await world.send(narrow, change)).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED' } });
      expect(await world.send(developer, change)).toMatchObject({ status: 202 });
    }
  });

  it('reads nothing, in REST, in GraphQL and on a socket', async () => {
    const { key, projectId } = developer;
    for (const path of ['/auth/me', '/projects', `/projects/${projectId}`, `/messages?projectId=${projectId}`]) {
      expect(await world.call(`GET ${path}`, { token: key })).toMatchObject({
        status: 401,
        body: { code: 'INVALID_TOKEN' },
      });
    }
    for (const query of [
      '{ me { id } }',
      '{ projects { nodes { id } } }',
      `{ node(id: "${crypto.randomUUID()}") { id } }`,
    ]) {
      await expect(sendText(world.gateway.url, query, {}, key)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const socket = openSocket(world.gateway.url, key);
    const events = socket.iterate({ query: 'subscription { inboxEvents { __typename } }' });
    await expect(events.next()).rejects.toMatchObject({ code: 4403 });
    await socket.dispose();
  });
});

describe('whoever has no key', () => {
  it.each([
    ['nothing', undefined, 'MISSING_API_KEY'],
    ['a key that is none', 'pk_live_your_api_key', 'INVALID_API_KEY'],
    ['something else', 'nonsense', 'INVALID_API_KEY'],
  ])('sends nothing with %s', async (_what, token, code) => {
    const body = { to: '+1234567890', connectorId: developer.connectorId, templateId: developer.templateId };
    expect(await world.call('POST /messages', { ...(token && { token }), body })).toMatchObject({
      status: 401,
      body: { code },
    });
  });

  it('sends nothing as a person', async () => {
    expect(await world.send({ ...developer, key: developer.token })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_API_KEY' },
    });
  });

  it('sends nothing with a key of which one letter is another', async () => {
    const wrong = developer.key.slice(0, -1) + (developer.key.endsWith('A') ? 'B' : 'A');
    expect(await world.send({ ...developer, key: wrong })).toMatchObject({ status: 401 });
  });
});

describe('a key of another tenant', () => {
  it('finds no connector and no template there', async () => {
    const other = await world.developer();
    const { connectorId, templateId } = developer;
    expect(await world.send(other, { connectorId })).toMatchObject({
      status: 404,
      body: { code: 'CONNECTOR_NOT_FOUND' },
    });
    expect(await world.send(other, { templateId })).toMatchObject({
      status: 404,
      body: { code: 'TEMPLATE_NOT_FOUND' },
    });
  });
});

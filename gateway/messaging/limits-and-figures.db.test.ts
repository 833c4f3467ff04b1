import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AuditService } from '../audit/audit.service.ts';
import { PlanService } from '../tenants/plan.service.ts';
import type { PlanName } from '../tenants/plans.ts';
import { sendText } from '../testing/graphql-client.ts';
import { testSecret } from '../testing/start-test-gateway.ts';
import { uuidOfTypeId } from '../testing/type-id.ts';
import { MessagingWorld, type Developer } from './testing/messaging-world.ts';

let world: MessagingWorld;
let developer: Developer;

beforeAll(async () => {
  world = await MessagingWorld.start({
    rateLimits: 'messagejs-user=40/60,messagejs-pro-user=60/60,registration-address=100/60',
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.gateway.untilIdle();
  developer = await world.developer();
});

const project = () => uuidOfTypeId('proj', developer.projectId);

async function setPlan(plan: PlanName, monthlyMessages: number | null = null): Promise<void> {
  const { me } = z
    .object({ me: z.object({ tenant: z.object({ slug: z.string() }) }) })
    .parse(await sendText(world.gateway.url, '{ me { tenant { slug } } }', {}, developer.token));
  await new PlanService(world.gateway.database, new AuditService()).give(me.tenant.slug, { plan, monthlyMessages });
}

describe("a tenant's plan", () => {
  it('has a month’s messages, and no more are taken', async () => {
    await setPlan('FREE', 2);
    expect(await world.send(developer)).toMatchObject({ status: 202 });
    expect(await world.send(developer)).toMatchObject({ status: 202 });
    const refused = await world.send(developer);
    expect(refused).toMatchObject({ status: 429, body: { code: 'QUOTA_EXCEEDED' } });
    const wait = Number(refused.headers.get('retry-after'));
    const now = new Date();
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
    expect(Math.abs(wait - (nextMonth - now.getTime()) / 1000)).toBeLessThan(60);
    // Of another month, and another tenant's: neither counts.
    await world.change(
      `update message_usage set month = month - interval '1 month' where tenant_id = (select tenant_id from project where id = $1)`,
      [project()],
    );
    expect(await world.send(developer)).toMatchObject({ status: 202 });
    expect(await world.send(await world.developer())).toMatchObject({ status: 202 });
  });

  it('says how many sends an hour a key may have', async () => {
    const make = (rateLimit: number) =>
      world.call(`POST /projects/${developer.projectId}/keys`, {
        token: developer.token,
        body: { name: 'Fast', rateLimit },
      });
    expect(await make(10_000)).toMatchObject({ status: 400, body: { details: { field: 'rateLimit' } } });
    await setPlan('PRO');
    expect(await make(10_000)).toMatchObject({ status: 201, body: { rateLimit: 10_000 } });
    expect(await make(10_001)).toMatchObject({ status: 400 });
    await setPlan('ENTERPRISE');
    expect(await make(1_000_000)).toMatchObject({ status: 201 });
  });
});

describe('people', () => {
  it('ask so often in a minute, which the headers say', async () => {
    const ask = () => world.call('GET /projects', { token: developer.token });
    const first = await ask();
    expect(first.headers.get('x-ratelimit-limit')).toBe('40');
    const answers = await Promise.all(Array.from({ length: 40 }, ask));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused).toMatchObject({ body: { code: 'RATE_LIMIT_EXCEEDED' } });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await world.send(developer)).toMatchObject({ status: 202 });
  });

  it('of a tenant with a plan ask more often', async () => {
    await setPlan('PRO');
    const ask = () => world.call('GET /projects', { token: developer.token });
    const limitOf = ({ headers }: { headers: Headers }) => headers.get('x-ratelimit-limit');
    await expect.poll(async () => limitOf(await ask()), { interval: 300 }).toBe('60');
    const answers = await Promise.all(Array.from({ length: 60 }, ask));
    expect(new Set(answers.map(limitOf))).toEqual(new Set(['60']));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('are told that their token has expired, and that one is none', async () => {
    const claims = { type: 'access', tenant: crypto.randomUUID(), session: crypto.randomUUID() };
    const expired = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(crypto.randomUUID())
      .setExpirationTime(1)
      .sign(new TextEncoder().encode(testSecret));
    expect(await world.call('GET /projects', { token: expired })).toMatchObject({
      status: 401,
      body: { code: 'TOKEN_EXPIRED' },
    });
    expect(await world.call('GET /projects', { token: 'nonsense' })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_TOKEN' },
    });
    // services.md has words for the one, and the same for all others.
    const logs = async (token: string) => (await world.call('GET /audit-logs', { token })).body;
    expect(await logs(expired)).toEqual({ detail: 'Token has expired' });
    expect(await logs('nonsense')).toEqual({ detail: 'Authentication credentials were not provided.' });
  });
});

describe('a database that fails', () => {
  it('is told as the document has it, without what it says', async () => {
    await world.change(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'inner words of the database'; end $$`);
    await world.change(`create trigger fail before insert on project for each row execute function fail()`);
    const answer = await world.call('POST /projects', { token: developer.token, body: { name: 'Shop' } });
    await world.change(`drop trigger fail on project`);
    await world.change(`drop function fail()`);
    expect(answer).toMatchObject({ status: 500, body: { code: 'DATABASE_ERROR' } });
    expect(JSON.stringify(answer.body)).not.toContain('inner');
  });
});

describe('a project that is not active', () => {
  it('sends nothing', async () => {
    await world.must(`PUT /projects/${developer.projectId}`, { token: developer.token, body: { isActive: false } });
    expect(await world.send(developer)).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED' } });
  });
});

describe('figures', () => {
  it('count what left by connector and day, and what became of it', async () => {
    const sent = await Promise.all(Array.from({ length: 4 }, () => world.send(developer)));
    await world.gateway.untilIdle();
    const [delivered, failed, pending] = sent.map(({ body }) => uuidOfTypeId('msg', String(body['messageId'])));
    const set = (status: string, id = '') =>
      world.change(`update outbound_message set status = $1 where id = $2`, [status, id]);
    await set('READ', delivered);
    await set('FAILED', failed);
    await set('PENDING', pending);
    const today = new Date().toISOString().slice(0, 10);
    const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const query = `projectId=${developer.projectId}&from=${from}&to=${today}`;
    expect(await world.must(`GET /analytics/messages?${query}`, { token: developer.token })).toEqual({
      period: { from: `${from}T00:00:00Z`, to: `${today}T23:59:59Z` },
      totals: { sent: 3, delivered: 1, failed: 1, deliveredRate: 0.3333 },
      byConnector: {
        whatsapp: { sent: 3, delivered: 1, failed: 1 },
        telegram: { sent: 0, delivered: 0, failed: 0 },
        twilio: { sent: 0, delivered: 0, failed: 0 },
      },
      byDay: [
        { date: from, sent: 0, delivered: 0, failed: 0 },
        { date: today, sent: 3, delivered: 1, failed: 1 },
      ],
    });
    expect(
      await world.must(`GET /analytics/usage?projectId=${developer.projectId}`, { token: developer.token }),
    ).toEqual({
      totalMessages: 4,
      totalProjects: 1,
      totalConnectors: 1,
      averageDeliveryRate: 0.3333,
      topConnectors: [{ type: 'whatsapp', messages: 4 }],
    });
    const page = await world.must(`GET /messages?projectId=${developer.projectId}&limit=3`, { token: developer.token });
    expect(page['pagination']).toEqual({ limit: 3, offset: 0, total: 4, hasMore: true });
    const last = `GET /messages?projectId=${developer.projectId}&limit=3&offset=3&status=sent`;
    expect((await world.must(last, { token: developer.token }))['pagination']).toEqual({
      limit: 3,
      offset: 3,
      total: 1,
      hasMore: false,
    });
  });

  it.each(['from=2024-02-01&to=2024-01-01', 'from=2020-01-01&to=2024-01-01', 'from=2024-02-30'])(
    'are of no period such as %s',
    async (period) => {
      const path = `GET /analytics/messages?projectId=${developer.projectId}&${period}`;
      expect(await world.call(path, { token: developer.token })).toMatchObject({
        status: 400,
        body: { details: { field: 'from' } },
      });
    },
  );
});

describe('a template', () => {
  it('is shown with values and told what does not fit, without being sent', async () => {
    const query = `query ($id: ID!) {
      template(id: $id) {
        lint { undeclared unused }
        preview(variables: [{ name: "name", value: "{{code}}" }])
      }
    }`;
    const id = uuidOfTypeId('tpl', developer.templateId);
    const path = `PUT /projects/${developer.projectId}/templates/${developer.templateId}`;
    const body = { content: 'Hi {{name}} {{code}}', variables: ['name', 'company'] };
    await world.must(path, { token: developer.token, body });
    expect(await sendText(world.gateway.url, query, { id }, developer.token)).toEqual({
      template: { lint: { undeclared: ['code'], unused: ['company'] }, preview: 'Hi {{code}} {{code}}' },
    });
  });

  it('is not shown with a value that is longer than what can be sent', async () => {
    const query = `query ($id: ID!, $variables: [TemplateVariableInput!]!) { template(id: $id) { preview(variables: $variables) } }`;
    const id = uuidOfTypeId('tpl', developer.templateId);
    const variables = [{ name: 'name', value: 'x'.repeat(4_001) }];
    await expect(sendText(world.gateway.url, query, { id, variables }, developer.token)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'value',
    });
  });

  it.each([
    [{ variables: ['a b'] }, 'variables'],
    [{ variables: ['a', 'a'] }, 'variables'],
    [{ content: '' }, 'content'],
    [{ content: 'a'.repeat(4_001) }, 'content'],
    [{ connectorType: 'telegram', approved: { name: 'a', language: 'en' } }, 'approved'],
    [{ approved: { name: 'With Spaces', language: 'en' } }, 'approved.name'],
    [{ approved: { name: 'a', language: 'english' } }, 'approved.language'],
  ])('is not made of %j', async (change, field) => {
    const body = { name: 'a', connectorType: 'whatsapp', content: 'Hello', ...change };
    const path = `POST /projects/${developer.projectId}/templates`;
    expect(await world.call(path, { token: developer.token, body })).toMatchObject({
      status: 400,
      body: { details: { field } },
    });
  });

  it('whose values make a text that is longer than four messages is not sent, and nothing of it is stored', async () => {
    const path = `POST /projects/${developer.projectId}/templates`;
    const body = { name: 'a', connectorType: 'whatsapp', content: '{{text}}'.repeat(5) };
    const { id: templateId } = await world.must(path, { token: developer.token, body });
    const send = (text: string) => world.send(developer, { templateId, variables: { text } });
    expect(await send('w'.repeat(3_201))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { field: 'variables' } },
    });
    expect(await world.rowsOf('outbound_message')).not.toContain('wwww');
    expect(await send('w'.repeat(3_200))).toMatchObject({ status: 202 });
  });

  it('that leaves nothing to be sent, or is for another provider, is not sent', async () => {
    const make = async (body: object) =>
      (await world.must(`POST /projects/${developer.projectId}/templates`, { token: developer.token, body }))['id'];
    const empty = await make({ name: 'a', connectorType: 'whatsapp', content: '{{text}}' });
    expect(await world.send(developer, { templateId: empty, variables: { text: ' ' } })).toMatchObject({
      status: 400,
      body: { details: { field: 'variables' } },
    });
    const other = await make({ name: 'a', connectorType: 'telegram', content: 'Hello' });
    expect(await world.send(developer, { templateId: other })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_CONNECTOR_TYPE' },
    });
  });
});

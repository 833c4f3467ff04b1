import { CreateLeadDocument, LeadAnalyticsDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let owner: string;
let tenantId: string;

const analytics = async (token = owner, variables: object = {}) =>
  (await send(gateway.url, LeadAnalyticsDocument, variables, token)).leadAnalytics;

beforeAll(async () => {
  gateway = await startTestGateway();
  owner = await openTenant(gateway, 'counted');
  const [tenant] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from tenant where slug = 'counted'`),
  );
  tenantId = tenant?.id ?? '';
});
afterAll(() => gateway.close());

async function visit(...sentences: string[]) {
  const visitor = await TestVisitor.start(gateway.url, { tenant: 'counted' });
  for (const sentence of sentences) {
    await visitor.say(sentence);
    await gateway.untilIdle();
  }
}

async function change(statement: string, values: (string | number)[] = []): Promise<void> {
  await gateway.database.inTenant(tenantId, (transaction) => transaction.query(statement, values));
}

const hot =
  'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.';

describe('figures of leads', () => {
  it('are nothing where there is nothing, and every day, channel and intent is there', async () => {
    const found = await analytics();
    expect(found).toMatchObject({
      totalConversations: 0,
      leadsCaptured: 0,
      averageResponseSeconds: null,
      conversionRate: 0,
      responseSeconds: { replies: 0, p50: null },
      funnel: { leads: 0, hot: 0 },
    });
    expect(found.byDay).toHaveLength(31);
    expect(found.byDay.at(-1)?.day).toBe(new Date().toISOString().slice(0, 10));
    expect(found.bySource).toHaveLength(7);
    expect(found.byIntent.map(({ intent }) => intent).toSorted()).toEqual(['COLD', 'HOT', 'WARM']);
  });

  it('are counted', async () => {
    await visit(hot);
    await visit('Looking for a flat in Maadi', 'Two bedrooms please');
    await visit('hello');
    const input = { source: 'INSTAGRAM', intent: 'COLD', name: 'Ali', email: 'ali@counted.example' } as const;
    await send(gateway.url, CreateLeadDocument, { input }, owner);
    const found = await analytics();
    expect(found).toMatchObject({
      totalConversations: 3,
      leadsCaptured: 2,
      hotLeads: 1,
      warmLeads: 1,
      coldLeads: 2,
      conversionRate: 33.33,
      funnel: { leads: 4, talkedOn: 1, captured: 2, qualified: 1, hot: 1 },
    });
    expect(found.bySource).toContainEqual({ source: 'WEBSITE', leads: 3, captured: 1, hot: 1 });
    expect(found.bySource).toContainEqual({ source: 'INSTAGRAM', leads: 1, captured: 1, hot: 0 });
    expect(found.byIntent).toContainEqual({ intent: 'COLD', leads: 2, captured: 1 });
    const today = { day: new Date().toISOString().slice(0, 10), conversations: 3, leads: 4, captured: 2, hot: 1 };
    expect(found.byDay.at(-1)).toEqual(today);
  });

  it('time each reply from the message that it answers', async () => {
    await change(
      `update message set created_at = question.created_at + make_interval(secs => 2 ^ (place.number - 1))
         from (select id, row_number() over (order by created_at) as number from message where reply_to is not null) place
         join message reply on reply.id = place.id join message question on question.id = reply.reply_to
        where message.id = place.id`,
    );
    const { averageResponseSeconds, responseSeconds } = await analytics(owner, { to: inSomeTime() });
    expect(averageResponseSeconds).toBeCloseTo((1 + 2 + 4 + 8) / 4, 5);
    expect(responseSeconds.replies).toBe(4);
    expect(responseSeconds.p50).toBeCloseTo(3, 5);
    expect(responseSeconds.p99).toBeCloseTo(7.88, 2);
  });

  it('are those of the period alone, its first moment in and its last one out', async () => {
    await change(`update lead set created_at = '2026-03-01T00:00:00Z'`);
    await change(`update conversation set created_at = '2026-03-03T23:59:59.999Z'`);
    const march = { from: '2026-03-01T00:00:00Z', to: '2026-03-04T00:00:00Z' };
    const found = await analytics(owner, march);
    expect(found.byDay).toEqual([
      { day: '2026-03-01', conversations: 0, leads: 4, captured: 2, hot: 1 },
      { day: '2026-03-02', conversations: 0, leads: 0, captured: 0, hot: 0 },
      { day: '2026-03-03', conversations: 3, leads: 0, captured: 0, hot: 0 },
    ]);
    expect(await analytics(owner, { ...march, to: '2026-03-03T23:59:59.999Z' })).toMatchObject({
      totalConversations: 0,
    });
    expect(await analytics(owner, { ...march, from: '2026-03-01T00:00:00.001Z' })).toMatchObject({ hotLeads: 0 });
  });

  it("are the tenant's own", async () => {
    const demo = await loginAsDemo(gateway);
    expect((await analytics(demo)).totalConversations).toBeGreaterThan(5);
    expect((await analytics(await openTenant(gateway, 'uncounted'))).funnel.leads).toBe(0);
  });

  it.each([
    ['a period that ends before it begins', { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }],
    ['a period of more than a year', { from: '2024-03-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }],
  ])('refuse %s', async (_name, period) => {
    await expect(analytics(owner, period)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'from' });
  });
});

function inSomeTime(): string {
  return new Date(Date.now() + 60_000).toISOString();
}

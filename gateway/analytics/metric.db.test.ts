import { Channel, ConversationState, MetricName, Role } from '@parley/schema/enums';
import { DailyMetricDocument, HourlyMetricDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMessage } from '../conversations/message-store.ts';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { openRawSocket } from '../testing/raw-socket.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { countFact } from './count-fact.ts';
import { OnlineAgents } from './online-agents.ts';

let gateway: TestGateway;
let person: string;
let tenantId: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await openTenant(gateway, 'counted');
  const { me } = (await sendText(gateway.url, `{ me { tenant { id } } }`, {}, person)) as {
    me: { tenant: { id: string } };
  };
  tenantId = me.tenant.id;
});
afterAll(() => gateway.close());

const daily = async (metric: MetricName, days = 30, token = person) =>
  (await send(gateway.url, DailyMetricDocument, { metric, days }, token)).dailyMetric;
const hourly = async (metric: MetricName, hours = 24) =>
  (await send(gateway.url, HourlyMetricDocument, { metric, hours }, person)).hourlyMetric;
const total = async (metric: MetricName) => (await daily(metric, 2)).reduce((sum, day) => sum + day.total, 0);

/** As it would have been counted some hours ago. */
const counted = (metric: MetricName, hoursAgo: number, slot: number, amount: number) =>
  gateway.database.inTenant(tenantId, (transaction) =>
    transaction.query(
      `insert into metric_bucket (tenant_id, metric, hour, slot, total)
       values ($1, $2, date_trunc('hour', now(), 'UTC') - make_interval(hours => $3::int), $4, $5)`,
      [tenantId, metric, hoursAgo, slot, amount],
    ),
  );

describe('what is counted', () => {
  it('contacts are with their first conversation, and only then', async () => {
    const before = await total(MetricName.CONTACTS_CREATED);
    await TestVisitor.start(gateway.url, { tenant: 'counted' });
    const { token } = await TestVisitor.start(gateway.url, { tenant: 'counted' });
    await TestVisitor.start(gateway.url, { tenant: 'counted', visitorToken: token });
    expect(await total(MetricName.CONTACTS_CREATED)).toBe(before + 2);
  });

  it('conversations are when they are closed, once', async () => {
    const { conversationId } = await TestVisitor.start(gateway.url, { tenant: 'counted' });
    const close = `mutation ($id: ID!) { closeConversation(input: { conversationId: $id }) { __typename } }`;
    await sendText(gateway.url, close, { id: conversationId }, person);
    await sendText(gateway.url, close, { id: conversationId }, person);
    expect(await total(MetricName.CONVERSATIONS_CLOSED)).toBe(1);
  });

  it('messages are that go out on WhatsApp, and none that was refused', async () => {
    const whatsapp = await conversationOn(Channel.WHATSAPP);
    const website = await conversationOn(Channel.WEBSITE);
    for (const [conversationId, role, state] of [
      [whatsapp, Role.AGENT, ConversationState.HUMAN],
      [whatsapp, Role.ASSISTANT, ConversationState.HUMAN],
      [whatsapp, Role.VISITOR, ConversationState.HUMAN],
      [whatsapp, Role.AGENT, ConversationState.CLOSED],
      [website, Role.AGENT, ConversationState.HUMAN],
    ] as const) {
      const message = { id: newId(), tenantId, conversationId, role, content: 'hi', whileIn: [state] };
      await gateway.database.inTenant(tenantId, (transaction) => addMessage(transaction, message));
    }
    expect(await total(MetricName.MESSAGES_SENT)).toBe(2);
  });

  it('is undone with the transaction that did not happen', async () => {
    const undone = gateway.database.inTenant(tenantId, async (transaction) => {
      await countFact(transaction, MetricName.CAMPAIGNS_EXECUTED, tenantId);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await total(MetricName.CAMPAIGNS_EXECUTED)).toBe(0);
  });

  it('people are who have a socket open, once an hour however often', async () => {
    const sockets = [await openRawSocket(gateway.url, person), await openRawSocket(gateway.url, person)];
    await expect.poll(() => total(MetricName.AGENTS_ONLINE), { interval: 500 }).toBe(1);
    for (const socket of sockets) socket.close();
    const callers = () => [
      { tenantId, accountId: 'a' },
      { tenantId, accountId: 'a' },
      { tenantId, accountId: 'b' },
    ];
    for (let gateways = 0; gateways < 2; gateways += 1) {
      const online = new OnlineAgents(gateway.database, callers, () => {});
      await online.note();
      await online.note();
      await online.close();
    }
    expect(await total(MetricName.AGENTS_ONLINE)).toBe(3);
  });
});

// PGlite has one transaction at a time.
it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
  'counting does not wait for another fact of the tenant that is not committed yet',
  async () => {
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: isCounted, resolve: counts } = Promise.withResolvers<void>();
    const held = gateway.database.inTenant(tenantId, async (transaction) => {
      await countFact(transaction, MetricName.CAMPAIGNS_EXECUTED, tenantId);
      counts();
      await mayCommit;
    });
    await isCounted;
    const others = Array.from({ length: 5 }, () =>
      gateway.database.inTenant(tenantId, (transaction) =>
        countFact(transaction, MetricName.CAMPAIGNS_EXECUTED, tenantId),
      ),
    );
    // Of the connections one may happen to have the slot of the one that waits.
    await expect.poll(() => total(MetricName.CAMPAIGNS_EXECUTED)).toBeGreaterThanOrEqual(4);
    commit();
    await Promise.all([held, ...others]);
    expect(await total(MetricName.CAMPAIGNS_EXECUTED)).toBe(6);
  },
);

describe('what is told of it', () => {
  it('has every hour, the empty ones too, slots added up, oldest first', async () => {
    await counted(MetricName.MESSAGES_SENT, 3, 1, 5);
    await counted(MetricName.MESSAGES_SENT, 3, 2, 7);
    const hours = await hourly(MetricName.MESSAGES_SENT, 24);
    expect(hours).toHaveLength(24);
    expect(hours.at(-4)?.total).toBe(12);
    expect(hours.at(-5)?.total).toBe(0);
    const now = Date.parse(hours.at(-1)?.hour ?? '');
    expect(now).toBe(Math.floor(Date.now() / 3_600_000) * 3_600_000);
    expect(hours.map(({ hour }) => Date.parse(hour))).toEqual(
      Array.from({ length: 24 }, (_, index) => now - (23 - index) * 3_600_000),
    );
  });

  it('has every day in UTC, with how many hours counted and their average', async () => {
    const midnight = new Date().getUTCHours();
    // Three hours of the day before yesterday: 10, 10 and 11 in two slots.
    for (const [hour, slot, amount] of [
      [1, 0, 10],
      [2, 0, 10],
      [3, 0, 5],
      [3, 1, 6],
      [4, 0, 0],
    ] as const) {
      await counted(MetricName.CONTACTS_CREATED, midnight + 24 + hour, slot, amount);
    }
    const days = await daily(MetricName.CONTACTS_CREATED, 5);
    expect(days).toHaveLength(5);
    expect(days.at(-1)?.date).toBe(new Date().toISOString().slice(0, 10));
    expect(days.at(-3)).toMatchObject({ total: 31, count: 3, average: 10.33 });
    expect(days.at(-4)).toMatchObject({ total: 0, count: 0, average: 0 });
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
  });

  it("is the tenant's own", async () => {
    const days = await daily(MetricName.CAMPAIGNS_EXECUTED, 3, await loginAsDemo(gateway));
    expect(days.map((day) => day.total)).toEqual([0, 0, 0]);
  });

  it.each([0, 367])('is of 1 to 366 days, and not of %d', async (days) => {
    await expect(daily(MetricName.MESSAGES_SENT, days)).rejects.toMatchObject({ field: 'days' });
  });

  it.each([0, 8_785])('is of 1 to 8,784 hours, and not of %d', async (hours) => {
    await expect(hourly(MetricName.MESSAGES_SENT, hours)).rejects.toMatchObject({ field: 'hours' });
  });
});

async function conversationOn(channel: Channel): Promise<string> {
  const [contactId, conversationId] = [newId(), newId()];
  await gateway.database.inTenant(tenantId, async (transaction) => {
    await transaction.query(`insert into contact (id, tenant_id, created_at) values ($1, $2, now())`, [
      contactId,
      tenantId,
    ]);
    await transaction.query(
      `insert into conversation (id, tenant_id, contact_id, channel, state, last_seq, unread_by_people,
         unread_by_visitor, read_by_people_seq, read_by_visitor_seq, created_at, updated_at)
       values ($1, $2, $3, $4, 'HUMAN', 0, 0, 0, 0, 0, now(), now())`,
      [conversationId, tenantId, contactId, channel],
    );
  });
  return conversationId;
}

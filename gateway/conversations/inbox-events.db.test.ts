import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

interface InboxEvent {
  readonly cursor: string;
  readonly conversation: {
    readonly id: string;
    readonly lastSeq: number;
    readonly lead: { readonly intent: string } | null;
  };
}

const query = `subscription ($after: String) { inboxEvents(after: $after) {
  cursor ... on InboxConversationChanged { conversation { id lastSeq lead { intent } } } } }`;

/** Events of the inbox until one is the last, over a real socket. @throws after 10 s without it. */
async function hear(
  token: string,
  after: string | null,
  isLast: (event: InboxEvent) => boolean,
): Promise<InboxEvent[]> {
  const client = openSocket(gateway.url, token);
  const heard: InboxEvent[] = [];
  const deadline = setTimeout(() => void client.terminate(), 30_000);
  try {
    for await (const { data, errors } of client.iterate<{ inboxEvents: InboxEvent }>({ query, variables: { after } })) {
      if (errors?.[0]) throw errors[0];
      if (!data) continue;
      heard.push(data.inboxEvents);
      if (isLast(data.inboxEvents)) return heard;
    }
  } finally {
    clearTimeout(deadline);
    await client.dispose();
  }
  throw new Error(`The stream ended after ${heard.length} events`);
}

const speaksOf =
  ({ conversationId }: TestVisitor) =>
  ({ conversation }: InboxEvent) =>
    conversation.id === conversationId;

const cursorAt = (transaction: bigint) =>
  Buffer.from(JSON.stringify([String(transaction), '00000000-0000-0000-0000-000000000000'])).toString('base64url');

describe('the inbox', () => {
  it('is told of a conversation as it changes, with its lead', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const heard = hear(person, null, (event) => speaksOf(visitor)(event) && event.conversation.lead?.intent === 'WARM');
    const speak = setInterval(() => void visitor.say('I am looking for a flat in Maadi').catch(() => {}), 300);
    expect((await heard).at(-1)?.conversation.lead).toEqual({ intent: 'WARM' });
    clearInterval(speak);
    await gateway.untilIdle();
  });

  it('is told after a cursor what changed meanwhile, each conversation as it is now', async () => {
    const first = await TestVisitor.start(gateway.url);
    const start = hear(person, null, speaksOf(first));
    const speak = setInterval(() => void first.say('hello').catch(() => {}), 300);
    const cursor = (await start).at(-1)?.cursor ?? '';
    clearInterval(speak);
    await gateway.untilIdle();
    const others = await Promise.all(Array.from({ length: 8 }, () => TestVisitor.start(gateway.url)));
    for (const visitor of others) await visitor.say('one');
    await Promise.all(others.map((visitor) => visitor.say('two')));
    await gateway.untilIdle();
    const waiting = new Set(others.map(({ conversationId }) => conversationId));
    const missed = await hear(
      person,
      cursor,
      ({ conversation }) => waiting.delete(conversation.id) && waiting.size === 0,
    );
    const last = new Map(missed.map(({ conversation }) => [conversation.id, conversation.lastSeq]));
    for (const { conversationId } of others) {
      const data = await sendText(
        gateway.url,
        `query ($id: ID!) { conversation(id: $id) { lastSeq } }`,
        { id: conversationId },
        person,
      );
      expect(data).toEqual({ conversation: { lastSeq: last.get(conversationId) } });
    }
  });

  // The embedded database has one transaction at a time.
  it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
    'leaves nothing out where a transaction that began first ends last',
    async () => {
      const [early, late] = [await TestVisitor.start(gateway.url), await TestVisitor.start(gateway.url)];
      const heard = hear(person, null, speaksOf(early));
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const slow = gateway.database.inTenant(await demoTenantId(gateway.database), async (transaction) => {
        await transaction.query(touch, [early.conversationId]);
        await held;
      });
      await late.say('hello');
      await gateway.untilIdle();
      setTimeout(() => release(), 1_500);
      await slow;
      const order = (await heard).map(({ conversation }) => conversation.id);
      expect(order.indexOf(early.conversationId)).toBe(order.length - 1);
    },
  );

  it('is told to nobody else: not to another tenant, not to a visitor', async () => {
    const stranger = await openTenant(gateway, 'strangers');
    const visitor = await TestVisitor.start(gateway.url);
    const elsewhere = await TestVisitor.start(gateway.url, { tenant: 'strangers' });
    const heard = hear(stranger, null, speaksOf(elsewhere));
    const speak = setInterval(() => {
      void visitor.say('hello').catch(() => {});
      void elsewhere.say('hello').catch(() => {});
    }, 300);
    expect((await heard).map(({ conversation }) => conversation.id)).toEqual([elsewhere.conversationId]);
    clearInterval(speak);
    await expect(hear(visitor.token, null, () => true)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await gateway.untilIdle();
  });

  it('is told what is to come after a cursor that lies beyond all there is, as of a database before it was restored', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const heard = hear(person, cursorAt(2n ** 64n - 2n), speaksOf(visitor));
    const speak = setInterval(() => void visitor.say('hello').catch(() => {}), 300);
    expect((await heard).at(-1)?.conversation.id).toBe(visitor.conversationId);
    clearInterval(speak);
    await gateway.untilIdle();
  });

  it.each([
    ['that is none', 'nonsense'],
    ['of a number that PostgreSQL has not', cursorAt(2n ** 64n)],
  ])('refuses a cursor %s', async (_what, cursor) => {
    await expect(hear(person, cursor, () => true)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'after' },
    });
  });
});

const touch = `
  with numbered as (update conversation set last_seq = last_seq + 1 where id = $1 returning *)
  insert into conversation_event (conversation_id, seq, tenant_id, kind, created_at)
  select id, last_seq, tenant_id, 'CONVERSATION_CHANGED', now() from numbered returning seq`;

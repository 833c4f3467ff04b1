import { afterAll, beforeAll, expect, it } from 'vitest';
import { RawSubscription } from '../testing/raw-subscription.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';

/** Ten times as many as are read at a time. */
const many = 2_000;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const query = `subscription ($id: ID!) { conversationEvents(conversationId: $id, after: 0) {
  ... on MessageAdded { seq } ... on MessageChanged { seq } ... on ConversationChanged { seq } } }`;

const store = `
  with numbered as (update conversation set last_seq = last_seq + $2 where id = $1 returning *)
  insert into conversation_event (conversation_id, seq, tenant_id, kind, created_at)
  select id, last_seq - $2 + number, tenant_id, 'CONVERSATION_CHANGED', now()
    from numbered, generate_series(1, $2) number`;

/** As a process would that ends before it says so. */
const storeUnheard = ({ conversationId }: TestVisitor) =>
  asOwner(gateway.database, (transaction) => transaction.query(store, [conversationId, many]));

const numbersOf = ({ results }: RawSubscription) =>
  [...JSON.stringify(results).matchAll(/"seq":(\d+)/g)].map(([, number]) => Number(number));

it('all that was missed is told in order, however many pages, before and while somebody listens', async () => {
  const visitor = await TestVisitor.start(gateway.url);
  await storeUnheard(visitor);
  const variables = { id: visitor.conversationId };
  const listener = await RawSubscription.start(gateway.url, visitor.token, { query, variables });
  await expect.poll(() => numbersOf(listener).length).toBeGreaterThanOrEqual(many);

  await storeUnheard(visitor);
  const { seq } = await visitor.say('hello');
  expect(seq).toBeGreaterThan(2 * many);
  await expect.poll(() => numbersOf(listener)).toContain(seq);
  const numbers = numbersOf(listener);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  listener.stop();
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { addColleague, type Colleague } from '../testing/colleague.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { type SeenEvent, TestVisitor } from '../testing/visitor.ts';
import { OnlinePeople, type PresenceChange, type TenantPerson } from './online-people.ts';

let gateway: TestGateway;
let colleague: Colleague;
let tenantId: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  tenantId = await demoTenantId(gateway.database);
  colleague = await addColleague(gateway.url, await loginAsDemo(gateway), 'sara');
});
afterAll(() => gateway.close());

/** As a gateway's own would be, but for its pace. */
function aGateway(people: () => readonly TenantPerson[]) {
  const told: PresenceChange[] = [];
  const tell = async (change: PresenceChange): Promise<void> => void told.push(change);
  return { told, online: new OnlinePeople({ database: gateway.database, people, tell }, () => {}) };
}

/** As if so much time had passed for whom no gateway writes down any more. */
const forget = (accountId: string) =>
  gateway.database.outsideTenants((transaction) =>
    transaction.query(`update membership set online_until = now() - interval '1 s' where account_id = $1`, [accountId]),
  );

describe('who is there', () => {
  it('is told once when they come and once when they have gone, whichever gateways see them', async () => {
    const person = { tenantId, accountId: colleague.id };
    const [one, other] = [aGateway(() => [person, person]), aGateway(() => [person])];
    await one.online.look();
    await other.online.look();
    await one.online.look();
    expect([...one.told, ...other.told]).toEqual([{ ...person, isOnline: true }]);
    await Promise.all([one.online.close(), other.online.close()]);

    // Both end without a word; a third one finds whom they have left behind.
    await forget(colleague.id);
    const third = aGateway(() => []);
    await third.online.look();
    await third.online.look();
    expect(third.told).toEqual([{ ...person, isOnline: false }]);
    await third.online.close();
  });

  it('is told to the visitors whom they answer, also where they work without a socket', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const { conversationId } = visitor;
    const takeOver = `mutation ($input: TakeOverInput!) {
      takeOver(input: $input) { conversation { assignee { isOnline } } } }`;
    const isSignal = (event: SeenEvent) => event.__typename === 'AssigneePresence';
    const heard = visitor.hear(0, isSignal);
    const manager = await loginAsDemo(gateway);
    const taken = await sendText(gateway.url, takeOver, { input: { conversationId } }, manager);
    expect(taken).toEqual({ takeOver: { conversation: { assignee: { isOnline: true } } } });
    expect((await heard).at(-1)).toMatchObject({ isOnline: true });
  });

  it('is not told of who only has an account', async () => {
    const { accounts } = Object(
      await sendText(gateway.url, '{ accounts { nodes { username isOnline } } }', {}, await loginAsDemo(gateway)),
    );
    expect(accounts.nodes).toContainEqual({ username: 'sara', isOnline: false });
  });
});

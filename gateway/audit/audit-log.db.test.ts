import {
  AccountActivityDocument,
  AuditLogsDocument,
  ResourceHistoryDocument,
} from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let admin: string;
let member: string;
let adminId: string;
let memberId: string;
let conversationId: string;

const password = 'a-long-password';
const change = (name: string, token: string) =>
  sendText(
    gateway.url,
    `mutation ($id: ID!) { ${name}(input: { conversationId: $id }) { __typename } }`,
    { id: conversationId },
    token,
  );
const idOf = async (token: string) =>
  ((await sendText(gateway.url, `{ me { id } }`, {}, token)) as { me: { id: string } }).me.id;

beforeAll(async () => {
  gateway = await startTestGateway();
  admin = await openTenant(gateway, 'agency');
  const input = { email: 'member@agency.example', password, tenant: 'agency' };
  await sendText(
    gateway.url,
    `mutation ($input: RegisterInput!) { register(input: $input) { __typename } }`,
    { input },
    admin,
  );
  const signedIn = (await sendText(
    gateway.url,
    `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`,
    { input: { login: input.email, password } },
  )) as { login: { accessToken: string } };
  member = signedIn.login.accessToken;
  [adminId, memberId] = [await idOf(admin), await idOf(member)];
  ({ conversationId } = await TestVisitor.start(gateway.url, { tenant: 'agency' }));
  await change('takeOver', admin);
  await change('handBack', member);
  await change('closeConversation', admin);
});
afterAll(() => gateway.close());

const logs = async (filter: object = {}, page: object = {}, token = admin) =>
  (await send(gateway.url, AuditLogsDocument, { filter, ...page }, token)).auditLogs.nodes;

describe('auditLogs', () => {
  it('are newest first, with what changed', async () => {
    const all = await logs();
    const times = all.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(all[0]).toMatchObject({
      accountId: adminId,
      action: 'update',
      resourceType: 'conversation',
      resourceId: conversationId,
      changes: { state: { before: 'BOT', after: 'CLOSED' } },
      address: '127.0.0.1',
      agent: 'node',
    });
  });

  it('are narrowed by what is asked', async () => {
    const all = await logs();
    const seen = async (filter: object) => (await logs(filter)).map(({ id }) => id);
    const having = (is: (log: (typeof all)[number]) => boolean) => all.filter(is).map(({ id }) => id);
    expect(await seen({ accountId: memberId })).toEqual(having(({ accountId }) => accountId === memberId));
    expect(await seen({ action: 'create' })).toEqual(having(({ action }) => action === 'create'));
    expect(await seen({ resourceType: 'contact' })).toEqual(having(({ resourceType }) => resourceType === 'contact'));
    expect(await seen({ resourceId: conversationId })).toHaveLength(4);
    expect(await seen({ since: all[1]?.createdAt })).toEqual(
      having(({ createdAt }) => createdAt >= (all[1]?.createdAt ?? '')),
    );
    expect(await seen({ since: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    expect(await seen({ accountId: newId() })).toEqual([]);
    expect(await seen({ accountId: 'nobody' })).toEqual([]);
  });

  it("are the tenant's own, and for its admins", async () => {
    expect((await logs({ resourceId: conversationId }, {}, await loginAsDemo(gateway))).length).toBe(0);
    await expect(logs({}, {}, member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([0, 1_001])('come in pages of 1 to 1,000, and not of %d', async (first) => {
    await expect(logs({}, { first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});

describe('accountActivity', () => {
  const activity = async (token: string, variables: object = {}) =>
    (await send(gateway.url, AccountActivityDocument, variables, token)).accountActivity.nodes;

  it("is the caller's own where nobody is named, newest first", async () => {
    const own = await activity(member);
    expect(own.map(({ action, resourceType }) => `${action} ${resourceType}`)).toEqual([
      'update conversation',
      'create login_session',
    ]);
    expect(new Set(own.map(({ accountId }) => accountId))).toEqual(new Set([memberId]));
  });

  it("is somebody else's for admins only", async () => {
    expect(await activity(admin, { accountId: memberId })).toEqual(await activity(member, { accountId: memberId }));
    await expect(activity(member, { accountId: adminId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([0, 3_651])('looks back 1 to 3,650 days, and not %d', async (days) => {
    await expect(activity(member, { days })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'days' });
  });
});

it('resourceHistory is oldest first, for admins', async () => {
  const history = async (token: string) =>
    (await send(gateway.url, ResourceHistoryDocument, { resourceId: conversationId }, token)).resourceHistory.nodes;
  expect(await history(admin)).toMatchObject([
    { action: 'create' },
    { action: 'update', changes: { state: { after: 'HUMAN' } } },
    { action: 'update', changes: { state: { after: 'BOT' } } },
    { action: 'update', changes: { state: { after: 'CLOSED' } } },
  ]);
  await expect(history(member)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

import { MemberRole } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PromisedWork } from '../events/testing/promised-work.ts';
import { EmbeddedResponder } from '../responder/embedded-responder.ts';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';

/** The embedded responder, which can be unreachable as a model can. */
class FailingResponder extends EmbeddedResponder {
  isDown = false;

  override respond(...given: Parameters<EmbeddedResponder['respond']>) {
    if (this.isDown) throw new Error('The responder is down');
    return super.respond(...given);
  }
}

const responder = new FailingResponder(0);
let gateway: TestGateway;
let admin: string;
let stranger: string;
let outbox: PromisedWork;
let theirs: PromisedWork;

beforeAll(async () => {
  gateway = await startTestGateway({ responder });
  admin = await loginAsDemo(gateway);
  stranger = await openTenant(gateway, 'other');
  outbox = new PromisedWork(gateway.database, await tenantId('demo'));
  theirs = new PromisedWork(gateway.database, await tenantId('other'));
});
afterAll(() => gateway.close());
beforeEach(() => outbox.change(`delete from outbox_entry`, []));

async function tenantId(slug: string): Promise<string> {
  const [tenant] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from tenant where slug = $1`, [slug]),
  );
  return tenant?.id ?? '';
}

async function entryOf(key: string): Promise<string> {
  const [entry] = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from outbox_entry where key = $1`, [key]),
  );
  return entry?.id ?? '';
}

/** Work of a tenant that failed for good. Without `about` it is about nothing that exists. */
async function die(work: PromisedWork, about = newId(), messageId = newId()): Promise<string> {
  await work.promiseDead(about, messageId);
  return messageId;
}

const fields = `id topic attempts lastError createdAt deadAt references { name id }`;
const ask = (query: string, variables: unknown, token: string) => sendText(gateway.url, query, variables, token);
const find = (id: string, token = admin) =>
  ask(`query ($id: ID!) { deadLetter(id: $id) { ${fields} } }`, { id }, token);
const replay = (id: string, token = admin) =>
  ask(`mutation ($id: ID!) { replayDeadLetter(input: { id: $id }) { id } }`, { id }, token);
const list = async (variables: { first?: number; after?: string | null } = {}, token = admin) => {
  const query = `query ($first: Int, $after: String) {
    deadLetters(first: $first, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }`;
  const { deadLetters } = (await ask(query, variables, token)) as {
    deadLetters: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  return { ids: deadLetters.nodes.map(({ id }) => id), ...deadLetters.pageInfo };
};

describe('dead letters', () => {
  it('are listed page by page, the last given up first', async () => {
    const ids = [];
    for (let index = 0; index < 5; index += 1) ids.unshift(await die(outbox));
    await die(theirs);
    const first = await list({ first: 3 });
    expect(first).toMatchObject({ ids: ids.slice(0, 3), hasNextPage: true });
    expect(await list({ first: 3, after: first.endCursor })).toMatchObject({ ids: ids.slice(3), hasNextPage: false });
    await expect(list({ after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('show what failed, how often and why', async () => {
    const conversationId = newId();
    const id = await die(outbox, conversationId);
    expect(await find(id)).toEqual({
      deadLetter: {
        id,
        topic: 'conversation.visitor-message',
        attempts: 8,
        lastError: 'Error: nobody answers',
        createdAt: expect.any(String),
        deadAt: expect.any(String),
        references: expect.arrayContaining([
          { name: 'conversationId', id: conversationId },
          { name: 'messageId', id },
        ]),
      },
    });
  });

  it('do not include work that is still tried', async () => {
    const id = await die(outbox);
    await outbox.change(
      `update outbox_entry set dead_at = null, available_at = clock_timestamp() + interval '1 minute' where id = $1`,
      [id],
    );
    expect((await list()).ids).toEqual([]);
    expect(await find(id)).toEqual({ deadLetter: null });
    await expect(replay(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['not-an-id', newId()])('answer %s as one that does not exist', async (id) => {
    expect(await find(id)).toEqual({ deadLetter: null });
    await expect(replay(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe("another tenant's dead letters", () => {
  it('do not exist, in any of the three operations', async () => {
    const id = await die(theirs);
    expect((await list()).ids).toEqual([]);
    expect(await find(id)).toEqual({ deadLetter: null });
    await expect(replay(id)).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'Dead letter not found' });
    expect((await list({}, stranger)).ids).toEqual([id]);
    expect(await outbox.find(id)).toMatchObject({ dead_at: expect.any(String) });
  });
});

describe('a replay', () => {
  it('does the work, and is written down', async () => {
    responder.isDown = true;
    const visitor = await TestVisitor.start(gateway.url);
    const question = await visitor.say('هل لديكم شقق في المعادي؟');
    const id = await entryOf(visitor.conversationId);
    await expect.poll(async () => (await outbox.find(id))?.last_error).toMatch(/down/);
    await outbox.change(`update outbox_entry set dead_at = clock_timestamp() where id = $1`, [id]);
    responder.isDown = false;
    expect(await replay(id)).toEqual({ replayDeadLetter: { id } });
    const heard = await visitor.hearReply(question.seq);
    expect(heard.at(-1)).toMatchObject({ message: { replyTo: question.id } });
    await gateway.untilIdle();
    expect((await list()).ids).toEqual([]);
    const [row] = await gateway.database.inTenant(await tenantId('demo'), (transaction) =>
      transaction.query(
        `select action, resource_type, changes, account_id is not null as named from audit_row where resource_id = $1`,
        [id],
      ),
    );
    const changes = { topic: 'conversation.visitor-message' };
    expect(row).toEqual({ action: 'execute', resource_type: 'dead_letter', changes, named: true });
  });
});

describe('who may not', () => {
  /** What each of the three operations answers. */
  async function codes(token: string, id: string): Promise<unknown[]> {
    const answers = await Promise.allSettled([list({}, token), find(id, token), replay(id, token)]);
    return answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : answer.value));
  }
  const all = (code: string) => [code, code, code];

  it('is told so: nobody, a visitor, a member of the team', async () => {
    const id = await die(outbox);
    expect(await codes('', id)).toEqual(all('UNAUTHENTICATED'));
    const visitor = await TestVisitor.start(gateway.url);
    expect(await codes(visitor.token, id)).toEqual(all('FORBIDDEN'));
    const setRole = (role: MemberRole) =>
      asOwner(gateway.database, (transaction) =>
        transaction.query(
          `update membership set role = $1 where tenant_id = (select id from tenant where slug = 'demo')`,
          [role],
        ),
      );
    await setRole(MemberRole.TEAM_MEMBER);
    // What is changed by hand counts half a second later.
    const seen = () =>
      list().then(
        ({ ids }) => ids,
        ({ code }: { code: string }) => code,
      );
    await expect.poll(seen).toBe('FORBIDDEN');
    expect(await codes(admin, id)).toEqual(all('FORBIDDEN'));
    await setRole(MemberRole.ADMIN);
    await expect.poll(seen).toEqual([id]);
  });
});

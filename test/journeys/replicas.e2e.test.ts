import type { Delivery } from '@parley/gateway/testing/mail-stand-in';
import { sendText } from '@parley/gateway/testing/graphql-client';
import { createPostgresqlDatabase } from '@parley/gateway/testing/test-database';
import { openTenant } from '@parley/gateway/testing/person';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun } from '../conformance/run-program.ts';
import { startDeployedPieces, type DeployedPieces } from '../harness/deployed-pieces.ts';
import { ReturningListener } from '../harness/returning-listener.ts';
import type { BuiltServer } from '../harness/start-built-server.ts';

const hasPostgres = await createPostgresqlDatabase().then(
  async ({ drop }) => drop().then(() => true),
  () => false,
);
const hasAll = hasPostgres && canRun('redis-server', '--version');
if (!hasAll) console.warn('NO POSTGRESQL, OR NO redis-server ON THE PATH: GATEWAYS BEHIND A PROXY ARE NOT TESTED.');

describe.skipIf(!hasAll)('what docker-compose.yml starts, as processes', () => {
  let pieces: DeployedPieces;
  let person: string;
  let visitor: TestVisitor;
  let listeners: readonly ReturningListener[] = [];
  const at = (index: number): BuiltServer => {
    const gateway = pieces.gateways[index];
    if (gateway === undefined) throw new Error(`There is no gateway ${index}`);
    return gateway;
  };

  beforeAll(async () => {
    pieces = await startDeployedPieces();
    console.info(`${pieces.gateways.length} gateways behind ${pieces.proxy}`);
  });
  afterAll(async () => {
    await Promise.all(listeners.map((one) => one.stop()));
    await pieces.close();
  });

  const operation = (name: string, fields: string) =>
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`;

  /** Sends until it is accepted, as a widget does: the same clientId is the same message, however often it comes. */
  async function sayUntilAccepted(content: string): Promise<string> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      try {
        return (await visitor.say(content, `client ${content}`)).id;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await wait(100);
      }
    }
  }

  it('opens a tenant, and its visitor hears a reply piece by piece at every gateway', async () => {
    person = await openTenant(pieces, 'agency');
    visitor = await TestVisitor.start(pieces.url, { tenant: 'agency' });
    // One at each gateway, and six that the proxy spreads over them.
    const places = [...pieces.gateways.map(({ url }) => url), ...Array<string>(6).fill(pieces.url)];
    listeners = places.map((url) => new ReturningListener(visitor.at(url)));
    // A piece may be lost, and is for who comes too late: everybody has to listen before it is said.
    const first = await visitor.say('Hello there');
    await expect
      .poll(() => listeners.every(({ numbers }) => numbers.includes(first.seq)), { timeout: 15_000 })
      .toBe(true);
    await expect.poll(() => replies().length, { timeout: 15_000 }).toBe(1);
    const before = listeners.map(({ pieces: heard }) => heard);
    await visitor.say('I want to buy a two bedroom apartment this week, my budget is 4 million. I am Mona.');
    await expect.poll(() => replies().length, { timeout: 15_000 }).toBe(2);
    await expect
      .poll(() => listeners.every((one, index) => one.pieces > (before[index] ?? 0)), { timeout: 5_000 })
      .toBe(true);
  });

  /** The assistant's, as the last listener of all knows them. */
  function replies() {
    return listeners.at(-1)?.messages.filter(({ role }) => role === 'ASSISTANT') ?? [];
  }

  it('lets a person take over through one gateway, and the visitor hears them through the others', async () => {
    const { conversationId } = visitor;
    await sendText(at(1).url, operation('takeOver', 'conversation { state }'), { input: { conversationId } }, person);
    await visitor.at(at(0).url).say('Is anybody there?');
    const reply = { conversationId, clientId: 'reply 1', content: 'It is me, Amal.' };
    await sendText(at(2).url, operation('reply', 'message { id }'), { input: reply }, person);
    await expect
      .poll(() => listeners.every(({ messages }) => messages.some(({ content }) => content === reply.content)))
      .toBe(true);
    expect(replies()).toHaveLength(2);
  });

  it('lets a REST client sign in and read the lead, whichever gateway it is given', async () => {
    const form = new URLSearchParams({ username: 'founder@agency.example', password: 'a-long-password' });
    const login = await fetch(`${pieces.url}/client/login`, { method: 'POST', body: form });
    const { data } = (await login.json()) as { data: { access_token: string } };
    const headers = { authorization: `Bearer ${data.access_token}` };
    for (let time = 0; time < 3; time += 1) {
      const all = await fetch(`${pieces.url}/messages/all/agency`, { headers });
      expect(await all.json()).toMatchObject({ data: { count: 1, users: [{ name: 'Mona' }] } });
    }
  });

  it('tells of a hot lead by one e-mail, though all gateways look for work while it is under way', async () => {
    pieces.mails.slowMilliseconds = 1_500;
    const other = await TestVisitor.start(pieces.url, { tenant: 'agency' });
    await other.say('I want to buy a two bedroom apartment this week, my budget is 4 million, call +201001234567.');
    await expect.poll(() => mailsAbout('201001234567').length, { timeout: 20_000 }).toBe(1);
    await wait(2_000);
    pieces.mails.slowMilliseconds = 0;
    expect(mailsAbout('201001234567')).toHaveLength(1);
  });

  /** What the catcher took for the people of the tenant, by what it says. */
  function mailsAbout(words: string): readonly Delivery[] {
    return pieces.mails.accepted.filter(
      ({ to, source }) => to.includes('sales@agency.example') && source.includes(words),
    );
  }

  it('counts failed logins over all gateways', async () => {
    const form = new URLSearchParams({ username: 'nobody@agency.example', password: 'wrong' });
    const statuses = [];
    for (let time = 0; time < 6; time += 1)
      statuses.push((await fetch(`${pieces.url}/client/login`, { method: 'POST', body: form })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('goes on when a gateway is killed: nothing accepted is lost, and sockets come back without a gap', async () => {
    const accepted: string[] = [];
    for (let number = 1; number <= 20; number += 1) {
      if (number === 8) await at(0).kill();
      accepted.push(await sayUntilAccepted(`message ${number}`));
    }
    const known = (one: ReturningListener) => one.messages.filter(({ content }) => content.startsWith('message '));
    // Who listened at the killed gateway only has nowhere to come back to.
    const others = listeners.slice(1);
    await expect.poll(() => others.every((one) => known(one).length === 20), { timeout: 15_000 }).toBe(true);
    for (const one of others) {
      expect(known(one).map(({ id }) => id)).toEqual(accepted);
      expect(one.numbers).toEqual(one.numbers.map((_, index) => index + 1));
    }
    expect(listeners.slice(3).some(({ endings }) => endings > 0)).toBe(true);
    await handBackAndAsk('Are you a machine again?');
  });

  /** The responder speaks again, wherever its work is done now. */
  async function handBackAndAsk(question: string): Promise<void> {
    const input = { conversationId: visitor.conversationId };
    await sendText(at(2).url, operation('handBack', 'conversation { state }'), { input }, person);
    const before = replies().length;
    await sayUntilAccepted(question);
    await expect.poll(() => replies().length, { timeout: 20_000 }).toBe(before + 1);
  }

  it('ends a gateway that is asked to end only when what is under way is answered', async () => {
    const ask = { message: 'I want to rent a flat in Maadi', user_id: 'u1', source: 'website', tenant_id: 'agency' };
    const answer = fetch(`${at(1).url}/api/v1/chat/respond`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ask),
    });
    await wait(300);
    const stopped = at(1).stop();
    const { response } = (await (await answer).json()) as { response: string };
    expect(response.length).toBeGreaterThan(10);
    expect(await stopped).toBe(0);
    expect((await fetch(`${pieces.url}/health`)).status).toBe(200);
  });
});

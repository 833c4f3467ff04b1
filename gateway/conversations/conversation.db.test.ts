import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedResponder } from '../responder/embedded-responder.ts';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner, demoTenantId } from '../testing/tenant.ts';
import { TestVisitor, type SeenEvent } from '../testing/visitor.ts';

const mona =
  'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.';

/** One that answers at once, and one whose replies take long enough to be looked at. */
let gateway: TestGateway;
let slow: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  slow = await startTestGateway({ responder: new EmbeddedResponder(20) });
});
afterAll(async () => {
  await gateway.close();
  await slow.close();
});

const numbersOf = (events: SeenEvent[]) => events.flatMap((event) => ('seq' in event ? [event.seq] : []));

describe('a message', () => {
  it('is answered by a reply whose pieces are its content', async () => {
    const visitor = await TestVisitor.start(slow.url);
    const message = await visitor.say(mona);
    const events = await visitor.hearReply(0);
    const reply = events.at(-1);
    if (reply?.__typename !== 'MessageAdded') throw new Error('no reply');
    const pieces = events.flatMap((event) => (event.__typename === 'ReplyDelta' ? [event.text] : []));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(reply.message.content);
    expect(reply.message.replyTo).toBe(message.id);
    const started = events.find((event) => event.__typename === 'ReplyStarted');
    expect(started?.__typename === 'ReplyStarted' && started.replyId).toBe(reply.message.id);
  });

  it('is one message for one client id, also when both arrive at once', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const sent = await Promise.all(Array.from({ length: 12 }, () => visitor.say('hello', 'the-same')));
    expect(new Set(sent.map((message) => message.id)).size).toBe(1);
    const again = await visitor.say('hello', 'the-same');
    expect(again.id).toBe(sent[0]?.id);
    const [counted] = await gateway.database.inTenant(await demoTenantId(gateway.database), (transaction) =>
      transaction.query<{ count: string }>(
        `select count(*) from message where conversation_id = $1 and role = 'VISITOR'`,
        [visitor.conversationId],
      ),
    );
    expect(Number(counted?.count)).toBe(1);
  });

  it('keeps nothing of a card number but its end, not in its words and not for the search', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const { content } = await visitor.say('charge 4111 1111 1111 1111, please');
    expect(content).toBe('charge •••• •••• •••• 1111, please');
    await gateway.untilIdle();
    const everything = await asOwner(gateway.database, (transaction) =>
      transaction.query(
        `select to_jsonb(message) as message, words::text from message join message_search on message_id = message.id
          where conversation_id = $1`,
        [visitor.conversationId],
      ),
    );
    expect(everything.length).toBeGreaterThan(0);
    expect(JSON.stringify(everything)).not.toContain('4111');
  });

  it('gets the next number of its conversation, without gaps, from many writers', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await Promise.all(Array.from({ length: 30 }, (_, index) => visitor.say(`message ${index}`)));
    const events = await visitor.hear(0, (event) => 'seq' in event && event.seq >= 31);
    expect(numbersOf(events)).toEqual(Array.from({ length: numbersOf(events).length }, (_, index) => index + 1));
  });

  it('is answered once, together with those before it', async () => {
    const visitor = await TestVisitor.start(slow.url);
    const messages = await Promise.all(['hi', 'I want a flat', 'in Maadi'].map((text) => visitor.say(text)));
    const last = messages.reduce((newest, message) => (message.seq > newest.seq ? message : newest));
    const replies = await visitor.hear(
      0,
      (event) => event.__typename === 'MessageAdded' && event.message.replyTo === last.id,
    );
    const answered = replies.flatMap((event) =>
      event.__typename === 'MessageAdded' && event.message.role === 'ASSISTANT' ? [event.message.replyTo] : [],
    );
    expect(new Set(answered).size).toBe(answered.length);
  });
});

describe('a subscriber', () => {
  it('is told what it missed and then what happens, each number once', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const first = await visitor.say('hi');
    await visitor.hearReply(0);
    const missed = visitor.hear(first.seq, (event) => 'seq' in event && event.seq > first.seq + 2);
    await visitor.say('I am looking for a flat in Maadi');
    const numbers = numbersOf(await missed);
    expect(numbers).toEqual(numbers.map((_, index) => first.seq + 1 + index));
  });

  it('that claims to have heard more than there is, hears what comes next', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const first = await visitor.say('hi');
    await gateway.untilIdle();
    const heard = visitor.hear(first.seq + 1_000, (event) => event.__typename === 'MessageAdded');
    const speak = setInterval(() => void visitor.say('Is anybody there?').catch(() => {}), 300);
    expect((await heard).length).toBeGreaterThan(0);
    clearInterval(speak);
    await gateway.untilIdle();
  });

  it("with another visitor's token is told that there is no such conversation", async () => {
    const [one, other] = [await TestVisitor.start(gateway.url), await TestVisitor.start(gateway.url)];
    await one.say('hi');
    await expect(one.hear(0, () => true, other.token)).rejects.toThrow('Conversation not found');
  });
});

describe('a person', () => {
  it('takes over, and not one further piece of the responder reaches the visitor', async () => {
    const visitor = await TestVisitor.start(slow.url);
    const person = await loginAsDemo(slow);
    const listening = visitor.hear(0, (event) => event.__typename === 'MessageAdded' && event.message.role === 'AGENT');
    await visitor.say(mona);
    await visitor.hear(0, (event) => event.__typename === 'ReplyDelta');
    await sendText(slow.url, takeOver, { input: { conversationId: visitor.conversationId } }, person);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const input = { conversationId: visitor.conversationId, clientId: 'agent-1', content: 'Mona, this is Omar.' };
    await sendText(slow.url, reply, { input }, person);
    const events = await listening;
    const changed = events.findIndex((event) => event.__typename === 'ConversationChanged');
    expect(changed).toBeGreaterThan(0);
    expect(events.slice(changed).filter((event) => event.__typename === 'ReplyDelta')).toEqual([]);
    expect(events.filter((event) => event.__typename === 'MessageAdded').length).toBe(2);
  });

  it('reads conversations with contact, lead and messages in at most four statements', async () => {
    const person = await loginAsDemo(gateway);
    for (let index = 0; index < 50; index += 1) await (await TestVisitor.start(gateway.url)).say(`hello ${index}`);
    await gateway.untilIdle();
    const before = gateway.log.statements.length;
    const data = await sendText(gateway.url, conversationList, {}, person);
    expect(JSON.stringify(data).length).toBeGreaterThan(5_000);
    const background = /outbox_entry|audit_/;
    const statements = gateway.log.statements.slice(before).filter((statement) => !background.test(statement));
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

describe('bad input', () => {
  const wrong = { conversationId: '00000000-0000-7000-8000-000000000000', clientId: 'c', content: 'x' };

  it.each([
    ['an empty message', { content: '  ' }, 'BAD_USER_INPUT', 'content'],
    ['a message of 4,001 characters', { content: 'x'.repeat(4_001) }, 'BAD_USER_INPUT', 'content'],
    ['a wrong type', { content: 7 }, 'BAD_USER_INPUT', 'content'],
    ['an unknown conversation', { conversationId: wrong.conversationId }, 'NOT_FOUND', undefined],
    ['a file that does not exist', { attachmentIds: ['f'] }, 'BAD_USER_INPUT', 'attachmentIds'],
    ['something that is no id', { conversationId: 'nonsense' }, 'BAD_USER_INPUT', 'conversationId'],
  ])('%s is refused, and nothing is stored', async (_name, change, code, field) => {
    const visitor = await TestVisitor.start(gateway.url);
    const input = { conversationId: visitor.conversationId, clientId: 'c', content: 'hello', ...change };
    const failure = sendText(gateway.url, sendMessage, { input }, visitor.token);
    await expect(failure).rejects.toMatchObject({ code, field });
    const data = await sendText(gateway.url, lastSeq, { id: visitor.conversationId }, visitor.token);
    expect(data).toEqual({ conversation: { lastSeq: 0 } });
  });

  it('an unknown tenant is not found', async () => {
    await expect(TestVisitor.start(gateway.url, { tenant: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it("no token, a forged one and a visitor's where a person is needed are refused", async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const forged = `${visitor.token.slice(0, -4)}AAAA`;
    await expect(sendText(gateway.url, conversationList)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(sendText(gateway.url, conversationList, {}, forged)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(sendText(gateway.url, conversationList, {}, visitor.token)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

const takeOver = `mutation ($input: TakeOverInput!) { takeOver(input: $input) { conversation { state } } }`;
const reply = `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`;
const sendMessage = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const lastSeq = `query ($id: ID!) { conversation(id: $id) { lastSeq } }`;
const conversationList = `{ conversations(first: 50) { nodes {
  id state unreadCount contact { name phone } lead { intent score } assignee { name } messages(last: 3) { nodes { content } } } } }`;

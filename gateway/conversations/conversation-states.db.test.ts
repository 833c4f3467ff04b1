import { MarkReadDocument, RequestHumanDocument, SetTypingDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

/** One of the operations by which people change who answers. */
const change = (
  operation: 'takeOver' | 'handBack' | 'closeConversation',
  { conversationId }: TestVisitor,
  token = person,
) => {
  const type = operation[0]?.toUpperCase() + operation.slice(1);
  const document = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { conversation { state assignee { name } } } }`;
  return sendText(gateway.url, document, { input: { conversationId } }, token);
};

const fields = `query ($id: ID!) { conversation(id: $id) {
  state unreadCount readByVisitorSeq readByPeopleSeq lastSeq lead { unreadCount } assignee { name } } }`;
const seenBy = async (token: string, { conversationId }: TestVisitor) =>
  ((await sendText(gateway.url, fields, { id: conversationId }, token)) as { conversation: Record<string, unknown> })
    .conversation;

async function answered(text = 'hi') {
  const visitor = await TestVisitor.start(gateway.url);
  await visitor.say(text);
  await gateway.untilIdle();
  return visitor;
}

describe('who answers', () => {
  it('goes from the responder to a person and back', async () => {
    const visitor = await answered();
    expect(await change('takeOver', visitor)).toEqual({
      takeOver: { conversation: { state: 'HUMAN', assignee: { name: 'Demo Agent' } } },
    });
    const question = await visitor.say('Are you a person?');
    await gateway.untilIdle();
    expect(await seenBy(person, visitor)).toMatchObject({ state: 'HUMAN', lastSeq: question.seq });
    expect(await change('handBack', visitor)).toEqual({ handBack: { conversation: { state: 'BOT', assignee: null } } });
    const next = await visitor.say('And now?');
    const events = await visitor.hearReply(next.seq);
    expect(events.at(-1)).toMatchObject({ message: { replyTo: next.id } });
  });

  it('is nobody after a close: a message is refused, and the next start begins another conversation', async () => {
    const visitor = await answered();
    await change('closeConversation', visitor);
    await expect(visitor.say('hello?')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(change('takeOver', visitor)).rejects.toMatchObject({ code: 'CONFLICT' });
    const again = await TestVisitor.start(gateway.url, { visitorToken: visitor.token });
    expect(again.conversationId).not.toBe(visitor.conversationId);
    const contacts = `query ($a: ID!, $b: ID!) { a: conversation(id: $a) { contact { id } } b: conversation(id: $b) { contact { id } } }`;
    const ids = { a: visitor.conversationId, b: again.conversationId };
    const { a, b } = (await sendText(gateway.url, contacts, ids, person)) as { a: unknown; b: unknown };
    expect(b).toEqual(a);
  });

  it('is a person, once a visitor asks for one: the responder falls silent', async () => {
    const visitor = await answered();
    const { conversationId } = visitor;
    await send(gateway.url, RequestHumanDocument, { input: { conversationId } }, visitor.token);
    const message = await visitor.say('Is anybody there?');
    await gateway.untilIdle();
    expect(await seenBy(person, visitor)).toMatchObject({ state: 'HUMAN', lastSeq: message.seq, assignee: null });
  });

  it('is not for a stranger to say', async () => {
    const visitor = await answered();
    const stranger = await openTenant(gateway, 'strangers');
    for (const operation of ['takeOver', 'handBack', 'closeConversation'] as const) {
      await expect(change(operation, visitor, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(change(operation, visitor, visitor.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await seenBy(person, visitor)).toMatchObject({ state: 'BOT' });
  });
});

describe('read marks', () => {
  const markRead = ({ conversationId }: TestVisitor, seq: number, token: string) =>
    send(gateway.url, MarkReadDocument, { input: { conversationId, seq } }, token);

  it('are one for each side, count what is unread, and never move back', async () => {
    const visitor = await answered();
    expect(await seenBy(person, visitor)).toMatchObject({ unreadCount: 1, lead: { unreadCount: 1 } });
    expect(await seenBy(visitor.token, visitor)).toMatchObject({ unreadCount: 1 });
    await markRead(visitor, 100, person);
    const read = await seenBy(person, visitor);
    expect(read).toMatchObject({ unreadCount: 0, lead: { unreadCount: 0 }, readByVisitorSeq: 0 });
    expect(read['readByPeopleSeq']).toBeLessThan(10);
    await markRead(visitor, 2, visitor.token);
    await markRead(visitor, 1, visitor.token);
    expect(await seenBy(visitor.token, visitor)).toMatchObject({ unreadCount: 0, readByVisitorSeq: 2 });
  });

  it('refuse a negative number', async () => {
    const visitor = await answered();
    await expect(markRead(visitor, -1, visitor.token)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'seq' });
  });
});

it('typing is told to whoever listens, and never kept', async () => {
  const visitor = await answered();
  const { conversationId } = visitor;
  const before = await seenBy(person, visitor);
  const heard = visitor.hear(Number(before['lastSeq']), (event) => event.__typename === 'Typing');
  const tell = () => send(gateway.url, SetTypingDocument, { input: { conversationId, typing: true } }, person);
  const repeat = setInterval(() => void tell(), 50);
  expect((await heard).at(-1)).toMatchObject({ role: 'AGENT', typing: true });
  clearInterval(repeat);
  expect(await seenBy(person, visitor)).toMatchObject({ lastSeq: before['lastSeq'] });
});

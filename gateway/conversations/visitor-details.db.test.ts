import { LeaveDetailsDocument, RateConversationDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

type Given<Input> = Omit<Input, 'conversationId'>;

function rate(visitor: TestVisitor, given: Given<{ conversationId: string; score: number; comment?: string }>) {
  const input = { conversationId: visitor.conversationId, ...given };
  return send(gateway.url, RateConversationDocument, { input }, visitor.token);
}

function leave(visitor: TestVisitor, details: Record<string, string>, token = visitor.token) {
  const input = { conversationId: visitor.conversationId, ...details };
  return send(gateway.url, LeaveDetailsDocument, { input }, token);
}

const fields = `query ($id: ID!) { conversation(id: $id) { rating ratingComment contact { name email phone } } }`;
const seen = (visitor: TestVisitor) => sendText(gateway.url, fields, { id: visitor.conversationId }, person);

describe('a rating', () => {
  it('is seen by people, told to whoever listens, and replaced by a later one', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await rate(visitor, { score: 2, comment: ' slow, 4111111111111111 ' });
    expect(await seen(visitor)).toMatchObject({ conversation: { rating: 2, ratingComment: 'slow, ••••••••••••1111' } });
    const { rateConversation } = await rate(visitor, { score: 5 });
    expect(rateConversation.conversation.rating).toBe(5);
    expect(await seen(visitor)).toMatchObject({ conversation: { rating: 5, ratingComment: null } });
    const events = await visitor.hear(0, (event) => 'seq' in event && event.seq === 2);
    expect(events.at(-1)).toMatchObject({ __typename: 'ConversationChanged', conversation: { rating: 5 } });
  });

  it('is taken after the end of the conversation', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const close = `mutation ($input: CloseConversationInput!) { closeConversation(input: $input) { conversation { id } } }`;
    await sendText(gateway.url, close, { input: { conversationId: visitor.conversationId } }, person);
    expect((await rate(visitor, { score: 4 })).rateConversation.conversation).toMatchObject({
      state: 'CLOSED',
      rating: 4,
    });
  });

  it.each([0, 6])('of %i is refused', async (score) => {
    const visitor = await TestVisitor.start(gateway.url);
    await expect(rate(visitor, { score })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'score' });
  });
});

describe('the details of a visitor', () => {
  it('are their contact, and what is left out stays', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await leave(visitor, { name: ' Mona ', email: 'Mona@Example.com', consent: 'You may write to me.' });
    await leave(visitor, { phone: '0100 123 4567' });
    expect(await seen(visitor)).toMatchObject({
      conversation: { contact: { name: 'Mona', email: 'mona@example.com', phone: '+201001234567' } },
    });
  });

  it.each([
    ['phone', { phone: '12' }],
    ['email', { email: 'nobody' }],
    ['name', { name: ' ' }],
    ['name', {}],
  ])('with a wrong %s are refused: %j', async (field, details) => {
    const visitor = await TestVisitor.start(gateway.url);
    await expect(leave(visitor, details)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('are told in a conversation of their own only', async () => {
    const [visitor, other] = [await TestVisitor.start(gateway.url), await TestVisitor.start(gateway.url)];
    await expect(leave(visitor, { name: 'Mona' }, other.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave the words agreed to in the audit, and nothing of the person', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await leave(visitor, { email: 'secret@example.com', consent: 'You may write to me.' });
    const history = `query { auditLogs(first: 5) { nodes { resourceType changes } } }`;
    const rows = JSON.stringify(await sendText(gateway.url, history, {}, person));
    expect(rows).toContain('You may write to me.');
    expect(rows).not.toContain('secret@example.com');
  });
});

describe('the data of a visitor', () => {
  const mutation = `mutation ($input: ExportVisitorDataInput!) { exportVisitorData(input: $input) { fileName data } }`;
  const take = (visitor: TestVisitor, token = visitor.token) =>
    sendText(gateway.url, mutation, { input: { conversationId: visitor.conversationId } }, token);

  it('are everything that was said and left, as one file', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await visitor.say('I am looking for a flat in Madinaty');
    await visitor.hearReply(0);
    await leave(visitor, { name: 'Mona', email: 'mona@export.example' });
    await rate(visitor, { score: 4, comment: 'quick' });
    const { fileName, data } = Object(await take(visitor)).exportVisitorData;
    expect(fileName).toBe(`demo-${visitor.conversationId}.json`);
    expect(JSON.parse(data)).toMatchObject({
      contact: { name: 'Mona', email: 'mona@export.example' },
      conversation: { id: visitor.conversationId, rating: 4, ratingComment: 'quick' },
      messages: [{ from: 'VISITOR', text: 'I am looking for a flat in Madinaty' }, { from: 'ASSISTANT' }],
      understood: { intent: expect.any(String) },
    });
  });

  it('are nobody else’s', async () => {
    const [visitor, other] = [await TestVisitor.start(gateway.url), await TestVisitor.start(gateway.url)];
    await expect(take(visitor, other.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(take(visitor, person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a transcript', () => {
  it('is refused by a server that sends no e-mails', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const mutation = `mutation ($input: EmailTranscriptInput!) { emailTranscript(input: $input) { email } }`;
    const asked = sendText(gateway.url, mutation, { input: { conversationId: visitor.conversationId } }, visitor.token);
    await expect(asked).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

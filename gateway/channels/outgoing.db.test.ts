import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, recorded, recordedJson, type RecordedChannel } from './testing/channel-world.ts';
import type { ProviderBehaviour } from './testing/provider-stand-in.ts';

let world: ChannelWorld;
let person: string;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
  person = await loginAsDemo(world.gateway);
});
afterAll(() => world.close());
afterEach(() => world.forget());

const exchange = z.object({
  request: z.object({ url: z.url(), query: z.record(z.string(), z.string()).default({}), body: z.looseObject({}) }),
});
const failure = z.object({ status: z.number(), body: z.unknown() });
const deadLetters = z.object({
  deadLetters: z.object({ nodes: z.array(z.object({ id: z.string(), topic: z.string(), lastError: z.string() })) }),
});

const answering = async (channel: RecordedChannel, name: string, retryAfter?: string): Promise<ProviderBehaviour> => {
  const { status, body } = await recordedJson(channel, name, failure);
  return { kind: 'answer', status, body, ...(retryAfter && { retryAfter }) };
};

/** Begins a conversation, and waits until its first answer has gone out. */
async function begin(channel: RecordedChannel): Promise<string> {
  await world.deliver(channel, 'inbound_text');
  await world.gateway.untilIdle();
  world.graph.reset();
  const [message] = await world.messages(channel);
  return message?.conversationId ?? '';
}

const reply = (conversationId: string, content: string) =>
  sendText(
    world.gateway.url,
    `mutation ($input: ReplyInput!) { reply(input: $input) { message { id status } } }`,
    { input: { conversationId, content, clientId: newId() } },
    person,
  );

async function lastMessage(channel: RecordedChannel) {
  const messages = await world.messages(channel);
  const last = messages.at(-1);
  if (last === undefined) throw new Error('There is no message');
  return last;
}

async function deadLettersOf() {
  const answer = await sendText(world.gateway.url, `{ deadLetters { nodes { id topic lastError } } }`, {}, person);
  return deadLetters.parse(answer).deadLetters.nodes;
}

const replay = (id: string) =>
  sendText(
    world.gateway.url,
    `mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) { id } }`,
    { input: { id } },
    person,
  );

/** Ends the wait after a failure; what is being worked on is leased for less than that. */
const hurry = () =>
  world.gateway.database.outsideTenants((transaction) =>
    transaction.query(
      `update outbox_entry set available_at = clock_timestamp()
        where dead_at is null and available_at > clock_timestamp() + interval '5.1 seconds'`,
    ),
  );

describe('a message to a contact', () => {
  it.each([
    ['WHATSAPP', 'Bearer EAAG_TEST'],
    ['INSTAGRAM', 'Bearer IGAA_TEST'],
    ['MESSENGER', undefined],
  ] as const)('goes out to %s as in the recorded exchange', async (channel, authorization) => {
    const conversationId = await begin(channel);
    const { request } = await recordedJson(channel, 'send_text_exchange', exchange);
    const content = /"(?:body|text)": "([^"]+)"/.exec(await recorded(channel, 'send_text_exchange'))?.[1] ?? '';
    await reply(conversationId, content);
    await world.gateway.untilIdle();
    const { id, status, externalId } = await lastMessage(channel);
    const [call, ...more] = world.graph.calls;
    expect(more).toEqual([]);
    expect({ status, externalId }).toEqual({ status: 'SENT', externalId: call?.messageId });
    const body: unknown = JSON.parse(JSON.stringify(request.body).replaceAll('msg_xyz789', id));
    expect(call).toMatchObject({ path: new URL(request.url).pathname, query: request.query, authorization });
    expect(call?.body).toEqual(body);
  });

  it('is shown as not yet sent until the channel has it, and its attempt is stored before the call', async () => {
    const conversationId = await begin('WHATSAPP');
    const seen: object[] = [];
    world.graph.beforeAnswer = async () => {
      seen.push(
        ...(await world.rows(`select status, attempted_at is not null as begun from message where content = 'Now'`)),
      );
    };
    expect(await reply(conversationId, 'Now')).toMatchObject({ reply: { message: { status: 'PENDING' } } });
    await world.gateway.untilIdle();
    expect(seen).toEqual([{ status: 'PENDING', begun: true }]);
  });

  it('keeps its place behind one that waits, and neither other conversations nor answers wait with it', async () => {
    const first = await begin('WHATSAPP');
    const other = await begin('MESSENGER');
    world.graph.behave(await answering('WHATSAPP', 'send_error_130429_rate', '2'));
    const begun = Date.now();
    await reply(first, 'one');
    await expect.poll(() => world.graph.calls.length).toBe(1);
    await reply(first, 'two');
    await reply(other, 'three');
    await world.gateway.untilIdle();
    const calls = world.graph.calls.map(({ text }) => text);
    expect(calls.filter((text) => text !== 'three')).toEqual(['one', 'one', 'two']);
    expect(calls.indexOf('three')).toBeLessThan(3);
    const again = world.graph.calls.filter(({ text }) => text === 'one').at(-1);
    expect((again?.at ?? 0) - begun).toBeGreaterThan(1_900);
    const messages = await world.messages('WHATSAPP');
    expect(messages.filter(({ possibleDuplicate }) => possibleDuplicate)).toEqual([]);
  });

  it('is cut into messages that the channel takes, and one that is taken in part is marked when it is sent again', async () => {
    const conversationId = await begin('INSTAGRAM');
    const content = Array.from({ length: 90 }, (_, index) => `الشقة رقم ${index}`).join('\n');
    world.graph.behave(
      { kind: 'answer', status: 200, body: { message_id: 'part-one' } },
      await answering('WHATSAPP', 'send_error_130429_rate', '0'),
    );
    await reply(conversationId, content);
    await world.gateway.untilIdle();
    const texts = world.graph.calls.map(({ text }) => text);
    expect(texts.every((text) => Buffer.byteLength(text) <= 1_000)).toBe(true);
    expect(texts[0]).toBe(texts[2]);
    expect(texts.slice(2).join('\n')).toBe(content);
    expect(await lastMessage('INSTAGRAM')).toMatchObject({ status: 'SENT', possibleDuplicate: true });
  });
});

describe('a channel', () => {
  it.each([
    ['drops the connection', { kind: 'drop' }],
    ['drops it in the midst of its answer', { kind: 'cut' }],
    ['answers a page', { kind: 'html', status: 200 }],
    ['answers a page of an error', { kind: 'html', status: 502 }],
    [
      'answers that it has gone wrong',
      { kind: 'answer', status: 500, body: { error: { code: 131_000, message: 'Wrong' } } },
    ],
    ['answers something else', { kind: 'answer', status: 200, body: { ok: true } }],
  ] as const)('that %s may have taken the message: it is sent again and marked', async (_how, behaviour) => {
    const conversationId = await begin('WHATSAPP');
    world.graph.behave(behaviour);
    await reply(conversationId, 'Once more');
    await world.gateway.untilIdle();
    expect(world.graph.calls.map(({ text }) => text)).toEqual(['Once more', 'Once more']);
    expect(await lastMessage('WHATSAPP')).toMatchObject({ status: 'SENT', possibleDuplicate: true });
  });

  it('that never answers is given up after ten seconds, and visitors are answered meanwhile', async () => {
    world.graph.behave({ kind: 'hang' }, { kind: 'hang' });
    const begun = Date.now();
    await world.deliver('MESSENGER', 'inbound_text');
    await expect.poll(() => world.graph.calls.length).toBe(1);
    await world.deliver('INSTAGRAM', 'inbound_text');
    await world.deliver('MESSENGER', 'inbound_quick_reply');
    await expect.poll(async () => (await world.messages('INSTAGRAM')).length, { timeout: 5_000 }).toBe(2);
    await expect.poll(async () => (await world.messages('MESSENGER')).length, { timeout: 5_000 }).toBe(4);
    expect(Date.now() - begun).toBeLessThan(9_000);
    await world.gateway.untilIdle();
    const answers = (await world.messages('MESSENGER')).filter(({ role }) => role === 'ASSISTANT');
    expect(answers.map(({ status, possibleDuplicate }) => [status, possibleDuplicate])).toEqual([
      ['SENT', true],
      ['SENT', false],
    ]);
  }, 45_000);

  it.each([
    ['WHATSAPP', 'send_error_131047', /^More than 24 hours .*\(131047: More than 24 hours have passed/],
    ['WHATSAPP', 'send_error_190_token', /^The channel's access token is no longer valid \(190: /],
    ['WHATSAPP', 'send_error_132001', /^The channel refused the message \(132001: template name/],
    ['INSTAGRAM', 'send_error_outside_window', /^More than 24 hours .*\(10: /],
    ['MESSENGER', 'send_error_outside_window', /^More than 24 hours .*\(10: /],
    ['MESSENGER', 'send_error_551_unavailable', /^They cannot be reached .*\(551: /],
  ] as const)('%s that answers %s is not asked again until somebody replays it', async (channel, error, reason) => {
    const conversationId = await begin(channel);
    world.graph.behave(await answering(channel, error));
    await reply(conversationId, 'Hello?');
    await reply(conversationId, 'The next one');
    await world.gateway.untilIdle();
    const [failed, next] = (await world.messages(channel)).slice(-2);
    expect(failed).toMatchObject({ content: 'Hello?', status: 'FAILED', possibleDuplicate: false });
    expect(failed?.failureReason).toMatch(reason);
    expect(next).toMatchObject({ status: 'SENT', failureReason: null });
    expect(world.graph.calls.map(({ text }) => text)).toEqual(['Hello?', 'The next one']);
    const [letter] = await deadLettersOf();
    expect(letter).toMatchObject({ topic: 'conversation.outgoing-message' });
    await replay(letter?.id ?? '');
    await world.gateway.untilIdle();
    const messages = await world.messages(channel);
    expect(messages.find(({ content }) => content === 'Hello?')).toMatchObject({
      status: 'SENT',
      failureReason: null,
      possibleDuplicate: false,
    });
    expect(await deadLettersOf()).toEqual([]);
  });

  it.each([
    ['WHATSAPP', 'inbound_text_reply_context'],
    ['MESSENGER', 'inbound_quick_reply'],
  ] as const)(
    '%s is not asked to send over 24 hours after they last wrote, until they write again',
    async (channel, next) => {
      const conversationId = await begin(channel);
      const wroteAgo = (time: string) =>
        world.rows(`update message set created_at = now() - $1::interval where role = 'VISITOR'`, [time]);
      await wroteAgo('24 hours 1 minute');
      await reply(conversationId, 'Too late');
      await world.gateway.untilIdle();
      expect(world.graph.calls).toEqual([]);
      expect(await lastMessage(channel)).toMatchObject({
        status: 'FAILED',
        failureReason: 'More than 24 hours have passed since they last wrote',
        possibleDuplicate: false,
      });
      await wroteAgo('23 hours 59 minutes');
      await reply(conversationId, 'Just in time');
      await world.gateway.untilIdle();
      await wroteAgo('25 hours');
      await world.deliver(channel, next);
      await reply(conversationId, 'Again');
      await world.gateway.untilIdle();
      const told = (await world.messages(channel)).filter(({ role }) => role === 'AGENT');
      expect(told.map(({ content, status }) => [content, status])).toEqual([
        ['Too late', 'FAILED'],
        ['Just in time', 'SENT'],
        ['Again', 'SENT'],
      ]);
    },
  );

  it('that stays away is asked eight times, then the message has failed, and can be replayed', async () => {
    const conversationId = await begin('WHATSAPP');
    const outage = {
      kind: 'answer',
      status: 503,
      body: { error: { code: 131016, message: 'Service unavailable' } },
    } as const;
    world.graph.behave(...Array.from({ length: 8 }, () => outage));
    await reply(conversationId, 'Anybody?');
    const callsUntilNow = async () => {
      await hurry();
      return world.graph.calls.length;
    };
    await expect.poll(callsUntilNow, { timeout: 60_000, interval: 500 }).toBe(8);
    await world.gateway.untilIdle();
    expect(await lastMessage('WHATSAPP')).toMatchObject({ status: 'FAILED', possibleDuplicate: true });
    expect((await lastMessage('WHATSAPP')).failureReason).toMatch(/could not be reached \(131016/);
    const [letter] = await deadLettersOf();
    await replay(letter?.id ?? '');
    await world.gateway.untilIdle();
    expect(await lastMessage('WHATSAPP')).toMatchObject({ status: 'SENT', content: 'Anybody?' });
    expect(world.graph.calls).toHaveLength(9);
  }, 90_000);
});

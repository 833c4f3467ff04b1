import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, recordedJson, signedByTwilio } from './testing/channel-world.ts';

const publicUrl = 'https://gw.example.com';
let world: ChannelWorld;
let person: string;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}), publicUrl);
  person = await loginAsDemo(world.gateway);
});
afterAll(() => world.close());
afterEach(() => world.forget());

const webhook = z.object({ params: z.record(z.string(), z.string()) });
const exchange = z.object({ request: z.object({ url: z.url(), headers: z.looseObject({}), body: z.string() }) });
const failure = z.object({ status: z.number(), body: z.unknown() });
const addressOf = () => `${publicUrl}/webhooks/twilio/${world.connectorIds.TWILIO}`;

async function tell(name: string, change: Readonly<Record<string, string>> = {}, path = '') {
  const { params } = await recordedJson('TWILIO', name, webhook);
  return world.tellTwilio({ ...params, ...change }, { path, signedFor: publicUrl });
}

type ToldChannel = 'SMS' | 'WHATSAPP';
const inboundOf = { SMS: 'inbound_sms', WHATSAPP: 'inbound_whatsapp' } as const;

/** Begins a conversation, and waits until its first answer has gone out. */
async function begin(channel: ToldChannel = 'SMS'): Promise<string> {
  await tell(inboundOf[channel]);
  await world.gateway.untilIdle();
  world.twilio.reset();
  const [message] = await world.messages(channel);
  return message?.conversationId ?? '';
}

const reply = (conversationId: string, content: string) =>
  sendText(
    world.gateway.url,
    `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`,
    { input: { conversationId, content, clientId: newId() } },
    person,
  );

const last = async (channel: ToldChannel = 'SMS') => (await world.messages(channel)).at(-1);

describe('a webhook of Twilio', () => {
  it.each([
    ['inbound_sms', 'SMS', "What's the price? café & more", '+15550783881', '+16505551234'],
    ['inbound_mms', 'SMS', '[image]', '+15550783881', '+16505551234'],
    ['inbound_whatsapp', 'WHATSAPP', 'Hello', 'whatsapp:+15550783881', 'whatsapp:+16505551234'],
  ] as const)(
    '%s is stored on %s as %j and answered from where it came to',
    async (name, channel, content, from, to) => {
      const response = await tell(name);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/xml/);
      expect(await response.text()).toBe('<?xml version="1.0" encoding="UTF-8"?><Response></Response>');
      await world.gateway.untilIdle();
      expect(await world.messages(channel)).toMatchObject([
        { role: 'VISITOR', content, status: 'DELIVERED' },
        { role: 'ASSISTANT', content: 'How can we help?', status: 'SENT' },
      ]);
      expect(world.twilio.calls.map(({ fields: { From, To } }) => [From, To])).toEqual([[from, to]]);
    },
  );

  it('is stored once, however often and however concurrently it comes', async () => {
    await Promise.all([1, 2, 3, 4].map(() => tell('inbound_sms')));
    await tell('inbound_sms');
    await world.gateway.untilIdle();
    expect((await world.messages('SMS')).map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT']);
  });

  it('by which somebody ends it is stored and not answered; when they write again, another conversation begins', async () => {
    await begin();
    await tell('inbound_sms', { MessageSid: 'SM2', Body: 'STOP', OptOutType: 'STOP' });
    await world.gateway.untilIdle();
    expect(world.twilio.calls).toEqual([]);
    expect(await last()).toMatchObject({ role: 'VISITOR', content: 'STOP' });
    await tell('inbound_sms', { MessageSid: 'SM3', Body: 'START', OptOutType: 'START' });
    const states = await world.rows(
      `select state from conversation where channel = 'SMS' and channel_user is not null order by id`,
    );
    expect(states).toEqual([{ state: 'CLOSED' }, { state: 'BOT' }]);
  });

  it('that is not signed for this address, with these fields, stores nothing', async () => {
    const { params } = await recordedJson('TWILIO', 'inbound_sms', webhook);
    const address = addressOf();
    const post = (signature: string | null) =>
      fetch(address.replace(publicUrl, world.gateway.url), {
        method: 'POST',
        headers: signature === null ? {} : { 'x-twilio-signature': signature },
        body: new URLSearchParams(params),
      });
    for (const signature of [
      null,
      '',
      signedByTwilio(address, { ...params, Body: 'Another' }),
      signedByTwilio(`${address}/status`, params),
      signedByTwilio(address.replace(publicUrl, 'https://elsewhere.example.com'), params),
    ]) {
      const response = await post(signature);
      expect([response.status, await response.json()]).toEqual([401, { error: 'The signature is missing or wrong' }]);
    }
    expect(await world.messages('SMS')).toEqual([]);
    expect((await post(signedByTwilio(address, params))).status).toBe(200);
  });

  it('without its id is refused, naming the field; of JSON, naming the header', async () => {
    const response = await world.tellTwilio({ From: '+16505551234' }, { signedFor: publicUrl });
    expect([response.status, await response.json()]).toEqual([400, { error: 'MessageSid is required' }]);
    const headers = { 'content-type': 'application/json' };
    const json = await fetch(`${world.gateway.url}/webhooks/twilio/1`, { method: 'POST', headers, body: '{}' });
    expect([json.status, await json.json()]).toEqual([400, { error: expect.stringContaining('Content-Type') }]);
  });
});

describe('a message to Twilio', () => {
  it('goes out as in the recorded exchange, and its status comes back by our id', async () => {
    const conversationId = await begin();
    await reply(conversationId, 'Hello');
    await world.gateway.untilIdle();
    const [call, ...others] = world.twilio.calls;
    const { request } = await recordedJson('TWILIO', 'send_message_exchange', exchange);
    const message = await last();
    const statusCallback = encodeURIComponent(`${addressOf()}/status?msg=${message?.id}`);
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      method: 'POST',
      path: new URL(request.url).pathname,
      authorization: request.headers['Authorization'],
      body: request.body.replace(/StatusCallback=.*$/, `StatusCallback=${statusCallback}`),
    });
    expect(message).toMatchObject({ status: 'SENT', externalId: call?.messageId });
  });

  it.each([
    [['sent', 'delivered'], 'DELIVERED', null],
    [['delivered', 'sent'], 'DELIVERED', null],
    [['read_whatsapp', 'delivered'], 'READ', null],
    [['failed', 'delivered'], 'FAILED', 'The channel refused the message (30007)'],
  ] as const)('after %j is %s', async (words, status, reason) => {
    const conversationId = await begin();
    await reply(conversationId, 'Hello');
    await world.gateway.untilIdle();
    const { id = '', externalId } = (await last()) ?? {};
    for (const word of words) {
      const response = await tell(`status_${word}`, { MessageSid: externalId ?? '' }, `/status?msg=${id}`);
      expect(response.status).toBe(200);
    }
    expect(await last()).toMatchObject({ status, failureReason: reason });
  });

  it('is known by our id where the callback is faster than the answer', async () => {
    const conversationId = await begin();
    let toldStatus = 0;
    world.twilio.beforeAnswer = async (call) => {
      if (call.text !== 'Hello') return;
      const messageId = new URL(call.fields['StatusCallback'] ?? '').searchParams.get('msg');
      const path = `/status?msg=${messageId}`;
      toldStatus = (await tell('status_delivered', { MessageSid: call.messageId ?? '' }, path)).status;
    };
    await reply(conversationId, 'Hello');
    await world.gateway.untilIdle();
    expect(toldStatus).toBe(200);
    expect(await last()).toMatchObject({ status: 'DELIVERED', possibleDuplicate: false });
  });

  it.each([
    ['error_400_21211', /^They cannot be reached .*\(21211: The 'To' number/],
    ['error_400_21610', /^They do not want to be written to .*\(21610/],
    ['error_401_20003', /^The channel's access token is no longer valid \(20003/],
  ])('that is refused with %s is not sent again', async (name, reason) => {
    const conversationId = await begin();
    const { status, body } = await recordedJson('TWILIO', name, failure);
    world.twilio.behave({ kind: 'answer', status, body });
    await reply(conversationId, 'Hello?');
    await world.gateway.untilIdle();
    expect(world.twilio.calls).toHaveLength(1);
    expect(await last()).toMatchObject({ status: 'FAILED', possibleDuplicate: false });
    expect((await last())?.failureReason).toMatch(reason);
  });

  it('waits as long as Twilio asks', async () => {
    const conversationId = await begin();
    const { status, body } = await recordedJson('TWILIO', 'error_429_20429', failure);
    world.twilio.behave({ kind: 'answer', status, body, retryAfter: '1' });
    await reply(conversationId, 'Hello?');
    await world.gateway.untilIdle();
    const [first, second] = world.twilio.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
    expect(await last()).toMatchObject({ status: 'SENT', possibleDuplicate: false });
  });

  it.each([
    { kind: 'drop' },
    { kind: 'cut' },
    { kind: 'html', status: 200 },
    { kind: 'answer', status: 500, body: { code: 20_500, message: 'Internal server error', status: 500 } },
  ] as const)('of which nobody knows whether it was taken (%j) is sent again and marked', async (behaviour) => {
    const conversationId = await begin('WHATSAPP');
    world.twilio.behave(behaviour);
    await reply(conversationId, 'Once more');
    await world.gateway.untilIdle();
    expect(world.twilio.calls.map(({ text }) => text)).toEqual(['Once more', 'Once more']);
    expect(await last('WHATSAPP')).toMatchObject({ status: 'SENT', possibleDuplicate: true });
  });
});

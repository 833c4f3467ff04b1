import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, connectorCredentials, recorded, recordedJson } from './testing/channel-world.ts';

let world: ChannelWorld;
let person: string;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
  person = await loginAsDemo(world.gateway);
});
afterAll(() => world.close());
afterEach(() => world.forget());

const failure = z.object({ status: z.number(), body: z.unknown() });

const told = async (name: string, change = (body: string) => body) => {
  const response = await world.tellTelegram(change(await recorded('TELEGRAM', name)));
  return { status: response.status, body: await response.json() };
};

/** Begins a conversation, and waits until its first answer has gone out. */
async function begin(): Promise<string> {
  await told('update_text');
  await world.gateway.untilIdle();
  world.telegram.reset();
  const [message] = await world.messages('TELEGRAM');
  return message?.conversationId ?? '';
}

const reply = (conversationId: string, content: string) =>
  sendText(
    world.gateway.url,
    `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`,
    { input: { conversationId, content, clientId: newId() } },
    person,
  );

const conversations = () =>
  world.rows<{ state: string; campaign: string | null; address: string; name: string | null }>(
    `select state, campaign, channel_user as address, contact.name
       from conversation join contact on contact.id = contact_id
      where channel = 'TELEGRAM' and channel_user is not null order by conversation.id`,
  );

describe('an update of Telegram', () => {
  it.each([
    ['update_text', 'How much is it?', null],
    ['update_photo', '[image] This one', null],
    ['update_start_deeplink', '/start', 'summer_ad'],
    ['update_callback_query', 'Yes', null],
  ])('%s is stored as %j and answered there', async (name, content, campaign) => {
    expect(await told(name)).toMatchObject({ status: 200 });
    await world.gateway.untilIdle();
    expect(await world.messages('TELEGRAM')).toMatchObject([
      { role: 'VISITOR', content, status: 'DELIVERED' },
      { role: 'ASSISTANT', content: 'How can we help?', status: 'SENT' },
    ]);
    expect(await conversations()).toEqual([{ state: 'BOT', campaign, address: '987654321', name: 'Anna Lee' }]);
    const [call, ...others] = world.telegram.calls;
    expect(others).toEqual([]);
    expect(call).toMatchObject({ token: '123456:TEST', method: 'sendMessage' });
    expect(call?.body).toEqual({ chat_id: 987654321, text: 'How can we help?' });
  });

  it('that is a tap is acknowledged in the answer', async () => {
    expect(await told('update_callback_query')).toEqual({
      status: 200,
      body: { method: 'answerCallbackQuery', callback_query_id: '4241942222222222222' },
    });
    expect(await told('update_text')).toEqual({ status: 200, body: {} });
  });

  it('is stored once, however often and however concurrently it comes', async () => {
    await Promise.all([1, 2, 3, 4].map(() => told('update_text')));
    await told('update_text');
    await world.gateway.untilIdle();
    expect((await world.messages('TELEGRAM')).map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT']);
  });

  it('with another secret, or for another connector, stores nothing', async () => {
    const body = await recorded('TELEGRAM', 'update_text');
    for (const secret of ['', 'test_secret_token_2', 'test_secret_token_']) {
      expect((await world.tellTelegram(body, secret)).status).toBe(401);
    }
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'test_secret_token_1' };
    for (const path of [`telegram/${newId()}`, 'telegram/1', `telegram/${world.connectorIds.TWILIO}`]) {
      const response = await fetch(`${world.gateway.url}/webhooks/${path}`, { method: 'POST', headers, body });
      expect([path, response.status, await response.json()]).toEqual([path, 404, { error: 'Connector not found' }]);
    }
    expect(await world.messages('TELEGRAM')).toEqual([]);
  });

  it.each([
    ['{', 'body'],
    ['[]', 'body'],
    ['{}', 'update_id'],
    ['{"update_id":"x"}', 'update_id'],
  ])('that is %s is refused, naming %s', async (body, field) => {
    const response = await world.tellTelegram(body);
    expect([response.status, await response.json()]).toEqual([400, { error: expect.stringContaining(field) }]);
  });

  it('of a kind that says nothing is taken and forgotten', async () => {
    for (const body of [
      { update_id: 1, edited_message: { message_id: 1, text: 'x' } },
      { update_id: 2, message: { message_id: 2, chat: { id: -5, title: 'Group' }, new_chat_title: 'Group' } },
      { update_id: 3, message: { message_id: 'x' } },
    ]) {
      expect((await world.tellTelegram(JSON.stringify(body))).status).toBe(200);
    }
    expect(await world.messages('TELEGRAM')).toEqual([]);
  });

  it('that somebody blocked the bot closes the conversation; when they write again, another one begins', async () => {
    await begin();
    await told('update_my_chat_member_blocked');
    await told('update_my_chat_member_blocked');
    expect((await conversations()).map(({ state }) => state)).toEqual(['CLOSED']);
    await told('update_text', (body) => body.replaceAll('"message_id": 101', '"message_id": 111'));
    expect((await conversations()).map(({ state }) => state)).toEqual(['CLOSED', 'BOT']);
  });

  it('that a group has another id now leads on to it', async () => {
    const group = (rest: object) => JSON.stringify({ update_id: 9, message: { message_id: 7, date: 1, ...rest } });
    const chat = { id: -400, title: 'Buyers', type: 'group' };
    await world.tellTelegram(group({ chat, from: { id: 5, first_name: 'A' }, text: 'Hello' }));
    await world.tellTelegram(group({ chat, migrate_to_chat_id: -100_123 }));
    expect(await conversations()).toMatchObject([{ address: '-100123', name: 'Buyers' }]);
  });
});

describe('the address that Telegram is told', () => {
  it('is written down as not taken without anything of the secrets', async () => {
    const known = await ChannelWorld.start(new ScriptedResponder([], async () => {}), 'https://gw.example.com');
    const { botToken, webhookSecret } = connectorCredentials.TELEGRAM;
    const description = `Bad Request: bot${botToken} with ${webhookSecret}`;
    known.telegram.behave({ kind: 'answer', status: 400, body: { ok: false, error_code: 400, description } });
    const update = `mutation ($input: UpdateConnectorInput!) { updateConnector(input: $input) { connector { id } } }`;
    const token = await loginAsDemo(known.gateway);
    for (const isActive of [false, true]) {
      await sendText(known.gateway.url, update, { input: { id: known.connectorIds.TELEGRAM, isActive } }, token);
    }
    await known.gateway.untilIdle();
    const written = await known.gateway.database.outsideTenants((transaction) =>
      transaction.query<{ last_error: string }>(`select last_error from outbox_entry where last_error is not null`),
    );
    await known.close();
    expect(written).toEqual([{ last_error: expect.stringContaining('[hidden]') }]);
    for (const secret of [botToken, webhookSecret]) expect(JSON.stringify(written)).not.toContain(secret);
  });
});

describe('a message to Telegram', () => {
  it('keeps the id by which Telegram knows it', async () => {
    const conversationId = await begin();
    await reply(conversationId, 'It is 4,000,000.');
    await world.gateway.untilIdle();
    const [call] = world.telegram.calls;
    expect((await world.messages('TELEGRAM')).at(-1)).toMatchObject({
      status: 'SENT',
      externalId: `123456:987654321:${call?.messageId}`,
    });
  });

  it.each([
    ['error_400_chat_not_found', /^They cannot be reached .*\(400: Bad Request: chat not found\)/],
    ['error_401_token', /^The channel's access token is no longer valid \(401/],
    ['error_403_blocked', /^They cannot be reached .*\(403/],
  ])('that is refused with %s is not sent again', async (name, reason) => {
    const conversationId = await begin();
    const { status, body } = await recordedJson('TELEGRAM', name, failure);
    world.telegram.behave({ kind: 'answer', status, body });
    await reply(conversationId, 'Hello?');
    await world.gateway.untilIdle();
    expect(world.telegram.calls).toHaveLength(1);
    const message = (await world.messages('TELEGRAM')).at(-1);
    expect(message).toMatchObject({ status: 'FAILED', possibleDuplicate: false });
    expect(message?.failureReason).toMatch(reason);
  });

  it('waits as long as Telegram asks', async () => {
    const conversationId = await begin();
    const { status, body } = await recordedJson('TELEGRAM', 'error_429_flood', failure);
    const shorter: unknown = JSON.parse(JSON.stringify(body).replaceAll('14', '1'));
    world.telegram.behave({ kind: 'answer', status, body: shorter });
    await reply(conversationId, 'Hello?');
    await world.gateway.untilIdle();
    const [first, second] = world.telegram.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
    expect((await world.messages('TELEGRAM')).at(-1)).toMatchObject({ status: 'SENT', possibleDuplicate: false });
  });

  it('follows a group to its new id', async () => {
    const conversationId = await begin();
    const { status, body } = await recordedJson('TELEGRAM', 'error_400_migrated', failure);
    world.telegram.behave({ kind: 'answer', status, body });
    await reply(conversationId, 'Hello?');
    await world.gateway.untilIdle();
    expect(world.telegram.calls.map(({ body: { chat_id: chat } }) => chat)).toEqual([987654321, -1001234567890]);
    expect((await world.messages('TELEGRAM')).at(-1)).toMatchObject({ status: 'SENT' });
  });

  it.each([
    { kind: 'drop' },
    { kind: 'cut' },
    { kind: 'html', status: 502 },
    { kind: 'answer', status: 502, body: { ok: false, error_code: 502, description: 'Bad Gateway' } },
  ] as const)('of which nobody knows whether it was taken (%j) is sent again and marked', async (behaviour) => {
    const conversationId = await begin();
    world.telegram.behave(behaviour);
    await reply(conversationId, 'Once more');
    await world.gateway.untilIdle();
    expect(world.telegram.calls.map(({ text }) => text)).toEqual(['Once more', 'Once more']);
    expect((await world.messages('TELEGRAM')).at(-1)).toMatchObject({ status: 'SENT', possibleDuplicate: true });
  });
});

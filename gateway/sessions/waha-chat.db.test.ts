import {
  MarkWahaChatReadDocument,
  SearchWahaMessagesDocument,
  SendWahaMessageDocument,
  UpdateWahaSessionDocument,
} from '@parley/schema/generated/documents';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { WahaWorld } from './testing/waha-world.ts';

let world: WahaWorld;
let sessionId: string;
let made = 0;

beforeAll(async () => {
  world = await WahaWorld.start();
  sessionId = await world.addSession('sales-team-01');
});
afterEach(() => {
  world.waha.engine = 'noweb';
  world.waha.beforeAnswer = async () => {};
});
afterAll(() => world.close());

/** Somebody who has not written yet. */
function newNumber(): string {
  made += 1;
  return `2010${String(10_000_000 + made)}`;
}

const write = (number: string, body: string, key = `KEY${(made += 1)}`, more: object = {}) =>
  world.tell('webhook_message_text', {
    payload: { id: `false_${number}@c.us_${key}`, from: `${number}@c.us`, body, ...more },
  });
const chatWith = async (phone: string) => (await world.chats(sessionId)).find(({ contact }) => contact.phone === phone);
const say = (phoneNumber: string, content: string, of = sessionId) =>
  send(world.gateway.url, SendWahaMessageDocument, { input: { sessionId: of, phoneNumber, content } }, world.token);
const acknowledge = (name: string, id: string, more: object = {}) =>
  world.tell(`webhook_ack_${name}`, { payload: { id, ...more } });

describe('what comes to a session', () => {
  it('is a chat with a contact, a lead and an answer, which goes out through the session', async () => {
    const number = newNumber();
    expect(await write(number, 'Hello, I am looking for a flat in Maadi', 'K1', { _data: { pushName: 'Mona' } })).toBe(
      200,
    );
    await world.gateway.untilIdle();
    const chat = await chatWith(`+${number}`);
    expect(chat).toMatchObject({ contact: { name: 'Mona' }, isGroup: false, unreadCount: 1 });
    const [reply, question] = await world.messages(sessionId, chat?.contact.id ?? '');
    expect(question).toMatchObject({
      wahaMessageId: `false_${number}@c.us_K1`,
      fromMe: false,
      ack: 'DEVICE',
      media: null,
    });
    expect(reply).toMatchObject({ fromMe: true, ack: 'SERVER', wahaMessageId: expect.stringMatching(/^true_/) });
    expect(world.waha.calls.at(-1)).toMatchObject({
      path: '/api/sendText',
      body: { session: 'sales-team-01', chatId: `${number}@c.us` },
    });
    const query = `query ($id: ID!) { conversation(id: $id) { channel lead { source } } }`;
    const answer = await sendText(world.gateway.url, query, { id: chat?.conversationId }, world.token);
    expect(answer).toEqual({ conversation: { channel: 'WHATSAPP', lead: { source: 'WHATSAPP' } } });
  });

  it.each([
    ['image', { hasMedia: true, media: { mimetype: 'image/jpeg' }, body: 'The blue one' }, '[image] The blue one'],
    ['audio', { hasMedia: true, media: { mimetype: 'audio/ogg; codecs=opus' }, body: '' }, '[voice message]'],
    ['sticker', { hasMedia: true, media: { mimetype: 'image/webp' }, body: '' }, '[sticker]'],
    ['file', { hasMedia: true, media: null, body: 'offer.pdf' }, '[file] offer.pdf'],
    ['location', { location: { latitude: 30, longitude: 31 }, body: '' }, '[location]'],
    ['contact', { vCards: ['BEGIN:VCARD'], body: '' }, '[contact card]'],
    ['unsupported', { body: null }, '[message of a kind that cannot be shown here]'],
  ])('is described where it is no text: %s', async (media, more, content) => {
    const number = newNumber();
    await write(number, '', 'media', more);
    // The responder may have answered already.
    const said = await world.messages(sessionId, (await chatWith(`+${number}`))?.contact.id ?? '');
    expect(said.find(({ fromMe }) => !fromMe)).toMatchObject({ media, content });
  });

  it('keeps hidden numbers and groups apart from people, and answers no group', async () => {
    await world.gateway.untilIdle();
    const digits = newNumber();
    await write(digits, 'Hello');
    const lid = { id: `false_${digits}@lid_L1`, from: `${digits}@lid`, body: 'Hello' };
    await world.tell('webhook_message_text', { payload: lid });
    const group = { id: `false_${digits}@g.us_G1_${digits}@c.us`, from: `${digits}@g.us`, body: 'Hello all' };
    await world.tell('webhook_message_group', { payload: group });
    await world.gateway.untilIdle();
    const chats = (await world.chats(sessionId)).slice(0, 3);
    const named = chats.map(({ contact, isGroup, lastMessage }) => [contact.phone, isGroup, lastMessage.fromMe]);
    expect(named).toEqual(
      expect.arrayContaining([
        [`+${digits}`, false, true],
        [null, false, true],
        [null, true, false],
      ]),
    );
    const answered = world.waha.callsTo('POST', '/api/sendText').map(({ body }) => body['chatId']);
    expect(answered).toContain(`${digits}@lid`);
    expect(answered).not.toContain(`${digits}@g.us`);
    const groupChat = chats.find(({ isGroup }) => isGroup);
    const query = `query ($id: ID!, $contact: String!) {
      conversation(id: $id) { lead { id } } contact(idOrPhone: $contact) { lead { id } }
      leads(first: 1000) { nodes { contact { id } } } }`;
    const variables = { id: groupChat?.conversationId, contact: groupChat?.contact.id };
    const seen = await sendText(world.gateway.url, query, variables, world.token);
    expect(seen).toMatchObject({ conversation: { lead: null }, contact: { lead: null } });
    expect(JSON.stringify(seen)).not.toContain(groupChat?.contact.id);
  });

  it('is no chat where nobody talks to us', async () => {
    const before = (await world.chats(sessionId)).length;
    for (const from of ['status@broadcast', '120363@newsletter']) {
      await world.tell('webhook_message_text', { payload: { id: `false_${from}_B1`, from } });
    }
    expect(await world.chats(sessionId)).toHaveLength(before);
  });

  it('silences the responder when somebody answers on the phone itself', async () => {
    await world.gateway.untilIdle();
    const number = newNumber();
    const mine = { id: `true_${number}@c.us_P1`, to: `${number}@c.us`, body: 'Sent from the phone' };
    await world.tell('webhook_message_any_from_me', { payload: mine });
    await world.tell('webhook_message_any_from_me', { payload: mine });
    await write(number, 'Thank you');
    await world.gateway.untilIdle();
    const chat = await chatWith(`+${number}`);
    const said = await world.messages(sessionId, chat?.contact.id ?? '');
    expect(said.map(({ content }) => content)).toEqual(['Thank you', 'Sent from the phone']);
  });
});

describe('a message that is sent', () => {
  it.each(['noweb', 'webjs', 'wamessage'] as const)('has its id whatever the engine answers: %s', async (engine) => {
    world.waha.engine = engine;
    const number = newNumber();
    const { sendWahaMessage } = await say(`+${number}`, 'Hello, how can I help you?');
    expect(sendWahaMessage.wahaMessageId).toMatch(new RegExp(`^true_${number}@c\\.us_3EB0`));
    expect(sendWahaMessage.sentAt).toMatch(/^2025-06-08T/);
    const [message] = await world.messages(sessionId, sendWahaMessage.contactId);
    const { messageId: id, wahaMessageId } = sendWahaMessage;
    expect(message).toMatchObject({ id, wahaMessageId, fromMe: true, ack: 'PENDING' });
  });

  it('comes further by its acks, never back, and each once', async () => {
    const { wahaMessageId, contactId } = (await say(newNumber(), 'Are you there?')).sendWahaMessage;
    const ackAfter = async (name: string, more: object = {}) => {
      await acknowledge(name, wahaMessageId, more);
      return (await world.messages(sessionId, contactId))[0]?.ack;
    };
    expect(await ackAfter('server')).toBe('SERVER');
    expect(await ackAfter('read')).toBe('READ');
    expect(await ackAfter('device')).toBe('READ');
    expect(await ackAfter('error')).toBe('READ');
    expect(await ackAfter('read', { ack: 4, ackName: 'PLAYED' })).toBe('PLAYED');
    expect(await ackAfter('read')).toBe('PLAYED');
  });

  it('has come as far as WAHA says before it answers', async () => {
    const number = newNumber();
    const id = `true_${number}@c.us_QUICK`;
    for (const word of ['read', 'device']) await acknowledge(word, id);
    world.waha.behave({ kind: 'answer', status: 201, body: { id, timestamp: 1749416390, ack: 0 } });
    const { contactId } = (await say(number, 'Read at once')).sendWahaMessage;
    expect((await world.messages(sessionId, contactId))[0]?.ack).toBe('READ');
  });

  it('is known to have failed', async () => {
    const { wahaMessageId, contactId } = (await say(newNumber(), 'Nobody hears this')).sendWahaMessage;
    await acknowledge('error', wahaMessageId);
    expect((await world.messages(sessionId, contactId))[0]?.ack).toBe('ERROR');
  });

  it('is one, also where WAHA tells of it before it answers', async () => {
    const number = newNumber();
    world.waha.engine = 'webjs';
    world.waha.beforeAnswer = async ({ path }) => {
      if (path !== '/api/sendText') return;
      const told = { id: `true_${number}@c.us_EARLY`, to: `${number}@c.us`, body: 'Only once' };
      await world.tell('webhook_message_any_from_me', { payload: told });
    };
    world.waha.behave({
      kind: 'answer',
      status: 201,
      body: { id: { _serialized: `true_${number}@c.us_EARLY` }, timestamp: 1749416390, ack: 0 },
    });
    await world.tell('webhook_message_any_from_me', {
      payload: { id: `true_${number}@c.us_EARLY`, to: `${number}@c.us`, body: 'Only once' },
    });
    const { messageId, contactId } = (await say(number, 'Only once')).sendWahaMessage;
    expect((await world.messages(sessionId, contactId)).map(({ id }) => id)).toEqual([messageId]);
  });

  it('leaves nothing behind where it was not taken', async () => {
    const number = newNumber();
    world.waha.behave({ kind: 'html', status: 502 });
    await expect(say(number, 'Lost')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    world.waha.behave({ kind: 'answer', status: 401, body: {} });
    await expect(say(number, 'Lost')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await chatWith(`+${number}`)).toBeUndefined();
    await expect(say('12', 'Lost')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'phoneNumber' });
    await expect(say(number, '')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'content' });
    await expect(say(number, ' \n')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'content' });
  });

  it('is refused on a session that is not connected, whichever of both knows it first', async () => {
    const other = await world.addSession('not-connected');
    world.waha.setStatus('not-connected', 'SCAN_QR_CODE');
    await expect(say(newNumber(), 'Hello', other)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'sessionId',
    });
    expect(await world.statusOf(other)).toBe('CONNECTING');
    await expect(say(newNumber(), 'Hello', other)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    world.waha.setStatus('not-connected', 'WORKING');
    await say(newNumber(), 'Hello', other);
    expect(await world.statusOf(other)).toBe('CONNECTED');
  });
});

describe('chats', () => {
  it('are told the latest first; reading one marks it, shows it to them, and moves it nowhere', async () => {
    await world.gateway.untilIdle();
    const [first, second] = [newNumber(), newNumber()];
    for (const body of ['one', 'two', 'three']) await write(first, body);
    await write(second, 'four');
    await world.gateway.untilIdle();
    const order = async () => (await world.chats(sessionId)).slice(0, 2).map(({ contact }) => contact.phone);
    const before = await order();
    const chat = await chatWith(`+${first}`);
    expect(chat?.unreadCount).toBe(3);
    const input = { sessionId, contactId: chat?.contact.id ?? '' };
    const read = () => send(world.gateway.url, MarkWahaChatReadDocument, { input }, world.token);
    expect((await read()).markWahaChatRead.markedCount).toBe(3);
    expect(world.waha.callsTo('POST', '/api/sendSeen').at(-1)?.body).toMatchObject({
      session: 'sales-team-01',
      chatId: `${first}@c.us`,
      messageId: expect.stringMatching(`^false_${first}@c.us_`),
    });
    expect((await read()).markWahaChatRead.markedCount).toBe(0);
    expect((await chatWith(`+${first}`))?.unreadCount).toBe(0);
    const theirs = (await world.messages(sessionId, input.contactId)).filter(({ fromMe }) => !fromMe);
    expect(theirs.map(({ ack }) => ack)).toEqual(['READ', 'READ', 'READ']);
    expect(await order()).toEqual(before);
  });

  it('go on in one chat when a conversation was closed', async () => {
    const number = newNumber();
    await write(number, 'before');
    await world.gateway.untilIdle();
    const id = (await chatWith(`+${number}`))?.conversationId;
    const close = `mutation ($id: ID!) { closeConversation(input: { conversationId: $id }) { conversation { state } } }`;
    await sendText(world.gateway.url, close, { id }, world.token);
    await write(number, 'after');
    const chats = (await world.chats(sessionId)).filter(({ contact }) => contact.phone === `+${number}`);
    expect(chats).toHaveLength(1);
    expect(chats[0]?.unreadCount).toBe(2);
    const said = await world.messages(sessionId, chats[0]?.contact.id ?? '');
    expect(said.filter(({ fromMe }) => !fromMe).map(({ content }) => content)).toEqual(['after', 'before']);
  });

  it('are searched within their session', async () => {
    const other = await world.addSession('another');
    const number = newNumber();
    await write(number, 'A zebra crossed the road');
    await world.tell('webhook_message_text', {
      session: 'another',
      payload: { id: `false_${number}@c.us_Z2`, from: `${number}@c.us`, body: 'Another zebra' },
    });
    const found = async (of: string) => {
      const { searchWahaMessages } = await send(
        world.gateway.url,
        SearchWahaMessagesDocument,
        { sessionId: of, query: 'ZEBRA' },
        world.token,
      );
      return searchWahaMessages.nodes.map(({ message }) => message.content);
    };
    expect(await found(sessionId)).toEqual(['A zebra crossed the road']);
    expect(await found(other)).toEqual(['Another zebra']);
  });
});

describe('the responder of a session', () => {
  const answersTo = async (input: object) => {
    await send(world.gateway.url, UpdateWahaSessionDocument, { input: { id: sessionId, ...input } }, world.token);
    const number = newNumber();
    await write(number, 'Hello');
    await world.gateway.untilIdle();
    const chat = await chatWith(`+${number}`);
    return chat?.lastMessage.fromMe;
  };
  const everyDay = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59' };

  it('answers always, never, or when people do not', async () => {
    expect(await answersTo({ responder: 'OFF' })).toBe(false);
    expect(await answersTo({ responder: 'OUT_OF_HOURS' })).toBe(true);
    expect(await answersTo({ officeHours: { ...everyDay, until: '00:00' } })).toBe(false);
    expect(await answersTo({ officeHours: { ...everyDay, days: [] } })).toBe(true);
    expect(await answersTo({ responder: 'ON', officeHours: { ...everyDay, until: '00:00' } })).toBe(true);
  });
});

describe('a reply in a chat', () => {
  it('waits for WAHA, and goes out once it is back', async () => {
    await world.gateway.untilIdle();
    const number = newNumber();
    await write(number, 'Hello');
    await world.gateway.untilIdle();
    const chat = await chatWith(`+${number}`);
    const reply = `mutation ($id: ID!) {
      reply(input: { conversationId: $id, clientId: "a1", content: "One moment" }) { message { id status } } }`;
    world.waha.behave({ kind: 'html', status: 502 });
    await sendText(world.gateway.url, reply, { id: chat?.conversationId }, world.token);
    await vi.waitFor(async () => expect((await chatWith(`+${number}`))?.lastMessage.ack).toBe('SERVER'), 20_000);
    expect((await chatWith(`+${number}`))?.lastMessage.content).toBe('One moment');
  });
});

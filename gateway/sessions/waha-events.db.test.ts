import {
  AssignWahaSessionDocument,
  SendWahaMessageDocument,
  WahaChatEventsDocument,
  WahaSessionEventsDocument,
  type TypedDocumentString,
  type WahaChatEventsSubscription,
  type WahaSessionEventsSubscription,
} from '@parley/schema/generated/documents';
import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addColleague, type Colleague } from '../testing/colleague.ts';
import { openSocket, send } from '../testing/graphql-client.ts';
import { WahaWorld } from './testing/waha-world.ts';

let world: WahaWorld;
let member: Colleague;
const clients: Client[] = [];

beforeAll(async () => {
  world = await WahaWorld.start();
  member = await addColleague(world.gateway.url, world.token, 'listener');
});
afterEach(() => {
  for (const client of clients.splice(0)) client.terminate();
});
afterAll(() => world.close());

/** What a subscription tells, as it comes; `ended` once it is over. */
function listen<Result extends object>(
  document: TypedDocumentString<Result, never>,
  variables: Record<string, unknown>,
  token: string,
) {
  const client = openSocket(world.gateway.url, token);
  clients.push(client);
  const heard = { events: [] as Result[], ended: undefined as unknown };
  client.subscribe<Result>(
    { query: String(document), variables },
    {
      next: ({ data, errors }) => {
        if (data) heard.events.push(data);
        heard.ended ??= errors;
      },
      error: (error) => (heard.ended = error),
      complete: () => (heard.ended ??= 'complete'),
    },
  );
  return heard;
}

const listenToSessions = (token: string) =>
  listen<WahaSessionEventsSubscription>(String(WahaSessionEventsDocument) as never, {}, token);
const listenToChats = (sessionId: string, token: string, after?: string) =>
  listen<WahaChatEventsSubscription>(String(WahaChatEventsDocument) as never, { sessionId, after }, token);
const assign = (sessionId: string, accountId: string) =>
  send(world.gateway.url, AssignWahaSessionDocument, { input: { sessionId, accountId } }, world.token);
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
/** A subscription is open once something was heard on it. */
const tellStatus = (name: string, status: string) =>
  world.tell('webhook_session_working', { session: name, payload: { name, status } });

async function openWith(heard: { events: unknown[] }, name: string): Promise<void> {
  await until(async () => {
    await tellStatus(name, heard.events.length % 2 === 0 ? 'STOPPED' : 'WORKING');
    await tellStatus(name, 'WORKING');
    expect(heard.events.length).toBeGreaterThan(0);
  });
}

describe('session events', () => {
  it('tell those who see a session how it stands, and nobody else', async () => {
    const id = await world.addSession('told');
    const [all, own] = [listenToSessions(world.token), listenToSessions(member.token)];
    await openWith(all, 'told');
    expect(own.events).toEqual([]);
    await assign(id, member.id);
    await until(() => expect(own.events.at(-1)?.wahaSessionEvents).toMatchObject({ session: { id } }));
    await tellStatus('told', 'FAILED');
    for (const heard of [all, own]) {
      await until(() => expect(heard.events.at(-1)?.wahaSessionEvents.session?.status).toBe('FAILED'));
    }
    const { id: accountId } = await addColleague(world.gateway.url, world.token, 'successor');
    await assign(id, accountId);
    await until(() => expect(own.events.at(-1)?.wahaSessionEvents).toEqual({ sessionId: id, session: null }));
    const heardBefore = own.events.length;
    await tellStatus('told', 'WORKING');
    await until(() => expect(all.events.at(-1)?.wahaSessionEvents.session?.status).toBe('CONNECTED'));
    expect(own.events).toHaveLength(heardBefore);
  });
});

describe('chat events', () => {
  const write = (session: string, number: string, body: string) =>
    world.tell('webhook_message_text', {
      session,
      payload: { id: `false_${number}@c.us_${body}`, from: `${number}@c.us`, body },
    });

  it('tell messages and acks of the session, replay what was missed, and end when it is no longer theirs', async () => {
    const id = await world.addSession('chatty');
    await world.addSession('other-chatty');
    await assign(id, member.id);
    const heard = listenToChats(id, member.token);
    await until(async () => {
      await write('chatty', '201001112220', `m${Date.now()}`);
      expect(heard.events.length).toBeGreaterThan(0);
    });
    await write('other-chatty', '201001112221', 'elsewhere');
    const input = { sessionId: id, phoneNumber: '+201001112222', content: 'Hello' };
    const sent = (await send(world.gateway.url, SendWahaMessageDocument, { input }, world.token)).sendWahaMessage;
    // The responder goes on answering the other chat, so the last event of all may be of either.
    const lastOf = ({ events }: typeof heard) =>
      events.findLast(({ wahaChatEvents }) => wahaChatEvents.chat.contact.id === sent.contactId)?.wahaChatEvents;
    await until(() => expect(lastOf(heard)?.chat.lastMessage.ack).toBe('PENDING'));
    const place = lastOf(heard)?.cursor;
    await world.tell('webhook_ack_read', { session: 'chatty', payload: { id: sent.wahaMessageId } });
    await until(() => expect(lastOf(heard)?.chat.lastMessage.ack).toBe('READ'));
    expect(JSON.stringify(heard.events)).not.toContain('elsewhere');
    const again = listenToChats(id, world.token, place);
    await until(() => expect(lastOf(again)?.chat.lastMessage.ack).toBe('READ'));
    const { id: accountId } = await addColleague(world.gateway.url, world.token, 'chat-successor');
    await assign(id, accountId);
    await write('chatty', '201001112223', 'secret');
    await until(() => expect(heard.ended).toBe('complete'));
    expect(JSON.stringify(heard.events)).not.toContain('secret');
  });

  it('are refused to whoever does not see the session', async () => {
    const id = await world.addSession('closed-chats');
    const heard = listenToChats(id, member.token);
    await until(() => expect(JSON.stringify(heard.ended)).toContain('NOT_FOUND'));
  });
});

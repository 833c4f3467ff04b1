import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ConversationEventsDocument, type ConversationEventsSubscription } from '@parley/schema/generated/documents';
import { openSocket } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, type RecordedChannel } from './testing/channel-world.ts';

let world: ChannelWorld;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
});
afterAll(() => world.close());
afterEach(() => world.forget());

/** The recorded id of what was sent, in the recorded webhooks of its way. */
const recordedId = {
  WHATSAPP: 'wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQzQTdCNTg5RjY1MEMyRjlGMjRGSA=',
  INSTAGRAM: 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OjM0MDI4MjM2Njg0MTcxMDMwMTI0NDI1OTAwMDAwMDAwI',
  MESSENGER: 'm_AG5Hz2Uq7tuwNEhXfYYKj8mJEM_QPpz5jdCK48PnKAjSdjfipqxqMvK8ma6AC8fplwlqLP_F',
};

/** An answer that went out; what is told of the recorded message is then told of it. */
async function answered(channel: RecordedChannel) {
  await world.deliver(channel, 'inbound_text');
  await world.gateway.untilIdle();
  const answer = (await world.messages(channel)).at(-1);
  const own = (body: string) =>
    body
      .replaceAll(recordedId[channel], answer?.externalId ?? '')
      .replaceAll('msg_xyz789', answer?.id ?? '')
      .replaceAll('1749416391500', String(Date.now() + 60_000));
  return { answer, tell: (name: string, change = own) => world.deliver(channel, name, change) };
}

const statusOf = async (channel: RecordedChannel) => (await world.messages(channel)).at(-1)?.status;

describe('the status of a message', () => {
  it.each([
    [['sent', 'delivered', 'read'], 'READ', 2],
    [['read', 'delivered', 'sent'], 'READ', 1],
    [['delivered', 'sent', 'delivered', 'read', 'read'], 'READ', 2],
    [['failed_131047', 'delivered', 'read'], 'FAILED', 1],
    [['delivered', 'failed_131047'], 'DELIVERED', 1],
  ] as const)('after %j is %s', async (words, status, changes) => {
    const { answer, tell } = await answered('WHATSAPP');
    for (const word of words) await tell(`status_${word}`);
    expect(await statusOf('WHATSAPP')).toBe(status);
    const events = await world.rows<{ seq: number; kind: string }>(
      `select seq, kind from conversation_event where conversation_id = $1 order by seq`,
      [answer?.conversationId ?? ''],
    );
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    // The first change is that the channel has it.
    expect(events.filter(({ kind }) => kind === 'MESSAGE_CHANGED')).toHaveLength(changes + 1);
  });

  it('says why where the channel tells later that it failed', async () => {
    const { tell } = await answered('WHATSAPP');
    await tell('status_failed_131047');
    expect((await world.messages('WHATSAPP')).at(-1)?.failureReason).toMatch(/^More than 24 hours .*\(131047: /);
  });

  it.each([
    [['delivered'], 'DELIVERED'],
    [['sent', 'read', 'delivered'], 'READ'],
    [['failed_131047'], 'FAILED'],
  ] as const)('is kept where %j is told before the answer to the call is there', async (words, status) => {
    world.graph.beforeAnswer = async ({ messageId }) => {
      const own = (text: string) => text.replaceAll(recordedId.WHATSAPP, messageId ?? '');
      for (const word of words) await world.deliver('WHATSAPP', `status_${word}`, own);
    };
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    expect((await world.messages('WHATSAPP')).at(-1)).toMatchObject({ status });
    expect(await world.rows(`select external_id from early_status`, [])).toEqual([]);
  });

  it('waits for its message an hour, the furthest of what is told, and not without end', async () => {
    const tell = (word: string, id: string) =>
      world.deliver('WHATSAPP', `status_${word}`, (text) => text.replaceAll(recordedId.WHATSAPP, id));
    for (const word of ['read', 'sent']) await tell(word, 'elsewhere');
    const kept = () => world.rows(`select external_id, status from early_status order by external_id`, []);
    expect(await kept()).toEqual([{ external_id: 'elsewhere', status: 'READ' }]);
    await world.rows(`update early_status set told_at = now() - interval '2 hours'`, []);
    await world.rows(
      `insert into early_status (tenant_id, external_id, status, told_at)
       select tenant.id, 'many ' || n, 'SENT', now() - interval '1 minute' from tenant, generate_series(1, 5500) n
        where slug = 'demo'`,
      [],
    );
    await tell('sent', 'another');
    expect(await kept()).toHaveLength(5_000);
    expect(await kept()).toContainEqual({ external_id: 'another', status: 'SENT' });
    expect(await kept()).not.toContainEqual(expect.objectContaining({ external_id: 'elsewhere' }));
    await world.rows(`delete from early_status`, []);
  });

  /** What the channel tells by our own id of the message that it is being given. */
  const tellingOf = (word: string) => {
    world.graph.beforeAnswer = async ({ messageId, body }) => {
      const sentAs = String(body['biz_opaque_callback_data']);
      const own = (text: string) =>
        text.replaceAll(recordedId.WHATSAPP, messageId ?? '').replaceAll('msg_xyz789', sentAs);
      await world.deliver('WHATSAPP', `status_${word}`, own);
    };
  };

  it.each([
    ['delivered', 'DELIVERED'],
    ['failed_131047', 'FAILED'],
  ] as const)(
    'is %s by our own id as well, before the answer to the call is there, and no attempt is made again',
    async (word, status) => {
      tellingOf(word);
      world.graph.behave({ kind: 'cut' });
      await world.deliver('WHATSAPP', 'inbound_text');
      await world.gateway.untilIdle();
      expect((await world.messages('WHATSAPP')).at(-1)).toMatchObject({
        status,
        possibleDuplicate: false,
        externalId: world.graph.calls[0]?.messageId,
      });
      expect(world.graph.calls).toHaveLength(1);
    },
  );

  it('stays failed where the answer to the call comes after that was told by our own id', async () => {
    tellingOf('failed_131047');
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    const message = (await world.messages('WHATSAPP')).at(-1);
    expect(message).toMatchObject({ status: 'FAILED', failureReason: expect.stringContaining('131047') });
  });

  it('follows the channel where we had given up a message that it has after all', async () => {
    world.graph.behave({ kind: 'cut' }, { kind: 'cut' });
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.beginLastAttempt();
    await world.gateway.untilIdle();
    const message = (await world.messages('WHATSAPP')).at(-1);
    expect(message).toMatchObject({ status: 'FAILED', externalId: null });
    const externalId = world.graph.calls[0]?.messageId ?? '';
    const own = (text: string) =>
      text.replaceAll(recordedId.WHATSAPP, externalId).replaceAll('msg_xyz789', message?.id ?? '');
    await world.deliver('WHATSAPP', 'status_delivered', own);
    await world.deliver('WHATSAPP', 'status_failed_131047', own);
    expect((await world.messages('WHATSAPP')).at(-1)).toMatchObject({
      status: 'DELIVERED',
      externalId,
      failureReason: null,
    });
  });

  it('is not moved by what is told of another attempt, nor of a message that is not there', async () => {
    const { answer, tell } = await answered('WHATSAPP');
    const another = (body: string) => body.replaceAll('msg_xyz789', answer?.id ?? '');
    await tell('status_read', another);
    await tell('status_read', (body) => body);
    expect(await statusOf('WHATSAPP')).toBe('SENT');
  });

  it('on Messenger comes by ids and by moments, on Instagram by the last message that was seen', async () => {
    const messenger = await answered('MESSENGER');
    await messenger.tell('delivery', (body) =>
      body.replaceAll(recordedId.MESSENGER, messenger.answer?.externalId ?? ''),
    );
    expect(await statusOf('MESSENGER')).toBe('DELIVERED');
    await messenger.tell('read', (body) => body);
    expect(await statusOf('MESSENGER')).toBe('DELIVERED');
    await messenger.tell('read');
    expect(await statusOf('MESSENGER')).toBe('READ');
    const instagram = await answered('INSTAGRAM');
    await instagram.tell('seen');
    expect(await statusOf('INSTAGRAM')).toBe('READ');
  });

  it('is heard live, as numbered facts', async () => {
    const { answer, tell } = await answered('WHATSAPP');
    const client = openSocket(world.gateway.url, await loginAsDemo(world.gateway));
    const heard: ConversationEventsSubscription['conversationEvents'][] = [];
    const variables = { conversationId: answer?.conversationId, after: 0 };
    client.subscribe<ConversationEventsSubscription>(
      { query: String(ConversationEventsDocument), variables },
      { next: ({ data }) => void (data && heard.push(data.conversationEvents)), error: () => {}, complete: () => {} },
    );
    const statuses = () =>
      heard.flatMap((event) => (event.__typename === 'MessageChanged' ? [[event.seq, event.message.status]] : []));
    await expect.poll(() => statuses().length).toBe(1);
    const [[first] = []] = statuses();
    await tell('status_delivered');
    await tell('status_read');
    await expect.poll(() => statuses().length).toBe(3);
    expect(statuses().slice(1)).toEqual([
      [Number(first) + 1, 'DELIVERED'],
      [Number(first) + 2, 'READ'],
    ]);
    await client.dispose();
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld } from './testing/channel-world.ts';

let world: ChannelWorld;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
});
afterAll(() => world.close());
afterEach(() => world.forget());

const states = () => world.rows(`select state from conversation where channel_user is not null`);

describe('an answer in the provider’s own inbox', () => {
  it.each([
    ['MESSENGER', 'inbound_text', 'echo_text_page_inbox', 'Typed by a person in the Page inbox'],
    ['INSTAGRAM', 'inbound_text', 'echo_text', 'Yes, it is!'],
  ] as const)(
    'on %s is a person’s: it is stored once, not sent again, and the responder falls silent',
    async (...given) => {
      const [channel, question, echo, content] = given;
      await world.deliver(channel, question);
      await world.gateway.untilIdle();
      await world.deliver(channel, echo);
      await world.deliver(channel, echo);
      await world.deliver(channel, question, (body) => body.replace(/"mid": "[^"]*/, '$&_next'));
      await world.gateway.untilIdle();
      const messages = await world.messages(channel);
      expect(messages.map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT', 'AGENT', 'VISITOR']);
      expect(messages[2]).toMatchObject({ content, status: 'SENT' });
      expect(world.graph.calls).toHaveLength(1);
      expect(await states()).toEqual([{ state: 'HUMAN' }]);
    },
  );

  it('on WhatsApp comes from the business app', async () => {
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    const echo = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '102290129340398',
          changes: [
            {
              field: 'smb_message_echoes',
              value: {
                messaging_product: 'whatsapp',
                metadata: { phone_number_id: '106540352242922' },
                message_echoes: [
                  {
                    from: '15550783881',
                    to: '+16505551234',
                    id: 'wamid.ECHO',
                    timestamp: '1749416999',
                    type: 'text',
                    text: { body: 'It does' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    await world.receive('WHATSAPP', echo);
    expect((await world.messages('WHATSAPP')).map(({ role, content }) => [role, content]).at(-1)).toEqual([
      'AGENT',
      'It does',
    ]);
    expect(await states()).toEqual([{ state: 'HUMAN' }]);
  });

  it.each(['MESSENGER', 'INSTAGRAM'] as const)(
    'on %s is none where we sent it ourselves, also where its echo is faster than the answer',
    async (channel) => {
      world.graph.beforeAnswer = async ({ messageId, text, body }) => {
        const sent = body['message'];
        const metadata = typeof sent === 'object' && sent !== null && 'metadata' in sent ? sent.metadata : undefined;
        await world.deliver(channel, 'echo_text', (recordedEcho) => {
          const echo = JSON.parse(recordedEcho) as { entry: { messaging: { message: object }[] }[] };
          const [entry] = echo.entry;
          const messaging = entry?.messaging.map((one) => ({
            ...one,
            message: { mid: messageId, text, is_echo: true, ...(metadata !== undefined && { metadata }) },
          }));
          return JSON.stringify({ ...echo, entry: [{ ...entry, messaging }] });
        });
      };
      await world.deliver(channel, 'inbound_text');
      await world.gateway.untilIdle();
      const messages = await world.messages(channel);
      expect(messages.map(({ role, status }) => [role, status])).toEqual([
        ['VISITOR', 'DELIVERED'],
        ['ASSISTANT', 'SENT'],
      ]);
      expect(await states()).toEqual([{ state: 'BOT' }]);
    },
  );

  it('silences the responder where another program has the thread', async () => {
    await world.deliver('MESSENGER', 'inbound_text', (body) => body.replace('"messaging"', '"standby"'));
    await world.gateway.untilIdle();
    expect((await world.messages('MESSENGER')).map(({ role }) => role)).toEqual(['VISITOR']);
    expect(world.graph.calls).toEqual([]);
  });
});

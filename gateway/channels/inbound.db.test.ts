import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, recorded, type RecordedChannel } from './testing/channel-world.ts';

let world: ChannelWorld;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
});
afterAll(() => world.close());
afterEach(() => world.forget());

async function visitorMessages(channel: RecordedChannel): Promise<string[]> {
  const messages = await world.messages(channel);
  return messages.filter(({ role }) => role === 'VISITOR').map(({ content }) => content);
}

const count = async (statement: string) => (await world.rows<{ count: number }>(statement))[0]?.count;
const conversationCount = () => count(`select count(*)::int as count from conversation where channel_user is not null`);
const leadCount = () =>
  count(`select count(distinct lead.id)::int as count from lead
           join conversation on conversation.contact_id = lead.contact_id where channel_user is not null`);

describe('a message', () => {
  it.each([
    ['WHATSAPP', 'inbound_text', 'Does it come in another color?'],
    ['WHATSAPP', 'inbound_text_escaped_raw', 'café مرحبا 😀 http://x.example/a'],
    ['WHATSAPP', 'inbound_text_legacy_no_bsuid', 'Hello'],
    ['WHATSAPP', 'inbound_text_username_user_no_phone', 'Is this still available?'],
    ['WHATSAPP', 'inbound_text_reply_context', 'Yes, that one'],
    ['WHATSAPP', 'inbound_template_quick_reply_button', "Yes, I'm interested"],
    ['WHATSAPP', 'inbound_interactive_button_reply', 'Book a viewing'],
    ['WHATSAPP', 'inbound_interactive_list_reply', 'Two bedrooms'],
    ['WHATSAPP', 'inbound_image', '[image] The blue one'],
    ['WHATSAPP', 'inbound_audio_voice', '[voice message]'],
    [
      'WHATSAPP',
      'inbound_location',
      '[location] Main St. Beach, Main Street Beach, Santa Cruz, CA, 38.9806263495, -131.9421932',
    ],
    ['WHATSAPP', 'inbound_unsupported', '[message of a kind that cannot be shown here]'],
    ['INSTAGRAM', 'inbound_text', 'Is this still for sale?'],
    ['INSTAGRAM', 'inbound_image', '[image]'],
    ['INSTAGRAM', 'inbound_share', '[shared post]'],
    ['INSTAGRAM', 'inbound_story_mention', '[mentioned you in a story]'],
    ['INSTAGRAM', 'inbound_quick_reply', 'Book a viewing'],
    ['INSTAGRAM', 'inbound_reply_to_message', 'The second one'],
    ['INSTAGRAM', 'inbound_unsupported', '[message of a kind that cannot be shown here]'],
    ['INSTAGRAM', 'postback_icebreaker', 'What are your prices?'],
    ['MESSENGER', 'inbound_text', 'Do you deliver?'],
    ['MESSENGER', 'inbound_image', '[image]'],
    ['MESSENGER', 'inbound_quick_reply', 'Yes'],
    ['MESSENGER', 'inbound_reply_to', 'that one'],
    ['MESSENGER', 'postback_get_started', 'Get Started'],
  ] as const)('on %s, %s, is stored as text, makes a lead and is answered there', async (channel, name, content) => {
    await world.deliver(channel, name);
    await world.gateway.untilIdle();
    const [message, reply, ...others] = await world.messages(channel);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ role: 'VISITOR', content, status: 'DELIVERED' });
    expect(reply).toMatchObject({ role: 'ASSISTANT', content: 'How can we help?', status: 'SENT' });
    expect(world.graph.calls.map(({ text }) => text)).toEqual(['How can we help?']);
    expect(await leadCount()).toBe(1);
  });

  it('is described in the language of the contact', async () => {
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    await world.rows(`update contact set language = 'AR'`);
    await world.deliver('WHATSAPP', 'inbound_image');
    expect(await visitorMessages('WHATSAPP')).toEqual(['Does it come in another color?', '[صورة] The blue one']);
  });

  it.each([
    ['WHATSAPP', 'inbound_reaction'],
    ['WHATSAPP', 'inbound_reaction_removed'],
    ['WHATSAPP', 'template_status_approved'],
    ['WHATSAPP', 'status_delivered'],
    ['INSTAGRAM', 'reaction'],
    ['INSTAGRAM', 'seen'],
    ['INSTAGRAM', 'inbound_deleted'],
    ['MESSENGER', 'reaction'],
    ['MESSENGER', 'read'],
    ['MESSENGER', 'delivery'],
    ['MESSENGER', 'optin_ref'],
    ['MESSENGER', 'handover_pass_thread_control'],
  ] as const)('is none of what %s tells in %s: nothing is stored, nobody answers', async (channel, name) => {
    await world.deliver(channel, name);
    await world.gateway.untilIdle();
    expect(await conversationCount()).toBe(0);
    expect(world.graph.calls).toEqual([]);
  });

  it('loses what no database stores, and a batch loses only what is not as documented', async () => {
    const body = (await recorded('WHATSAPP', 'inbound_text')).replace('Does it', String.raw`Do\u0000es \ud800it`);
    await world.receive('WHATSAPP', body);
    const nothing = { id: 7, messaging: [{ sender: 'nobody' }] };
    const webhook = JSON.parse(await recorded('MESSENGER', 'inbound_text')) as { entry: object[] };
    await world.receive('MESSENGER', JSON.stringify({ ...webhook, entry: [nothing, null, ...webhook.entry] }));
    expect(await visitorMessages('WHATSAPP')).toEqual(['Does \ufffdit come in another color?']);
    expect(await visitorMessages('MESSENGER')).toEqual(['Do you deliver?']);
  });

  it('remembers what brought the person', async () => {
    await world.deliver('MESSENGER', 'postback_get_started');
    const ad = (body: string) =>
      body.replace('"type": "text"', '"referral": {"source_id": "120208", "source_type": "ad"}, "type": "text"');
    await world.deliver('WHATSAPP', 'inbound_text', ad);
    const rows = await world.rows(
      `select channel, campaign, campaigns from conversation join lead on lead.contact_id = conversation.contact_id
        where channel_user is not null order by channel`,
    );
    expect(rows).toEqual([
      { channel: 'MESSENGER', campaign: 'SUMMER_AD', campaigns: ['SUMMER_AD'] },
      { channel: 'WHATSAPP', campaign: '120208', campaigns: ['120208'] },
    ]);
  });

  it('comes to a conversation that began with an advertisement before anything was said', async () => {
    const referral = (body: string) =>
      body.replace(/"message": \{[\s\S]*?\}(?=\s*\}\s*\])/, '"referral": {"ref": "WINTER", "source": "SHORTLINK"}');
    await world.deliver('MESSENGER', 'inbound_text', referral);
    expect(await world.messages('MESSENGER')).toEqual([]);
    await world.deliver('MESSENGER', 'inbound_text');
    expect(await conversationCount()).toBe(1);
    expect(await world.rows(`select campaigns from lead where campaigns @> '{WINTER}'`)).toEqual([
      { campaigns: ['WINTER'] },
    ]);
  });

  it('that was unsent is shown no more', async () => {
    await world.deliver('INSTAGRAM', 'inbound_text');
    await world.gateway.untilIdle();
    for (const _ of [1, 2]) await world.deliver('INSTAGRAM', 'inbound_deleted');
    expect(await visitorMessages('INSTAGRAM')).toEqual(['[message deleted]']);
    const changes = await world.rows(
      `select conversation_event.seq from conversation_event join message on message.id = message_id
        where kind = 'MESSAGE_CHANGED' and role = 'VISITOR'`,
    );
    expect(changes).toHaveLength(1);
  });
});

describe('one event', () => {
  it.each([
    ['WHATSAPP', 'inbound_text'],
    ['INSTAGRAM', 'inbound_text'],
    ['MESSENGER', 'postback_get_started'],
  ] as const)(
    'of %s, %s, delivered ten times at once is one message, one lead and one reply',
    async (channel, name) => {
      await Promise.all(Array.from({ length: 10 }, () => world.deliver(channel, name)));
      await world.gateway.untilIdle();
      await world.deliver(channel, name);
      await world.gateway.untilIdle();
      expect((await world.messages(channel)).map(({ role }) => role)).toEqual(['VISITOR', 'ASSISTANT']);
      expect([await conversationCount(), await leadCount(), world.graph.calls.length]).toEqual([1, 1, 1]);
    },
  );

  it('delivered again after its conversation was closed begins no other one', async () => {
    await world.deliver('MESSENGER', 'inbound_text');
    await world.gateway.untilIdle();
    await world.rows(`update conversation set state = 'CLOSED' where channel_user is not null`);
    await world.deliver('MESSENGER', 'inbound_text');
    expect(await conversationCount()).toBe(1);
    await world.deliver('MESSENGER', 'inbound_quick_reply');
    expect([await conversationCount(), await leadCount()]).toEqual([2, 1]);
  });
});

describe('a person', () => {
  it('who writes two first messages at once is one contact with one conversation', async () => {
    await Promise.all([
      world.deliver('WHATSAPP', 'inbound_text'),
      world.deliver('WHATSAPP', 'inbound_text_legacy_no_bsuid'),
      world.deliver('WHATSAPP', 'inbound_image'),
    ]);
    expect([await conversationCount(), await leadCount()]).toEqual([1, 1]);
    expect(await visitorMessages('WHATSAPP')).toHaveLength(3);
  });

  it('is known with their number and name, and answered by business-scoped id once the number is hidden', async () => {
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    await world.deliver('WHATSAPP', 'inbound_text_username_user_no_phone');
    await world.gateway.untilIdle();
    expect(await conversationCount()).toBe(1);
    const contacts = await world.rows(
      `select name, phone from contact where id in (select contact_id from conversation where channel_user is not null)`,
    );
    expect(contacts).toEqual([{ name: 'Sheena Nelson', phone: '+16505551234' }]);
    expect(world.graph.calls.map(({ body }) => [body['to'], body['recipient']])).toEqual([
      ['+16505551234', undefined],
      [undefined, 'US.13491208655302741918'],
    ]);
  });

  it('who changes their number goes on with their conversation, and no lead is made of the change', async () => {
    await world.deliver('WHATSAPP', 'inbound_text_legacy_no_bsuid');
    await world.gateway.untilIdle();
    const changed = (body: string) =>
      body
        .replace('"type": "text"', '"type": "system"')
        .replace(/"text": \{[^}]*\}/, '"system": {"type": "user_changed_number", "wa_id": "16505559999"}')
        .replaceAll('G1A=', 'SYS=');
    await world.deliver('WHATSAPP', 'inbound_text_legacy_no_bsuid', changed);
    const fromNew = (body: string) => body.replaceAll('16505551234', '16505559999').replaceAll('G1A=', 'NEW=');
    await world.deliver('WHATSAPP', 'inbound_text_legacy_no_bsuid', fromNew);
    await world.gateway.untilIdle();
    expect([await conversationCount(), await leadCount()]).toEqual([1, 1]);
    expect(world.graph.calls.map(({ recipient }) => recipient)).toEqual(['+16505551234', '+16505559999']);
  });
});

describe('a batch', () => {
  it('is stored in its order, one conversation a person, and answered once it is quiet', async () => {
    const one = JSON.parse(await recorded('MESSENGER', 'inbound_text')) as {
      entry: { messaging: { sender: { id: string }; message: { mid: string; text: string } }[] }[];
    };
    const [entry] = one.entry;
    const [first] = entry?.messaging ?? [];
    const messaging = Array.from({ length: 30 }, (_, index) => ({
      ...first,
      sender: { id: `person-${index % 3}` },
      message: { mid: `m_${index}`, text: `line ${index}` },
    }));
    await world.receive('MESSENGER', JSON.stringify({ ...one, entry: [{ ...entry, messaging }] }));
    const rows = await world.rows<{ lines: string[]; numbers: number[] }>(
      `select array_agg(content order by seq) as lines, array_agg(seq order by seq) as numbers
         from message where role = 'VISITOR' and external_id like 'm_%' group by conversation_id order by 1`,
    );
    expect(rows.map(({ lines }) => lines)).toEqual(
      [0, 1, 2].map((person) => Array.from({ length: 10 }, (_, index) => `line ${index * 3 + person}`)),
    );
    await world.gateway.untilIdle();
    expect(world.graph.calls.length).toBeGreaterThanOrEqual(3);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { ChannelWorld, recorded, recordedJson } from './testing/channel-world.ts';

let world: ChannelWorld;

beforeAll(async () => {
  world = await ChannelWorld.start(new ScriptedResponder(['How can we help?'], async () => {}));
});
afterAll(() => world.close());
afterEach(() => world.forget());

const webhook = z.object({ params: z.record(z.string(), z.string()) });
let message = 0;

async function twilio(name: string, change: Readonly<Record<string, string>> = {}) {
  const { params } = await recordedJson('TWILIO', name, webhook);
  const response = await world.tellTwilio({ ...params, MessageSid: `SM${(message += 1)}`, ...change });
  expect(response.status).toBe(200);
}

/** Each with an id of its own. */
const whatsApp = (name: string) =>
  world.deliver('WHATSAPP', name, (body) => body.replaceAll(/"id": "wamid[^"]*"/g, `"id": "wamid.${(message += 1)}"`));

const telegram = (rest: object) => {
  const anna = { id: 987654321, first_name: 'Anna' };
  const one = { message_id: (message += 1), chat: { ...anna, type: 'private' }, from: anna, date: 1, ...rest };
  return world.tellTelegram(JSON.stringify({ update_id: message, message: one }));
};

/** Everybody who was heard of on a channel, with what they have. */
const people = () =>
  world.rows<{ channels: string[]; leads: number; phone: string | null; unread: number; exchanges: number }>(
    `select array_agg(conversation.channel order by conversation.id) as channels,
            count(distinct lead.id)::int as leads, min(contact.phone) as phone,
            min(lead.unread_count)::int as unread, min(lead.exchange_count)::int as exchanges
       from contact join conversation on conversation.contact_id = contact.id
       left join lead on lead.contact_id = contact.id
      where conversation.channel_user is not null group by contact.id order by contact.id`,
  );

describe('one person', () => {
  it.each([
    ['WhatsApp first', ['WHATSAPP', 'SMS', 'WHATSAPP']],
    ['SMS first', ['SMS', 'WHATSAPP', 'WHATSAPP']],
  ])(
    'with one number on WhatsApp, by SMS and on WhatsApp through Twilio (%s) is one contact',
    async (_how, channels) => {
      const tell = [() => whatsApp('inbound_text'), () => twilio('inbound_sms')];
      for (const one of channels[0] === 'SMS' ? tell.toReversed() : tell) await one();
      await twilio('inbound_whatsapp');
      await world.gateway.untilIdle();
      expect(await people()).toEqual([{ channels, leads: 1, phone: '+16505551234', unread: 3, exchanges: 3 }]);
    },
  );

  it('who writes on all of them at once is one contact with one lead', async () => {
    await Promise.all(
      [1, 2, 3].flatMap(() => [
        whatsApp('inbound_text'),
        twilio('inbound_sms'),
        whatsApp('inbound_text_legacy_no_bsuid'),
        twilio('inbound_whatsapp'),
      ]),
    );
    await world.gateway.untilIdle();
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(person).toMatchObject({ leads: 1, phone: '+16505551234', unread: 12 });
    expect(person?.channels.toSorted()).toEqual(['SMS', 'WHATSAPP', 'WHATSAPP']);
  });

  it('whose hidden number shows later becomes one with whom the number was known as, and nothing is lost', async () => {
    await whatsApp('inbound_text_username_user_no_phone');
    await twilio('inbound_sms');
    await world.gateway.untilIdle();
    expect((await people()).map(({ channels }) => channels)).toEqual([['WHATSAPP'], ['SMS']]);
    await world.rows(
      `update lead set intent = 'HOT', score = 88, requirement = 'a flat', campaigns = '{SUMMER}'
        where contact_id in (select contact_id from conversation where channel = 'SMS' and channel_user is not null)`,
    );
    await whatsApp('inbound_text');
    await world.gateway.untilIdle();
    expect(await people()).toEqual([
      { channels: ['WHATSAPP', 'SMS'], leads: 1, phone: '+16505551234', unread: 3, exchanges: 3 },
    ]);
    const [lead] = await world.rows(
      `select requirement, campaigns, source, (select count(*)::int from lead_change where lead_id = lead.id
                                                  and changed_by = 'merge') as merges
         from lead where contact_id in (select contact_id from conversation where channel = 'SMS' and channel_user is not null)`,
    );
    expect(lead).toEqual({ requirement: 'a flat', campaigns: ['SUMMER'], source: 'WHATSAPP', merges: 1 });
    const audited = await world.rows(`select resource_type from audit_row where changes ? 'mergedWith'`);
    expect(audited).toHaveLength(1);
    await twilio('inbound_sms');
    expect(await people()).toHaveLength(1);
  });

  it('who has a conversation open under each of two names on one channel goes on in one, and nothing is lost', async () => {
    await whatsApp('inbound_text_legacy_no_bsuid');
    await whatsApp('inbound_text_username_user_no_phone');
    await world.gateway.untilIdle();
    const open = () =>
      world.rows(`select id, state from conversation where channel_user is not null and state <> 'CLOSED'`);
    expect(await open()).toHaveLength(2);
    // A person answers in the older one: that is where it goes on.
    const [taken] = await world.rows<{ id: string }>(
      `update conversation set state = 'HUMAN' where id = (select id from conversation where channel_user is not null
        order by id limit 1) returning id`,
    );
    for (const _ of [1, 2]) await whatsApp('inbound_text');
    await world.gateway.untilIdle();
    expect(await open()).toEqual([{ id: taken?.id, state: 'HUMAN' }]);
    expect(await people()).toMatchObject([{ channels: ['WHATSAPP', 'WHATSAPP'], leads: 1, unread: 4 }]);
    const visitors = (await world.messages('WHATSAPP')).filter(({ role }) => role === 'VISITOR');
    expect(visitors.filter(({ conversationId }) => conversationId === taken?.id)).toHaveLength(3);
    const closings = await world.rows(
      `select id from audit_row where resource_type = 'conversation' and changes -> 'state' ->> 'after' = 'CLOSED'`,
    );
    expect(closings).toHaveLength(1);
  });

  it('who becomes one while they write on both is still one, and every message is there', async () => {
    await whatsApp('inbound_text_username_user_no_phone');
    await twilio('inbound_sms');
    await Promise.all([1, 2, 3, 4].flatMap(() => [whatsApp('inbound_text'), twilio('inbound_sms')]));
    await world.gateway.untilIdle();
    expect(await people()).toMatchObject([{ leads: 1, unread: 10 }]);
  });

  it('who gives their own number on Telegram is known by it; a number of somebody else says nothing', async () => {
    await twilio('inbound_sms');
    await telegram({ text: 'Hello' });
    await telegram({ contact: { phone_number: '16505551234', first_name: 'Sheena', user_id: 5 } });
    await telegram({ contact: { phone_number: '16505551234', first_name: 'Sheena' } });
    expect(await people()).toHaveLength(2);
    await telegram({ contact: { phone_number: '16505551234', first_name: 'Anna', user_id: 987654321 } });
    await world.gateway.untilIdle();
    expect(await people()).toMatchObject([{ channels: ['SMS', 'TELEGRAM'], leads: 1, phone: '+16505551234' }]);
    expect((await world.messages('TELEGRAM')).filter(({ role }) => role === 'VISITOR').at(-1)?.content).toBe(
      '[contact card] Anna, 16505551234',
    );
  });

  it('who takes over a number of somebody else is not the same person', async () => {
    await whatsApp('inbound_text_legacy_no_bsuid');
    await twilio('inbound_sms', { From: '+16505559999' });
    const body = await recorded('WHATSAPP', 'inbound_text_legacy_no_bsuid');
    const changed = body
      .replace('"type": "text"', '"type": "system"')
      .replace(/"text": \{[^}]*\}/, '"system": {"type": "user_changed_number", "wa_id": "16505559999"}')
      .replaceAll('G1A=', 'SYS=');
    await world.receive('WHATSAPP', changed);
    await world.receive('WHATSAPP', body.replaceAll('16505551234', '16505559999').replaceAll('G1A=', 'NEW='));
    await world.gateway.untilIdle();
    expect((await people()).map(({ channels }) => channels)).toEqual([['WHATSAPP'], ['SMS']]);
  });
});

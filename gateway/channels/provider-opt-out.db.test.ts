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
const failure = z.object({ status: z.number(), body: z.unknown() });

async function tellTwilio(change: Readonly<Record<string, string>> = {}): Promise<void> {
  const { params } = await recordedJson('TWILIO', 'inbound_sms', webhook);
  expect((await world.tellTwilio({ ...params, ...change })).status).toBe(200);
}

/** What contacts of channels want of campaigns. */
const consents = () =>
  world.rows(
    `select channel, is_given as "isGiven" from contact_consent
      where contact_id in (select contact_id from conversation where channel_user is not null) order by channel`,
  );

describe('what a provider knows of a refusal', () => {
  it("is taken over where a word of the tenant's own ends it at Twilio, and begins it again", async () => {
    await tellTwilio({ MessageSid: 'SM1', Body: 'FINIS', OptOutType: 'STOP' });
    expect(await consents()).toEqual([{ channel: 'SMS', isGiven: false }]);
    await tellTwilio({ MessageSid: 'SM2', Body: 'What?', OptOutType: 'HELP' });
    expect(await consents()).toEqual([{ channel: 'SMS', isGiven: false }]);
    await tellTwilio({ MessageSid: 'SM3', Body: 'ENCORE', OptOutType: 'START' });
    expect(await consents()).toEqual([{ channel: 'SMS', isGiven: true }]);
  });

  it('is taken over where somebody blocks a bot, until they start it again', async () => {
    const said = await recorded('TELEGRAM', 'update_text');
    await world.tellTelegram(said);
    await world.tellTelegram(await recorded('TELEGRAM', 'update_my_chat_member_blocked'));
    expect(await consents()).toEqual([{ channel: 'TELEGRAM', isGiven: false }]);
    const restart = said
      .replace('"message_id": 101', '"message_id": 111')
      .replace(/"text": "[^"]*"/, '"text": "/start"');
    await world.tellTelegram(restart);
    expect(await consents()).toEqual([{ channel: 'TELEGRAM', isGiven: true }]);
  });

  it('is taken over where Twilio takes nothing more to somebody', async () => {
    const { status, body } = await recordedJson('TWILIO', 'error_400_21610', failure);
    world.twilio.behave({ kind: 'answer', status, body });
    await tellTwilio();
    await world.gateway.untilIdle();
    expect(await consents()).toEqual([{ channel: 'SMS', isGiven: false }]);
    expect((await world.messages('SMS')).at(-1)?.failureReason).toMatch(/^They do not want .*\(21610/);
  });

  it('is taken over where Meta says later that somebody wants nothing', async () => {
    await world.deliver('WHATSAPP', 'inbound_text');
    await world.gateway.untilIdle();
    const { externalId } = (await world.messages('WHATSAPP')).at(-1) ?? {};
    await world.deliver('WHATSAPP', 'status_failed_131047', (body) =>
      body.replaceAll('131047', '131050').replaceAll(/"id": "wamid[^"]+"/g, `"id": "${externalId}"`),
    );
    expect(await consents()).toEqual([{ channel: 'WHATSAPP', isGiven: false }]);
  });
});

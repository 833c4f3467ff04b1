import { ConnectorType } from '@parley/schema/enums';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ChannelAdapters } from './channel-adapters.ts';
import { channelCredentials, type ChannelCredentials } from './channel-credentials.ts';
import { EnvironmentCredentials } from './environment-credentials.ts';
import { SendFailure } from './send-failure.ts';
import { channelEnvironment, connectorCredentials, recordedJson } from './testing/channel-world.ts';
import { GraphStandIn } from './testing/graph-stand-in.ts';
import type { ProviderBehaviour } from './testing/provider-stand-in.ts';
import { TelegramStandIn } from './testing/telegram-stand-in.ts';
import { TwilioStandIn } from './testing/twilio-stand-in.ts';

const [graph, telegram, twilio] = [new GraphStandIn(), new TelegramStandIn(), new TwilioStandIn()];
const signal = new AbortController().signal;
let adapters: ChannelAdapters;

beforeAll(async () => {
  const [graphUrl, telegramUrl, twilioUrl] = [await graph.start(), await telegram.start(), await twilio.start()];
  const urls = { graphUrl, telegramUrl, twilioUrl, publicUrl: 'https://gw.example.com/' };
  adapters = new ChannelAdapters(urls, new EnvironmentCredentials(channelEnvironment));
});
afterAll(() => Promise.all([graph.stop(), telegram.stop(), twilio.stop()]));
afterEach(() => [graph, telegram, twilio].forEach((provider) => provider.reset()));

const meta = { appSecret: null, verifyToken: null };
const credentials = {
  WHATSAPP: { type: ConnectorType.WHATSAPP, phoneNumberId: '106540352242922', accessToken: 'EAAG_TEST', ...meta },
  INSTAGRAM: { type: ConnectorType.INSTAGRAM, accountId: null, accessToken: 'IGAA_TEST', ...meta },
  MESSENGER: { type: ConnectorType.MESSENGER, pageId: null, accessToken: 'EAAG_PAGE_TEST', ...meta },
  TELEGRAM: connectorCredentials.TELEGRAM,
  TWILIO: connectorCredentials.TWILIO,
} satisfies Record<ConnectorType, ChannelCredentials>;
const types = Object.values(ConnectorType);

const connect = (type: ConnectorType) => adapters.connect({ connectorId: 'conn', credentials: credentials[type] });
const providerOf = { WHATSAPP: graph, INSTAGRAM: graph, MESSENGER: graph, TELEGRAM: telegram, TWILIO: twilio };
const exchange = z.object({ request: z.looseObject({ url: z.url(), body: z.unknown() }) });
const failure = z.object({ status: z.number(), body: z.unknown() });

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('It did not fail'),
    (error: unknown) => (error instanceof SendFailure ? error : expect.fail(String(error))),
  );

describe('a test of a connector', () => {
  it.each([
    ['WHATSAPP', 'WhatsApp Cloud API', 'Test Number', '/v23.0/106540352242922'],
    ['INSTAGRAM', 'Instagram', 'demo_sales', '/v23.0/me'],
    ['MESSENGER', 'Messenger', 'Demo Sales', '/v23.0/me'],
    ['TELEGRAM', 'Telegram Bot API', '@demo_sales_bot', '/bot123456:TEST/getMe'],
    ['TWILIO', 'Twilio', 'Demo', '/2010-04-01/Accounts/AC00000000000000000000000000000001.json'],
  ] as const)('of %s asks %s for its account', async (type, provider, name, path) => {
    expect(await connect(type).test(signal)).toEqual({ provider, name });
    expect(providerOf[type].calls.map((call) => call.path)).toEqual([path]);
  });

  it.each([
    ['WHATSAPP', 'WHATSAPP', 'send_error_190_token', 'token-expired'],
    ['TELEGRAM', 'TELEGRAM', 'error_401_token', 'token-expired'],
    ['TWILIO', 'TWILIO', 'error_401_20003', 'token-expired'],
    ['TWILIO', 'TWILIO', 'error_429_20429', 'rate-limited'],
  ] as const)('of %s says what is wrong: %s %s is %s', async (type, recordedAt, name, kind) => {
    const { status, body } = await recordedJson(recordedAt, name, failure);
    providerOf[type].behave({ kind: 'answer', status, body });
    expect((await failureOf(connect(type).test(signal))).kind).toBe(kind);
  });

  it('of an account that Twilio has suspended fails', async () => {
    twilio.behave({ kind: 'answer', status: 200, body: { status: 'suspended', friendly_name: 'Demo' } });
    expect((await failureOf(connect('TWILIO').test(signal))).kind).toBe('account-blocked');
  });

  const troubles: readonly ProviderBehaviour[] = [{ kind: 'html', status: 200 }, { kind: 'drop' }, { kind: 'cut' }];
  it.each(types.flatMap((type) => troubles.map((trouble) => [type, trouble] as const)))(
    'of %s fails with %j, without a secret in its words',
    async (type, trouble) => {
      providerOf[type].behave(trouble);
      const { kind, message } = await failureOf(connect(type).test(signal));
      expect(kind).toBe('unavailable');
      expect(message).not.toMatch(/TEST|token_0/);
    },
  );

  it.each(types)('of %s ends when it is aborted', async (type) => {
    providerOf[type].behave({ kind: 'hang' });
    const given = new AbortController();
    const work = connect(type).test(given.signal);
    // One that is aborted on its way arrives among the calls of the next test.
    await expect.poll(() => providerOf[type].calls.length).toBe(1);
    given.abort(new DOMException('It takes too long', 'TimeoutError'));
    await expect(work).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('an approved template', () => {
  const template = { name: 'order_confirmation', language: 'en_US', parameters: ['Jessica', 'SKBUP2-4CPIG9'] };
  const outgoing = { messageId: 'msg_1', account: null, address: '+16505551234', template };

  it('goes out to WhatsApp as in the recorded exchange', async () => {
    await connect('WHATSAPP').send(outgoing, signal);
    const { request } = await recordedJson('WHATSAPP', 'send_template_exchange', exchange);
    const [call] = graph.calls;
    expect(call?.path).toBe(new URL(request.url).pathname);
    const { biz_opaque_callback_data: sentAs, ...body } = call?.body ?? {};
    expect(sentAs).toBe('msg_1');
    // The recorded template has a button as well.
    const written = JSON.stringify(request.body);
    const recordedBody: unknown = JSON.parse(written.replace(/,\{"type":"button".*?\}\]\}/, ''));
    expect(body).toEqual(recordedBody);
  });

  it('without placeholders has no components', async () => {
    await connect('WHATSAPP').send({ ...outgoing, template: { ...template, parameters: [] } }, signal);
    expect(graph.calls[0]?.body['template']).toEqual({ name: 'order_confirmation', language: { code: 'en_US' } });
  });

  it.each(['INSTAGRAM', 'MESSENGER', 'TELEGRAM', 'TWILIO'] as const)('is nothing that %s has', async (type) => {
    const { kind, details } = await failureOf(connect(type).send(outgoing, signal));
    expect({ kind, details }).toEqual({ kind: 'rejected', details: { words: expect.stringContaining('templates') } });
    expect(providerOf[type].calls).toEqual([]);
  });
});

it.each(['constructor', '__proto__', 'toString'])('knows no kind and no status that is called %s', async (name) => {
  const parse = (type: ConnectorType, body: string) => connect(type).parse({ url: '', signature: null, body });
  const meta = (entry: object, object: string) => JSON.stringify({ object, entry: [{ id: '1', ...entry }] });
  const value = { messaging_product: 'whatsapp', metadata: { phone_number_id: '1' } };
  const whatsapp = (facts: object) =>
    parse(
      'WHATSAPP',
      meta({ changes: [{ field: 'messages', value: { ...value, ...facts } }] }, 'whatsapp_business_account'),
    );
  expect(whatsapp({ messages: [{ from: '2', id: 'm', timestamp: '1', type: name }] })).toMatchObject([
    { content: { text: null, media: ['unsupported'] } },
  ]);
  expect(whatsapp({ statuses: [{ id: 'm', status: name, timestamp: '1', recipient_id: '2' }] })).toEqual([]);
  const message = { mid: 'm', attachments: [{ type: name, payload: {} }] };
  const messaging = [{ sender: { id: '2' }, recipient: { id: '1' }, timestamp: 1, message }];
  expect(parse('MESSENGER', meta({ time: 1, messaging }, 'page'))).toMatchObject([
    { content: { media: ['unsupported'] } },
  ]);
  const form = (fields: Record<string, string>) => parse('TWILIO', new URLSearchParams(fields).toString());
  expect(form({ MessageSid: 'SM1', MessageStatus: name })).toEqual([]);
  const file = { NumMedia: '1', MediaContentType0: `${name}/x` };
  expect(form({ MessageSid: 'SM1', From: '+12025550101', To: '+12025550102', ...file })).toMatchObject([
    { content: { media: ['file'] } },
  ]);
});

it('tells Telegram where to send webhooks, as in the recorded exchange', async () => {
  await connect('TELEGRAM').setWebhook?.(signal);
  const [call] = telegram.calls;
  expect(call).toMatchObject({ method: 'setWebhook', body: { secret_token: 'test_secret_token_1' } });
  expect(call?.body['url']).toBe('https://gw.example.com/webhooks/telegram/conn');
});

it('makes a secret of the token where none is given', async () => {
  const given = { ...connectorCredentials.TELEGRAM, webhookSecret: null };
  for (const connectorId of ['one', 'two'])
    await adapters.connect({ connectorId, credentials: given }).setWebhook?.(signal);
  const secrets = telegram.calls.map(({ body }) => body['secret_token']);
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(secrets[1]).toBe(secrets[0]);
});

describe('credentials', () => {
  it.each([
    { type: 'WHATSAPP', phoneNumberId: '123456789', accessToken: 'EAAG...' },
    { type: 'TELEGRAM', botToken: '123456:ABC-DEF...' },
    { type: 'TWILIO', accountSid: 'ACxxx...', authToken: 'xxx...', fromNumber: '+1234567890' },
  ])('are taken as messagejs.md has them, and read back: $type', (documented) => {
    const taken = channelCredentials.parse(documented);
    expect(taken).toMatchObject(documented);
    expect(channelCredentials.parse(JSON.parse(JSON.stringify(taken)))).toEqual(taken);
  });

  it.each([
    [{ type: 'WHATSAPP', phoneNumberId: '1/../2', accessToken: 'x' }, 'phoneNumberId'],
    [{ type: 'WHATSAPP', phoneNumberId: '1' }, 'accessToken'],
    [{ type: 'WHATSAPP', phoneNumberId: '1', accessToken: 'a\r\nb' }, 'accessToken'],
    [{ type: 'TELEGRAM', botToken: '1:a/../b' }, 'botToken'],
    [{ type: 'TWILIO', accountSid: 'AC', authToken: 'x', fromNumber: '5' }, 'fromNumber'],
    [{ type: 'PIGEON' }, 'type'],
  ])('%j are refused, naming %s', (given, field) => {
    expect(channelCredentials.safeParse(given).error?.issues[0]?.path).toEqual([field]);
  });
});

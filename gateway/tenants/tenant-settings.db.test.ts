import { OpenersDocument, StartConversationDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let founder: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  founder = await openTenant(gateway, 'settled');
});
afterAll(() => gateway.close());

const fields = `name language country currency accentColor visitorSeesLead openRegistration crmLinkPattern notificationEmails
  asksStorageConsent officeHours { timeZone days from until } awayMessages { language text }`;
const update = (input: object, token = founder) =>
  sendText(
    gateway.url,
    `mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { settings { ${fields} } } }`,
    { input },
    token,
  );
const read = (token: string) => sendText(gateway.url, `{ tenantSettings { ${fields} } }`, {}, token);

describe('what a tenant decides about itself', () => {
  it('is changed field by field, and the rest stays', async () => {
    await update({ notificationEmails: ['owner@settled.example'], crmLinkPattern: 'https://crm.example/{id}' });
    await update({ currency: 'usd', accentColor: '#aa0000', openRegistration: true });
    expect(await read(founder)).toMatchObject({
      tenantSettings: {
        name: 'settled',
        currency: 'USD',
        country: 'EG',
        accentColor: '#aa0000',
        openRegistration: true,
        notificationEmails: ['owner@settled.example'],
        crmLinkPattern: 'https://crm.example/{id}',
      },
    });
    expect(await update({ crmLinkPattern: '' })).toMatchObject({
      updateTenantSettings: { settings: { crmLinkPattern: null } },
    });
  });

  it('has its office hours, and its own sentences for replies', async () => {
    const officeHours = { timeZone: 'Africa/Cairo', days: [7, 1, 2, 3, 4], from: '09:00', until: '17:00' };
    const query = `mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { settings {
      officeHours { timeZone days from until } } } }`;
    expect(await sendText(gateway.url, query, { input: { officeHours } }, founder)).toEqual({
      updateTenantSettings: { settings: { officeHours } },
    });
    const wrong = sendText(gateway.url, query, { input: { officeHours: { ...officeHours, days: [8] } } }, founder);
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'officeHours.days' });
    const set = (input: object) =>
      sendText(
        gateway.url,
        `mutation ($input: SetReplyTemplateInput!) { setReplyTemplate(input: $input) { template { text standardText } } }`,
        { input: { language: 'EN', ...input } },
        founder,
      );
    await set({ key: 'greeting', text: 'Good day from {business}!' });
    const visitor = await TestVisitor.start(gateway.url, { tenant: 'settled', locale: 'en' });
    await visitor.say('hello');
    const reply = (await visitor.hearReply(0)).at(-1);
    expect(reply?.__typename === 'MessageAdded' && reply.message.content).toMatch(/^Good day from /);
    expect(await set({ key: 'greeting', text: null })).toMatchObject({
      setReplyTemplate: { template: { text: 'Hello, and welcome to {business}!' } },
    });
    for (const [field, input] of [
      ['key', { key: 'no.such', text: 'x' }],
      ['text', { key: 'greeting', text: 'Hello {secret}' }],
      ['text', { key: 'ask.contact', text: 'Well, well.' }],
    ] as const)
      await expect(set(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('keeps both of two changes at once', async () => {
    await Promise.all([update({ name: 'Settled & Sons' }), update({ visitorSeesLead: true })]);
    expect(await read(founder)).toMatchObject({ tenantSettings: { name: 'Settled & Sons', visitorSeesLead: true } });
  });

  it('is written down with what it was', async () => {
    await update({ country: 'AE' });
    const query = `{ auditLogs(first: 1, filter: { resourceType: "tenant" }) { nodes { action changes } } }`;
    const { auditLogs } = (await sendText(gateway.url, query, {}, founder)) as { auditLogs: { nodes: unknown[] } };
    expect(auditLogs.nodes[0]).toMatchObject({ changes: { before: { country: 'EG' }, after: { country: 'AE' } } });
  });

  it('is not for strangers of the tenant', async () => {
    const other = await openTenant(gateway, 'elsewhere');
    expect(await read(other)).toMatchObject({ tenantSettings: { name: 'elsewhere', notificationEmails: [] } });
  });

  it.each([
    ['country', { country: 'XX' }],
    ['currency', { currency: 'pounds' }],
    ['accentColor', { accentColor: 'red' }],
    ['crmLinkPattern', { crmLinkPattern: 'javascript:alert(1)' }],
    ['notificationEmails', { notificationEmails: ['owner'] }],
    ['name', { name: '' }],
    ['officeHours.timeZone', { officeHours: { timeZone: 'Cairo', days: [1], from: '09:00', until: '17:00' } }],
    ['officeHours.from', { officeHours: { timeZone: 'Africa/Cairo', days: [1], from: '9', until: '17:00' } }],
    ['officeHours.days', { officeHours: { timeZone: 'Africa/Cairo', days: [8], from: '09:00', until: '17:00' } }],
  ])('refuses a wrong %s', async (field, input) => {
    await expect(update(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('openers', () => {
  const opener = {
    name: 'flats',
    texts: [
      { language: 'EN', text: 'Are you looking for a flat?' },
      { language: 'AR', text: 'هل تبحث عن شقة؟' },
    ],
    when: [{ secondsOnPage: 20, urlMatches: ['/flats/*'] }, { exitIntent: true }],
  };
  const change = (input: object, token = founder) =>
    sendText(
      gateway.url,
      `mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { settings { openers {
        name texts { language text } when { secondsOnPage exitIntent urlMatches } } } } }`,
      { input },
      token,
    );
  const shown = async (locale: string, tenant = 'settled') =>
    (await send(gateway.url, OpenersDocument, { tenant, locale })).openers.openers;

  async function greetingOf(input: object): Promise<string> {
    const started = await send(gateway.url, StartConversationDocument, { input: { tenant: 'settled', ...input } });
    return started.startConversation.widget.greeting;
  }

  it('are kept as they were given, and shown to a page in its language', async () => {
    await change({ openers: [opener] });
    const { tenantSettings } = Object(
      await sendText(
        gateway.url,
        '{ tenantSettings { openers { name when { exitIntent secondsOnPage } } } }',
        {},
        founder,
      ),
    );
    expect(tenantSettings.openers).toEqual([
      {
        name: 'flats',
        when: [
          { secondsOnPage: 20, exitIntent: null },
          { secondsOnPage: null, exitIntent: true },
        ],
      },
    ]);
    expect(await shown('ar-EG')).toMatchObject([{ name: 'flats', text: 'هل تبحث عن شقة؟' }]);
    // Not spoken by the opener: the tenant's own language.
    expect(await shown('de')).toMatchObject([{ text: 'Are you looking for a flat?' }]);
    await update({ accentColor: '#aa0000' });
    expect(await shown('en')).toHaveLength(1);
  });

  it('greet the conversation that answers them, for as long as there are any', async () => {
    await change({ openers: [opener] });
    const visitor = await TestVisitor.start(gateway.url, { tenant: 'settled', locale: 'en', opener: 'flats' });
    const again = { visitorToken: visitor.token, locale: 'en' };
    expect(await greetingOf(again)).toBe('Are you looking for a flat?');
    expect(await greetingOf({ ...again, locale: 'ar' })).toBe('هل تبحث عن شقة؟');
    const query = 'query ($id: ID!) { conversation(id: $id) { opener } }';
    expect(await sendText(gateway.url, query, { id: visitor.conversationId }, founder)).toEqual({
      conversation: { opener: 'flats' },
    });
    expect(await greetingOf({ locale: 'en', opener: 'of another tenant' })).toMatch(/^Hello!/);
    await change({ openers: [] });
    expect(await greetingOf(again)).toMatch(/^Hello!/);
  });

  it('are none of another tenant’s', async () => {
    await change({ openers: [opener] });
    await openTenant(gateway, 'silent');
    expect(await shown('en', 'silent')).toEqual([]);
    await expect(shown('en', 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['openers.0.name', { name: 'Two words' }],
    ['openers.0.texts', { texts: [] }],
    ['openers.0.texts', { texts: [opener.texts[0], opener.texts[0]] }],
    ['openers.0.texts.0.text', { texts: [{ language: 'EN', text: '' }] }],
    ['openers.0.when', { when: [] }],
    ['openers.0.when', { when: [{}] }],
    ['openers.0.when', { when: [{ exitIntent: false, urlContains: [] }] }],
    ['openers.0.when.0.secondsOnPage', { when: [{ secondsOnPage: 0 }] }],
    ['openers.0.when.1.scrollPercent', { when: [{ secondsOnPage: 5 }, { scrollPercent: 101 }] }],
    ['openers.0.when.0.urlContains', { when: [{ urlContains: [''] }] }],
    ['openers.0.when.0.urlMatches', { when: [{ urlMatches: ['flats'] }] }],
  ])('are refused for a wrong %s', async (field, wrong) => {
    await expect(change({ openers: [{ ...opener, ...wrong }] })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  it('have a name of their own each', async () => {
    const twice = change({ openers: [opener, opener] });
    await expect(twice).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'openers' });
  });
});

describe('what the chat is told of its tenant', () => {
  const never = { timeZone: 'UTC', days: [((new Date().getUTCDay() + 3) % 7) + 1], from: '00:00', until: '00:01' };
  const always = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' };

  async function widget(locale: string): Promise<Record<string, unknown>> {
    const mutation = `mutation ($input: StartConversationInput!) {
      startConversation(input: $input) { widget { awayMessage asksStorageConsent emailsTranscripts } } }`;
    const started = await sendText(gateway.url, mutation, { input: { tenant: 'settled', locale } });
    return Object(started).startConversation.widget;
  }

  it('says that people are away outside of their hours, in the words of the tenant or of the server', async () => {
    await update({ officeHours: { ...always, days: [] } });
    expect(await widget('en')).toEqual({ awayMessage: null, asksStorageConsent: false, emailsTranscripts: false });
    await update({ officeHours: never, awayMessages: [{ language: 'EN', text: 'Back on Sunday.' }] });
    expect(await widget('en')).toMatchObject({ awayMessage: 'Back on Sunday.' });
    expect(await widget('ar')).toMatchObject({ awayMessage: expect.stringContaining('اترك لنا رسالة') });
    await update({ officeHours: always, awayMessages: [{ language: 'EN', text: '' }] });
    expect(await widget('en')).toMatchObject({ awayMessage: null });
    const { tenantSettings } = Object(await read(founder));
    expect(tenantSettings).toMatchObject({ officeHours: always, awayMessages: [] });
    await update({ officeHours: { ...always, days: [] } });
    expect(Object(await read(founder)).tenantSettings.officeHours).toBeNull();
  });

  it('asks for consent before anything is stored where the tenant wants that', async () => {
    await update({ asksStorageConsent: true });
    expect(await widget('en')).toMatchObject({ asksStorageConsent: true });
  });
});

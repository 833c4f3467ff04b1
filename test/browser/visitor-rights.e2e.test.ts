import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { MailStandIn } from '@parley/gateway/testing/mail-stand-in';
import { LoginDocument } from '@parley/schema/generated/documents';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000 };

describe.skipIf(browser === undefined)('what a visitor may decide', () => {
  let mails: MailStandIn;
  let server: BuiltServer;
  let person: string;
  let chat: ChatPage;

  beforeAll(async () => {
    mails = await MailStandIn.start();
    const mail = { SMTP_SERVER: '127.0.0.1', SMTP_PORT: String(mails.port), SMTP_SENDER: 'parley@agency.example' };
    server = await startBuiltServer({ environment: mail });
    const input = { login: 'admin', password: server.demoPassword };
    person = (await send(server.url, LoginDocument, { input })).login.accessToken;
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
    await mails.close();
  });

  const part = (name: string) => chat.page.locator(`parley-chat [part~=${name}]`);

  const settle = (input: object) =>
    sendText(
      server.url,
      `mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { __typename } }`,
      { input },
      person,
    );

  async function open(language: 'en' | 'ar' = 'en'): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, language, { reducedMotion: 'reduce' });
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
  }

  async function look(name: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: chat.page }).include('parley-chat').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const folder = process.env['SCREENSHOT_DIR'];
    if (folder) await chat.page.screenshot({ path: `${folder}/${name}.png` });
  }

  /** Names of what the browser keeps. */
  const kept = () => chat.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

  test('the conversation comes by e-mail, to an address that is asked for where none is known', async () => {
    await open();
    await chat.say('Do you have a flat in Madinaty?');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await part('more').click();
    await look('menu-en');
    await part('menu-choice').first().click();
    await chat.page.locator('parley-chat #menu-email').fill('mona@example.com');
    await part('menu-send').click();
    await expect
      .poll(() => chat.page.locator('parley-chat .menu-result').textContent(), soon)
      .toContain('mona@example.com');
    await expect.poll(() => mails.deliveries.length, soon).toBe(1);
    expect(mails.deliveries[0]?.to).toEqual(['mona@example.com']);
    expect(chat.errors.filter((error) => !error.includes('409'))).toEqual([]);
  });

  test('everything that is kept is saved as a file, and then forgotten', async () => {
    await open();
    await chat.say('I am looking for a studio');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await part('more').click();
    const [saved] = await Promise.all([chat.page.waitForEvent('download'), part('menu-choice').nth(1).click()]);
    const data = JSON.parse(await readFile(await saved.path(), 'utf8'));
    expect(data.messages[0]).toMatchObject({ from: 'VISITOR', text: 'I am looking for a studio' });
    await part('more').click();
    await part('menu-choice').nth(2).click();
    await part('menu-erase').click();
    await chat.panel.waitFor({ state: 'hidden' });
    await expect.poll(kept).toEqual([]);
  });

  test('nothing is kept in the browser before they agree, where the tenant asks', async () => {
    await settle({ asksStorageConsent: true });
    try {
      await open('ar');
      await part('consent').waitFor();
      await chat.composer.fill('شقة');
      await look('consent-ar');
      await chat.say('شقة غرفتين في مدينتي');
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      expect(await kept()).toEqual([]);
      await chat.page.reload();
      await chat.open();
      await part('consent').waitFor();
      expect(await chat.ownMessages.count()).toBe(0);
      await chat.say('شقة غرفتين في الرحاب');
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      await part('consent-agree').click();
      await part('consent').waitFor({ state: 'hidden' });
      await chat.page.reload();
      await chat.open();
      await expect.poll(() => chat.ownMessages.count(), soon).toBe(1);
      expect(await part('consent').count()).toBe(0);
    } finally {
      await settle({ asksStorageConsent: false });
    }
  });

  test('who asks for a person outside of office hours is told when nobody is there', async () => {
    const days = [((new Date().getUTCDay() + 3) % 7) + 1];
    const officeHours = { timeZone: 'UTC', days, from: '00:00', until: '00:01' };
    await settle({ officeHours, awayMessages: [{ language: 'EN', text: 'We are back on Sunday at nine.' }] });
    try {
      await open();
      await part('talk-to-person').click();
      await expect.poll(() => part('notice').textContent(), soon).toBe('We are back on Sunday at nine.');
    } finally {
      await settle({ officeHours: { ...officeHours, days: [] } });
    }
  });
});

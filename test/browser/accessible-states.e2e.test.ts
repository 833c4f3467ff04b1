import { AxeBuilder } from '@axe-core/playwright';
import { MailStandIn } from '@parley/gateway/testing/mail-stand-in';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';

const browser = await browserOrWarning();
const soon = { timeout: 60_000, interval: 100 };

const wide = { width: 1280, height: 800 };
/** 400% of 1280 by 1024 (WCAG 2.2, 1.4.10). */
const zoomed = { width: 320, height: 256 };
const ways = [
  { language: 'en', colorScheme: 'light', forcedColors: 'none', viewport: wide },
  { language: 'ar', colorScheme: 'dark', forcedColors: 'none', viewport: wide },
  { language: 'ar', colorScheme: 'light', forcedColors: 'none', viewport: { width: 390, height: 844 } },
  { language: 'en', colorScheme: 'dark', forcedColors: 'active', viewport: zoomed },
] as const;

const question = {
  en: 'I want to buy a two bedroom apartment in Madinaty, my budget is 4 million.',
  ar: 'عايز أشتري شقة غرفتين في مدينتي، ميزانيتي ٤ مليون.',
};
const fees = { en: 'What are your fees?', ar: 'العمولة كام؟' };
const inMarkdown = 'I am **Sara**.\n\n1. The [homes](https://a.example)\n\n> Two bedrooms\n\n```\nEGP 3,950,000\n```';

describe.skipIf(browser === undefined)('axe finds nothing', () => {
  let mails: MailStandIn;
  let server: BuiltServer;
  let person: DemoPerson;

  beforeAll(async () => {
    mails = await MailStandIn.start();
    const mail = { SMTP_SERVER: '127.0.0.1', SMTP_PORT: String(mails.port), SMTP_SENDER: 'parley@agency.example' };
    // Only what stands still is looked at.
    server = await startBuiltServer({ environment: { ...mail, REPLY_PACE: 'off' } });
    person = await DemoPerson.signIn(server);
    await person.do('setPicture', { image: picture.toString('base64') });
    const days = [((new Date().getUTCDay() + 3) % 7) + 1];
    const officeHours = { timeZone: 'UTC', days, from: '00:00', until: '00:01' };
    await person.do('updateTenantSettings', { asksStorageConsent: true, officeHours });
  });
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
    await mails.close();
  });

  type Way = (typeof ways)[number];

  async function lookAt(page: Page, { language, viewport, colorScheme }: Way, state: string): Promise<void> {
    const folder = process.env['SCREENSHOT_DIR'];
    const name = `${language}-${viewport.width}-${colorScheme}-${state.replaceAll(' ', '-')}.png`;
    if (folder) await page.screenshot({ path: `${folder}/${name}` });
    // What it calls legacy opens no page of its own for each result, which frames of other origins would need.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('parley-chat').analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, state).toEqual([]);
  }

  test.for(ways)(
    'without a connection, and for a tenant that there is not, in $language, $colorScheme, $viewport.width wide',
    async (way) => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const { language, ...options } = way;
      const chat = await ChatPage.visit(browser, server.url, language, { ...options, reducedMotion: 'reduce' });
      await chat.page.route('**/graphql', (route) => route.abort());
      await chat.open();
      await chat.say('Hello');
      await chat.part('banner').waitFor();
      // It shows itself after a second, so that an ordinary start does not flash it.
      await chat.page.waitForTimeout(1_500);
      await lookAt(chat.page, way, '18 offline with a message that waits');
      await chat.page.unroute('**/graphql');
      await chat.page.evaluate(() => document.querySelector('parley-chat')?.setAttribute('tenant', 'nobody'));
      await chat.part('error').waitFor();
      await lookAt(chat.page, way, '19 a tenant that there is not');
      expect(await chat.part('retry').count()).toBe(1);
      await chat.close();
    },
  );

  test.for(ways)(
    'in 17 states, in $language, $colorScheme, forced colours $forcedColors, $viewport.width wide',
    async (way) => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const { language, ...options } = way;
      const chat = await ChatPage.visit(browser, server.url, language, { ...options, reducedMotion: 'reduce' });
      const { page } = chat;
      const part = (name: string) => chat.part(name);
      let states = 0;
      const look = (state: string) => lookAt(page, way, `${++states} ${state}`);
      await page.evaluate(() => {
        const chatElement = document.querySelector('parley-chat');
        chatElement?.setAttribute('ask', 'name email* phone');
        chatElement?.setAttribute('ask-consent', 'You may write to me.');
      });

      await look('closed');
      const conversationId = await chat.begin();
      await part('form').waitFor();
      await part('consent').waitFor();
      await look('consent and form');
      await part('consent-agree').click();
      await part('form-send').click();
      await look('form with faults');
      // The first thing that is wrong is where the visitor stands.
      const email = page.locator('parley-chat input[name=email]');
      await expect.poll(() => email.evaluate((field) => field.matches(':focus'))).toBe(true);
      await email.fill('mona@example.com');
      await page.locator('parley-chat input[name=consent]').check();
      await part('form-send').click();
      await part('composer').waitFor();
      await look('greeting');
      await chat.say(fees[language]);
      await part('sources').waitFor();
      await look('an answer with sources');
      await part('sources-summary').click();
      await look('its sources');
      await chat.say(question[language]);
      await part('card').first().waitFor();
      await expect.poll(() => chat.replies.count(), soon).toBe(3);
      await look('cards and suggestions');
      await chat.composer.fill('a'.repeat(4_001));
      await look('too long');
      await chat.composer.fill('');
      await page.locator('parley-chat input[type=file]').setInputFiles([
        { name: 'flat.png', mimeType: 'image/png', buffer: picture },
        { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') },
      ]);
      await part('staged-file').waitFor();
      await look('a file that is added and one that is refused');
      await part('send').click();
      await expect.poll(() => chat.ownMessages.locator('img').count(), soon).toBe(1);
      await look('a picture that was sent');
      await part('more').click();
      await part('menu-choice').first().waitFor();
      await look('menu');
      await part('menu-choice').first().click();
      await expect.poll(() => part('menu-result').textContent(), soon).toContain('mona@example.com');
      await look('transcript by email');
      await part('more').click();
      await part('talk-to-person').click();
      await part('talk-to-person').waitFor({ state: 'hidden' });
      await part('notice').waitFor();
      await look('waiting for a person while all are away');
      await person.do('takeOver', { conversationId });
      await person.do('reply', { conversationId, clientId: crypto.randomUUID(), content: inMarkdown });
      await page.locator('parley-chat pre').waitFor();
      await page.locator('parley-chat [data-role=AGENT] img').waitFor();
      await look('a person who writes Markdown');
      await person.do('closeConversation', { conversationId });
      await part('rating').waitFor();
      await look('rating');
      await page.locator('parley-chat .star').nth(3).click();
      await part('rating-send').waitFor();
      await look('rating with a comment');
      await part('rating-send').click();
      await part('rating').waitFor({ state: 'hidden' });
      await look('rated and closed');
      expect(chat.errors).toEqual([]);
      expect(states).toBe(17);
      await chat.close();
    },
  );
});

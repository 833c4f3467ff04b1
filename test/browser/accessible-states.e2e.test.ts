import { AxeBuilder } from '@axe-core/playwright';
import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { LoginDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

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
const inMarkdown = 'I am **Sara**.\n\n1. The [homes](https://a.example)\n\n> Two bedrooms\n\n```\nEGP 3,950,000\n```';

describe.skipIf(browser === undefined)('axe finds nothing', () => {
  let server: BuiltServer;
  let person: string;

  beforeAll(async () => {
    server = await startBuiltServer();
    const input = { login: 'admin', password: server.demoPassword };
    person = (await send(server.url, LoginDocument, { input })).login.accessToken;
  });
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  const asPerson = (operation: string, input: Record<string, string>): Promise<unknown> => {
    const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
    return sendText(
      server.url,
      `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename } }`,
      { input },
      person,
    );
  };

  test.for(ways)(
    'in 11 states, in $language, $colorScheme, forced colours $forcedColors, $viewport.width wide',
    async (way) => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const { language, ...options } = way;
      const chat = await ChatPage.visit(browser, server.url, language, { ...options, reducedMotion: 'reduce' });
      const { page } = chat;
      const part = (name: string) => page.locator(`parley-chat [part~=${name}]`);
      let states = 0;
      const look = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).include('parley-chat').analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          state,
        ).toEqual([]);
        states++;
      };
      let conversationId = '';
      await page.exposeFunction('heardOf', (id: string) => (conversationId = id));
      await page.evaluate(() => {
        const chatElement = document.querySelector('parley-chat');
        chatElement?.setAttribute('ask', 'name email* phone');
        chatElement?.setAttribute('ask-consent', 'You may write to me.');
        addEventListener('parley-conversation', (event) => {
          if (event instanceof CustomEvent) void Reflect.get(globalThis, 'heardOf')(event.detail.conversationId);
        });
      });

      await look('closed');
      await chat.open();
      await part('form').waitFor();
      await look('form');
      await part('form-send').click();
      await look('form with faults');
      await page.locator('parley-chat input[name=email]').fill('mona@example.com');
      await page.locator('parley-chat input[name=consent]').check();
      await part('form-send').click();
      await part('composer').waitFor();
      await look('greeting');
      await chat.say(question[language]);
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      await part('card').first().waitFor();
      await look('cards and suggestions');
      await chat.composer.fill('a'.repeat(4_001));
      await look('too long');
      await chat.composer.fill('');
      await part('talk-to-person').click();
      await part('talk-to-person').waitFor({ state: 'hidden' });
      await look('waiting for a person');
      await asPerson('takeOver', { conversationId });
      await asPerson('reply', { conversationId, clientId: crypto.randomUUID(), content: inMarkdown });
      await page.locator('parley-chat pre').waitFor();
      await look('a person who writes Markdown');
      await asPerson('closeConversation', { conversationId });
      await part('rating').waitFor();
      await look('rating');
      await page.locator('parley-chat .star').nth(3).click();
      await part('rating-send').waitFor();
      await look('rating with a comment');
      await part('rating-send').click();
      await part('rating').waitFor({ state: 'hidden' });
      await look('rated and closed');
      expect(states).toBe(11);
      expect(chat.errors).toEqual([]);
      await chat.close();
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { FaultyVisit } from './faulty-visit.ts';

/** `FAULT_SCHEDULES=500` runs as many seeds, `FAULT_SEED` begins elsewhere; a seed's schedule is always the same. */
const schedules = Number(process.env['FAULT_SCHEDULES'] ?? 4);
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
const atOnce = 2;

const browser = await browserOrWarning();

/** A disk on which opening a database takes as long as it takes to write, see it shown, and be killed. */
function slowDisk(): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function slowOpen(...given): IDBOpenDBRequest {
    const request = open.apply(this, given);
    const listen = request.addEventListener.bind(request);
    const listenLate = (type: string, listener: (event: Event) => void): void =>
      listen(type, (event) => setTimeout(() => listener(event), 1_500));
    Object.defineProperty(request, 'addEventListener', { value: listenLate });
    return request;
  };
}

describe.skipIf(browser === undefined)('a visitor behind a bad network, whose tabs reload, close and die', () => {
  let server: BuiltServer;

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });

  test('has what was shown, though the tab was killed as soon as it was', async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    const context = await browser.newContext();
    await context.addInitScript(slowDisk);
    const visit = async (): Promise<ChatPage> => {
      const chat = new ChatPage(await context.newPage());
      await chat.page.goto(`${server.url}/?lang=en`);
      return chat;
    };
    const killed = await visit();
    // The words wait for the gateway, which this tab does not reach.
    await killed.page.route('**/graphql', (route) => route.abort());
    await killed.open();
    await killed.say('Is the flat in Maadi still free?');
    await killed.ownMessages.waitFor();
    const protocol = await context.newCDPSession(killed.page);
    void protocol.send('Page.crash').catch(() => {});
    await killed.page.waitForEvent('crash');
    await killed.page.close();

    const next = await visit();
    await next.open();
    await next.ownMessages.getByText('Is the flat in Maadi still free?', { exact: true }).waitFor({ timeout: 30_000 });
    await expect.poll(() => next.replies.count(), { timeout: 30_000 }).toBe(2);
    await context.close();
  });

  test(
    `has everything stored as it was typed, in order, once: ${schedules} schedules from seed ${firstSeed}`,
    { timeout: 60_000 + schedules * 60_000 },
    async () => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const seeds = Array.from({ length: schedules }, (_, index) => firstSeed + index);
      const work = Array.from({ length: atOnce }, async () => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
          const { typed, stored, shown } = await FaultyVisit.run(browser, server, seed);
          expect(stored, `stored of seed ${seed}`).toEqual(typed);
          for (const tab of shown) expect(tab, `shown of seed ${seed}`).toEqual(typed);
        }
      });
      await Promise.all(work);
    },
  );
});

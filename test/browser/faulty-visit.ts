import { StartConversationDocument } from '@parley/schema/generated/documents';
import type { Browser, BrowserContext } from 'playwright-core';
import { vi } from 'vitest';
import { Seeded } from '../faults/seeded.ts';
import { FaultyProxy, type Fate } from '../harness/faulty-proxy.ts';
import { ChatPage } from './chat-page.ts';
import { faultSchedule, type FaultStep } from './fault-schedule.ts';

const soon = { timeout: 90_000, interval: 100 };
const fates: readonly Fate[] = ['pass', 'pass', 'unheard', 'unanswered', 'unavailable'];

export interface Outcome {
  readonly typed: string[];
  readonly stored: string[];
  /** What each open tab shows of the visitor's own messages in the end. */
  readonly shown: string[][];
}

/** One visitor with several tabs behind a bad network, going through the schedule of a seed. */
export class FaultyVisit {
  readonly #seed: number;
  readonly #gatewayUrl: string;
  readonly #context: BrowserContext;
  readonly #proxy: FaultyProxy;
  readonly #typed: string[] = [];
  #tabs: ChatPage[] = [];

  private constructor(seed: number, gatewayUrl: string, context: BrowserContext, proxy: FaultyProxy) {
    this.#seed = seed;
    this.#gatewayUrl = gatewayUrl;
    this.#context = context;
    this.#proxy = proxy;
  }

  static async run(browser: Browser, gateway: { url: string; port: number }, seed: number): Promise<Outcome> {
    const proxy = await FaultyProxy.start(gateway.port);
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
    const visit = new FaultyVisit(seed, gateway.url, context, proxy);
    try {
      await visit.#openTab();
      for (const step of faultSchedule(seed)) await visit.#take(step);
      return await visit.#outcome();
    } catch (cause) {
      const stored = await visit.#stored().catch(() => []);
      throw new Error(`seed ${seed}: typed ${JSON.stringify(visit.#typed)}, stored ${JSON.stringify(stored)}`, {
        cause,
      });
    } finally {
      await context.close();
      proxy.close();
    }
  }

  async #openTab(): Promise<void> {
    const tab = new ChatPage(await this.#context.newPage());
    tab.page.on('crash', () => (this.#tabs = this.#tabs.filter((other) => other !== tab)));
    await tab.page.goto(`${this.#proxy.url}/?lang=en`);
    await tab.open();
    this.#tabs.push(tab);
  }

  /** An open tab; a new one where all are gone. */
  async #tab(index: number): Promise<ChatPage> {
    if (this.#tabs.length === 0) await this.#openTab();
    const tab = this.#tabs[index % this.#tabs.length];
    if (tab === undefined) throw new Error('a tab was opened and is not there');
    return tab;
  }

  async #take(step: FaultStep): Promise<void> {
    await this.#suffer(step);
    const tab = await this.#tab(step.tab + 1);
    await tab.say(step.text);
    await tab.ownMessages.getByText(step.text, { exact: true }).waitFor();
    this.#typed.push(step.text);
    await tab.page.waitForTimeout(step.pause);
  }

  async #suffer({ mishap, tab: index }: FaultStep): Promise<void> {
    const tab = await this.#tab(index);
    switch (mishap) {
      case 'reload':
        await tab.page.reload();
        return tab.open();
      case 'crash':
        return this.#crash(tab);
      case 'close':
        this.#tabs = this.#tabs.filter((other) => other !== tab);
        return tab.page.close();
      case 'another tab':
        return this.#openTab();
      case 'down':
        return this.#proxy.goDown();
      case 'cut socket':
        this.#proxy.comeBack();
        return this.#proxy.cutSockets();
      case 'bad requests': {
        const random = new Seeded(`fates ${this.#seed}`);
        this.#proxy.comeBack();
        this.#proxy.fate = () => fates[random.between(0, fates.length - 1)] ?? 'pass';
        return;
      }
      case 'none':
        return;
    }
  }

  /** kill -9 of the tab's process; tabs that share it die with it. */
  async #crash(tab: ChatPage): Promise<void> {
    const protocol = await this.#context.newCDPSession(tab.page);
    const crashed = new Promise((resolve) => tab.page.once('crash', resolve));
    void protocol.send('Page.crash').catch(() => {});
    await crashed;
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    await tab.page.close();
  }

  /** The network is well again, and everything that was typed must arrive by itself. */
  async #outcome(): Promise<Outcome> {
    this.#proxy.fate = () => 'pass';
    this.#proxy.comeBack();
    if (this.#tabs.length === 0) await this.#openTab();
    await vi.waitUntil(async () => (await this.#stored()).length >= this.#typed.length, soon);
    const stored = await this.#stored();
    for (const tab of this.#tabs) {
      await vi.waitUntil(async () => (await this.#shown(tab)).join() === stored.join(), soon);
    }
    return { typed: this.#typed, stored, shown: await Promise.all(this.#tabs.map((tab) => this.#shown(tab))) };
  }

  async #shown(tab: ChatPage): Promise<string[]> {
    return tab.ownMessages.locator('[part=text]').allTextContents();
  }

  async #stored(): Promise<string[]> {
    const tab = await this.#tab(0);
    const visitorToken = await tab.page.evaluate(
      () => Object.entries(localStorage).find(([key]) => key.startsWith('parley:visitor:'))?.[1],
    );
    if (!visitorToken) return [];
    const query = StartConversationDocument.toString();
    const answer = await fetch(`${this.#gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { tenant: 'demo', visitorToken } } }),
    });
    const { data } = (await answer.json()) as {
      data: { startConversation: { conversation: { messages: { nodes: { role: string; content: string }[] } } } };
    };
    const { nodes } = data.startConversation.conversation.messages;
    return nodes.filter(({ role }) => role === 'VISITOR').map(({ content }) => content);
  }
}

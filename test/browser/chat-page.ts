import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** What the page has drawn of the chat; `[data-state]` tells a settled message from one that still arrives. */
const settledReply = '[data-role=ASSISTANT][data-state=received]';

/** The demo page with its widget, by the parts that a visitor sees. */
export class ChatPage {
  readonly page: Page;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly composer: Locator;
  readonly messages: Locator;
  readonly ownMessages: Locator;
  readonly replies: Locator;
  readonly leadCard: Locator;
  /** Errors of the page: exceptions, and what the console calls an error. */
  readonly errors: string[] = [];
  /** Addresses asked for, without the origin. */
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    const chat = page.locator('parley-chat');
    this.launcher = chat.locator('.launcher');
    this.panel = chat.getByRole('dialog');
    this.composer = chat.locator('textarea');
    this.messages = chat.locator('[data-role]');
    this.ownMessages = chat.locator('[data-role=VISITOR]');
    this.replies = chat.locator(settledReply);
    this.leadCard = page.locator('parley-lead-card [part=lead]');
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('request', (request) => this.requests.push(new URL(request.url()).pathname));
  }

  /** A visitor whom nobody knows yet, on the demo page in `language`. */
  static async visit(
    browser: Browser,
    url: string,
    language: 'en' | 'ar',
    options: BrowserContextOptions = {},
  ): Promise<ChatPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const chat = new ChatPage(await context.newPage());
    await chat.page.goto(`${url}/?lang=${language}`);
    return chat;
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await this.panel.waitFor();
  }

  /** Opens it for a conversation that begins. @returns its id */
  async begin(): Promise<string> {
    let tell = (_conversationId: string): void => {};
    const heard = new Promise<string>((resolve) => (tell = resolve));
    await this.page.exposeFunction('heardOf', (conversationId: string) => tell(conversationId));
    await this.page.evaluate(() =>
      addEventListener('parley-conversation', (event) => {
        if (event instanceof CustomEvent) void Reflect.get(globalThis, 'heardOf')(event.detail.conversationId);
      }),
    );
    await this.open();
    return heard;
  }

  /** What the element has drawn under a part's name. */
  part(name: string): Locator {
    return this.page.locator(`parley-chat [part~=${name}]`);
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** The texts of all messages that stand in the transcript, oldest first. */
  async transcript(): Promise<string[]> {
    return this.messages.locator('[part=text]').allTextContents();
  }

  /** Begins to note every text that the newest reply shows while it grows; the returned function gives them. */
  async watchReply(): Promise<() => Promise<string[]>> {
    const seen = await this.page.evaluateHandle(() => {
      const texts: string[] = [];
      const look = () => {
        const root = document.querySelector('parley-chat')?.shadowRoot;
        const text = root?.querySelector('[data-state=streaming] [part=text]')?.textContent;
        if (text && text !== texts.at(-1)) texts.push(text);
        requestAnimationFrame(look);
      };
      look();
      return texts;
    });
    return () => seen.jsonValue();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

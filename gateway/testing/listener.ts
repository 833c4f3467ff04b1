import { ConversationEventsDocument, type ConversationEventsSubscription } from '@parley/schema/generated/documents';
import type { Client } from 'graphql-ws';
import { openSocket } from './graphql-client.ts';
import type { SeenEvent, TestVisitor } from './visitor.ts';

export interface Heard {
  readonly event: SeenEvent;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Hears a conversation over a real socket until it is told to stop, and notes when it heard what. */
export class Listener {
  readonly heard: Heard[] = [];
  readonly #client: Client;
  #onHeard: (() => void) | undefined;

  private constructor(client: Client) {
    this.#client = client;
  }

  /** Resolves when the subscription is open: from then on nothing is missed. */
  static async start({ url, token, conversationId }: TestVisitor, after: number): Promise<Listener> {
    const listener = new Listener(openSocket(url, token));
    const variables = { conversationId, after };
    listener.#client.subscribe<ConversationEventsSubscription>(
      { query: String(ConversationEventsDocument), variables },
      {
        next: ({ data }) => data && listener.#note(data.conversationEvents),
        error: () => {},
        complete: () => {},
      },
    );
    await new Promise((resolve) => listener.#client.on('connected', resolve));
    return listener;
  }

  get events(): SeenEvent[] {
    return this.heard.map(({ event }) => event);
  }

  /** Waits for an event that is heard or was heard. @throws after `milliseconds` without it. */
  async until(isIt: (event: SeenEvent) => boolean, milliseconds = 30_000): Promise<Heard> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const found = this.heard.find(({ event }) => isIt(event));
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Not heard within ${milliseconds} ms, but ${this.heard.length} other events`);
      await this.#next(left);
    }
  }

  stop(): void {
    void this.#client.dispose();
  }

  #note(event: SeenEvent): void {
    this.heard.push({ event, at: Date.now() });
    this.#onHeard?.();
  }

  #next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#onHeard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

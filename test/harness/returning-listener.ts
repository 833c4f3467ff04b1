import { setTimeout as wait } from 'node:timers/promises';
import { openSocket } from '@parley/gateway/testing/graphql-client';
import type { SeenEvent, TestVisitor } from '@parley/gateway/testing/visitor';
import { ConversationEventsDocument, type ConversationEventsSubscription } from '@parley/schema/generated/documents';

/** Follows a conversation as a widget does: when its socket ends, it comes back with the last number it has. */
export class ReturningListener {
  readonly events: SeenEvent[] = [];
  /** How often a socket ended. */
  endings = 0;
  readonly #visitor: TestVisitor;
  readonly #followed: Promise<void>;
  #client = openSocket('http://127.0.0.1:9');
  #isStopped = false;

  constructor(visitor: TestVisitor) {
    this.#visitor = visitor;
    this.#followed = this.#follow();
  }

  /** The numbers of the facts, in the order in which they came. */
  get numbers(): number[] {
    return this.events.flatMap((event) => ('seq' in event ? [event.seq] : []));
  }

  get pieces(): number {
    return this.events.filter(({ __typename }) => __typename === 'ReplyDelta').length;
  }

  get messages() {
    return this.events.flatMap((event) => (event.__typename === 'MessageAdded' ? [event.message] : []));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    // Not `terminate`: it throws out of reach where the socket is just being opened.
    await Promise.allSettled([this.#client.dispose(), this.#followed]);
  }

  async #follow(): Promise<void> {
    while (!this.#isStopped) {
      await this.#followOnce().catch(() => {});
      this.endings += 1;
      await wait(100);
    }
  }

  async #followOnce(): Promise<void> {
    const { url, token, conversationId } = this.#visitor;
    this.#client = openSocket(url, token);
    const variables = { conversationId, after: this.numbers.at(-1) ?? 0 };
    const query = String(ConversationEventsDocument);
    for await (const { data } of this.#client.iterate<ConversationEventsSubscription>({ query, variables }))
      if (data) this.events.push(data.conversationEvents);
  }
}

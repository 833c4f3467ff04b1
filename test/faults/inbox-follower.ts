import { setTimeout as pause } from 'node:timers/promises';
import { openSocket } from '@parley/gateway/testing/graphql-client';
import type { Deployment } from './deployment.ts';
import type { Seeded } from './seeded.ts';

interface InboxEvent {
  readonly cursor: string;
  readonly conversation: { readonly id: string; readonly lastSeq: number };
}

const query = `subscription ($after: String) { inboxEvents(after: $after) {
  cursor ... on InboxConversationChanged { conversation { id lastSeq } } } }`;

/** Follows the inbox of the tenant at one gateway, hangs up after some events, and comes back with its last cursor. */
export class InboxFollower {
  reconnections = 0;
  readonly #told = new Map<string, number>();
  readonly #url: string;
  readonly #person: string;
  readonly #seeded: Seeded;
  #cursor: string | null = null;
  #isStopped = false;

  private constructor(url: string, person: string, seeded: Seeded) {
    this.#url = url;
    this.#person = person;
    this.#seeded = seeded;
  }

  /** Resolves when the first subscription is open: from then on nothing may be missed. */
  static async start(deployment: Deployment, gateway: number, seeded: Seeded): Promise<InboxFollower> {
    const follower = new InboxFollower(deployment.url(gateway), deployment.person, seeded);
    const first = follower.#follow();
    await pause(500);
    void first.then(() => follower.#goOn());
    return follower;
  }

  /** How many conversations it was not told of as they are in the end. */
  missing(ends: ReadonlyMap<string, number>): number {
    return [...ends].filter(([id, end]) => end > 0 && this.#told.get(id) !== end).length;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #goOn(): Promise<void> {
    while (!this.#isStopped) {
      this.reconnections += 1;
      await this.#follow().catch(() => pause(50));
    }
  }

  async #follow(): Promise<void> {
    const client = openSocket(this.#url, this.#person);
    // Until the first event there is no cursor to come back with.
    const isLong = this.#cursor === null;
    const deadline = setTimeout(() => void client.terminate(), isLong ? 60_000 : 5_000);
    let wanted = this.#seeded.between(1, 20);
    const stream = client.iterate<{ inboxEvents: InboxEvent }>({ query, variables: { after: this.#cursor } });
    try {
      for await (const { data } of stream) {
        if (data && !this.#isStopped) this.#note(data.inboxEvents);
        if ((wanted -= 1) === 0) return;
      }
    } finally {
      clearTimeout(deadline);
      await client.dispose();
    }
  }

  #note({ cursor, conversation }: InboxEvent): void {
    this.#cursor = cursor;
    this.#told.set(conversation.id, conversation.lastSeq);
  }
}

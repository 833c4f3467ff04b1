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

  static start(deployment: Deployment, gateway: number, seeded: Seeded): InboxFollower {
    const follower = new InboxFollower(deployment.url(gateway), deployment.person, seeded);
    void follower.#goOn();
    return follower;
  }

  /** It has a cursor to come back with: from then on nothing may be missed. */
  get isListening(): boolean {
    return this.#cursor !== null;
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
      await this.#follow().catch(() => pause(50));
      this.reconnections += 1;
    }
  }

  async #follow(): Promise<void> {
    const client = openSocket(this.#url, this.#person);
    const deadline = setTimeout(() => void client.terminate(), 5_000);
    let wanted = this.isListening ? this.#seeded.between(1, 20) : 1;
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

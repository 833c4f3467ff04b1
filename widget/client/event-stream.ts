import { ConversationEventsDocument, type ConversationEventsSubscription } from '@parley/schema/generated/documents';
import type { Client } from 'graphql-ws';
import { backoffDelay } from './backoff.ts';
import type { ConversationEvent } from './conversation-state.ts';
import { InterruptibleWait } from './interruptible-wait.ts';

const PING_EVERY_MS = 15_000;
const PONG_WITHIN_MS = 5_000;
/** A connection that lived this long was a good one: the next loss is tried again at once, not after the last wait. */
const HEALTHY_AFTER_MS = 5_000;

export interface EventStreamOptions {
  url: string;
  token: string;
  conversationId: string;
  /** The last numbered event seen; asked again at every connection. */
  after: () => number;
  onEvent: (event: ConversationEvent) => void;
  onLive: (live: boolean) => void;
  /** The token opens this conversation no longer: connecting again is of no use. */
  onRefused: () => void;
}

/** Socket closes that name the token as the reason: graphql-ws's Unauthorized, and Forbidden. */
const REFUSING_CLOSES = [4401, 4403];
const REFUSING_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/** What graphql-ws hands to a sink's `error`: the errors of the operation, or how the socket ended. */
function isRefusal(reason: unknown): boolean {
  if (Array.isArray(reason)) return reason.some((error) => REFUSING_CODES.includes(error?.extensions?.code));
  return reason instanceof CloseEvent && REFUSING_CLOSES.includes(reason.code);
}

/**
 * The events of one conversation over `graphql-transport-ws`, connected again for ever with growing pauses. The library's
 * own retries would repeat the first `after`; here every connection asks for what came after the last event seen.
 */
export class EventStream {
  private closed = false;
  private readonly pause = new InterruptibleWait();
  private client: Client | null = null;

  constructor(private readonly options: EventStreamOptions) {
    void this.run();
  }

  /** Connects now instead of at the end of the pause. */
  wake(): void {
    this.pause.wake();
  }

  close(): void {
    this.closed = true;
    this.pause.wake();
    void this.client?.dispose();
  }

  /** The socket's code is fetched beside the first requests, not before them: nothing on the screen waits for it. */
  private async createClient(): Promise<Client> {
    const { createClient } = await import('graphql-ws');
    let overdue: ReturnType<typeof setTimeout>;
    const client = createClient({
      url: this.options.url,
      retryAttempts: 0,
      keepAlive: PING_EVERY_MS,
      connectionParams: { authorization: `Bearer ${this.options.token}` },
      on: {
        connected: () => this.options.onLive(true),
        closed: () => clearTimeout(overdue),
        // A sleeping laptop or a lost mobile network closes nothing: only a missing pong tells.
        ping: (received) => {
          if (!received) overdue = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
        },
        pong: () => clearTimeout(overdue),
      },
    });
    return client;
  }

  private async run(): Promise<void> {
    let attempt = 0;
    while (!this.closed) {
      const startedAt = Date.now();
      const reason = await this.connect();
      if (this.closed) return;
      this.options.onLive(false);
      if (isRefusal(reason)) return this.options.onRefused();
      attempt = Date.now() - startedAt > HEALTHY_AFTER_MS ? 0 : attempt + 1;
      await this.pause.for(backoffDelay(attempt));
    }
  }

  /** Connects and listens; resolves with the reason when that has ended. */
  private async connect(): Promise<unknown> {
    try {
      this.client ??= await this.createClient();
      return this.closed ? null : await this.listen(this.client);
    } catch (error) {
      return error;
    }
  }

  /** Subscribes once; resolves with the reason when it has ended. */
  private listen(client: Client): Promise<unknown> {
    const { conversationId, after, onEvent } = this.options;
    return new Promise((resolve) => {
      client.subscribe<ConversationEventsSubscription>(
        { query: ConversationEventsDocument.toString(), variables: { conversationId, after: after() } },
        {
          next: ({ data, errors }) => (data ? onEvent(data.conversationEvents) : resolve(errors)),
          error: resolve,
          complete: () => resolve(null),
        },
      );
    });
  }
}

import { ConversationEventsDocument, type ConversationEventsSubscription } from '@parley/schema/generated/documents';
import { type Client, createClient } from 'graphql-ws';
import type { ConversationEvent } from './conversation-state.ts';

const PING_EVERY_MS = 15_000;
const PONG_WITHIN_MS = 5_000;

/** Socket closes that name the token as the reason: graphql-ws's Unauthorized, and Forbidden. */
const REFUSING_CLOSES = [4401, 4403];
const REFUSING_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/** What graphql-ws hands to a sink's `error`: the errors of the operation, or how the socket ended. */
function isRefusal(reason: unknown): boolean {
  if (Array.isArray(reason)) return reason.some((error) => REFUSING_CODES.includes(error?.extensions?.code));
  return reason instanceof CloseEvent && REFUSING_CLOSES.includes(reason.code);
}

/** One `graphql-transport-ws` socket at a time; it never connects again by itself, and notices one that is dead. */
export class EventSocket {
  readonly #client: Client;

  constructor(url: string, token: string, connected: () => void) {
    let overdue: ReturnType<typeof setTimeout>;
    this.#client = createClient({
      url,
      retryAttempts: 0,
      keepAlive: PING_EVERY_MS,
      connectionParams: { authorization: `Bearer ${token}` },
      on: {
        connected,
        closed: () => clearTimeout(overdue),
        // A sleeping laptop or a lost mobile network closes nothing: only a missing pong tells.
        ping: (received) => {
          if (!received) overdue = setTimeout(() => this.#client.terminate(), PONG_WITHIN_MS);
        },
        pong: () => clearTimeout(overdue),
      },
    });
  }

  /** Subscribes once. @returns how that ended: `refused` when the token opens the conversation no longer */
  async listen(
    conversationId: string,
    after: number,
    onEvent: (event: ConversationEvent) => void,
  ): Promise<'refused' | 'ended'> {
    const reason = await new Promise<unknown>((resolve) => {
      this.#client.subscribe<ConversationEventsSubscription>(
        { query: ConversationEventsDocument.toString(), variables: { conversationId, after } },
        {
          next: ({ data, errors }) => (data ? onEvent(data.conversationEvents) : resolve(errors)),
          error: resolve,
          complete: () => resolve(null),
        },
      );
    });
    return isRefusal(reason) ? 'refused' : 'ended';
  }

  close(): void {
    void this.#client.dispose();
  }
}

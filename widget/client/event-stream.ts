import { backoffDelay } from './backoff.ts';
import type { ConversationEvent } from './conversation-state.ts';
import { EventSocket } from './event-socket.ts';
import { InterruptibleWait } from './interruptible-wait.ts';

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

/**
 * The events of one conversation, connected again for ever with growing pauses. The library's own retries would repeat
 * the first `after`; here every connection asks for what came after the last event seen.
 */
export class EventStream {
  #closed = false;
  readonly #pause = new InterruptibleWait();
  #socket: EventSocket | null = null;

  constructor(private readonly options: EventStreamOptions) {
    void this.#run();
  }

  /** Connects now instead of at the end of the pause. */
  wake(): void {
    this.#pause.wake();
  }

  close(): void {
    this.#closed = true;
    this.#pause.wake();
    this.#socket?.close();
  }

  async #run(): Promise<void> {
    const { onLive, onRefused } = this.options;
    let attempt = 0;
    while (!this.#closed) {
      const startedAt = Date.now();
      const end = await this.#connect();
      if (this.#closed) return;
      onLive(false);
      if (end === 'refused') return onRefused();
      attempt = Date.now() - startedAt > HEALTHY_AFTER_MS ? 0 : attempt + 1;
      await this.#pause.for(backoffDelay(attempt));
    }
  }

  /** Connects and listens; resolves when that has ended. */
  #connect(): Promise<'refused' | 'ended'> {
    const { url, token, conversationId, after, onEvent, onLive } = this.options;
    this.#socket ??= new EventSocket(url, token, () => !this.#closed && onLive(true));
    return this.#socket.listen(conversationId, after(), (event) => !this.#closed && onEvent(event));
  }
}

import type { IdentityInput, PageContextInput, StartConversationInput } from '@parley/schema/generated/documents';
import { backoffDelay } from './backoff.ts';
import type { ConversationCalls, StartedConversation } from './conversation-calls.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { RequestError } from './request-error.ts';
import type { VisitorRecord } from './visitor-record.ts';

/** What is told of the visitor at every start. */
export interface Arrival {
  /** The tenant's slug. */
  readonly tenant: string;
  /** The visitor's language as a BCP 47 tag. */
  readonly locale: string;
  readonly page: PageContextInput;
  /** Who the page says it is. */
  readonly identity: IdentityInput | null;
  /** The name of the tenant's opener that they answer. */
  readonly opener: string | null;
}

export interface OpenerOptions {
  readonly calls: ConversationCalls;
  readonly visitor: VisitorRecord;
  /** Names what tabs share. */
  readonly scope: string;
  readonly arrival: () => Arrival;
  /** Before anything of what was answered is kept. */
  readonly onStarted: (started: StartedConversation) => Promise<void>;
  /** An attempt has failed, and another one will follow. */
  readonly onDelay: () => void;
}

/** Opens the visitor's conversation, or a first one, and tries for as long as that may succeed. */
export class ConversationOpener {
  readonly #pause = new InterruptibleWait();

  constructor(private readonly options: OpenerOptions) {}

  /** Tries now instead of at the end of the pause. */
  wake(): void {
    this.#pause.wake();
  }

  /**
   * Null when it is not `wanted` any longer.
   * @throws RequestError when trying again is of no use
   */
  async open(wanted: () => boolean): Promise<StartedConversation | null> {
    for (let attempt = 0; wanted(); attempt++) {
      try {
        return await this.#attempt();
      } catch (error) {
        if (!wanted()) return null;
        if (error instanceof RequestError && !error.temporary && !this.#forgetToken(error)) throw error;
        this.options.onDelay();
        await this.#pause.for(backoffDelay(attempt));
      }
    }
    return null;
  }

  /** One tab after the other: two that begin at once would open two conversations, each without the other's token. */
  #attempt(): Promise<StartedConversation> {
    const { scope, calls, visitor, arrival, onStarted } = this.options;
    return oneAtATime(`parley:start:${scope}`, async () => {
      const input: StartConversationInput = { ...arrival(), visitorToken: visitor.token };
      const started = await calls.start(input);
      await onStarted(started);
      visitor.token = started.token;
      return started;
    });
  }

  /** Whether it was the token that was refused: without it the visitor is welcome as a new one. */
  #forgetToken(error: RequestError): boolean {
    const { visitor } = this.options;
    const forgotten = error.code === 'UNAUTHENTICATED' && visitor.token !== null;
    if (forgotten) visitor.forget();
    return forgotten;
  }
}

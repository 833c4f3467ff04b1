import type { ConversationFieldsFragment } from '@parley/schema/generated/documents';
import type { ConversationCalls } from './conversation-calls.ts';
import { type ConversationState, withConversation, withMessages } from './conversation-state.ts';
import { RequestError } from './request-error.ts';
import type { VisibleLead } from './visible-lead.ts';

/** What few visitors ask for, fetched when the first of it is. @throws RequestError */
const requests = () =>
  import('./visitor-requests.ts').catch((error: unknown) => {
    throw new RequestError('NETWORK', String(error));
  });

export interface VisitorActionsOptions {
  readonly calls: ConversationCalls;
  readonly conversation: () => ConversationState | null;
  /** Takes over what an answer says. */
  readonly adopt: (next: ConversationState) => void;
}

/** What a visitor does in the open conversation besides writing; nothing where there is none. */
export class VisitorActions {
  #loadingEarlier = false;

  constructor(private readonly options: VisitorActionsOptions) {}

  /** Tells whoever answers that the visitor is typing; nobody minds when it is lost. */
  setTyping(typing: boolean): void {
    const { calls, conversation } = this.options;
    const { id } = conversation() ?? {};
    if (id) calls.setTyping(id, typing).catch(() => {});
  }

  /** Marks everything up to the last message as read. */
  markRead(): void {
    const { calls, adopt } = this.options;
    const conversation = this.options.conversation();
    const last = conversation?.messages.at(-1);
    if (!conversation || !last || last.seq <= conversation.readByVisitorSeq) return;
    adopt({ ...conversation, readByVisitorSeq: last.seq });
    // Lost marks are made good by the next one: they only ever say "up to here".
    calls.markRead(conversation.id, last.seq).catch(() => {});
  }

  /** @throws RequestError when the wish did not arrive */
  requestHuman(): Promise<void> {
    return this.change(async (...asked) => (await requests()).requestedHuman(...asked));
  }

  /** Brings the fifty messages before the first that is shown. */
  async loadEarlier(): Promise<void> {
    const { calls, adopt } = this.options;
    const conversation = this.options.conversation();
    const first = conversation?.messages[0];
    if (!conversation?.hasEarlier || !first || this.#loadingEarlier) return;
    this.#loadingEarlier = true;
    try {
      const { messages, hasEarlier } = await (await requests()).earlierMessages(calls, conversation.id, first.seq);
      adopt({ ...withMessages(this.options.conversation() ?? conversation, messages), hasEarlier });
    } finally {
      this.#loadingEarlier = false;
    }
  }

  /** What the tenant lets the visitor see of the lead they are; null before there is one. */
  async visibleLead(): Promise<VisibleLead> {
    const conversation = this.options.conversation();
    if (!conversation) return null;
    const { readVisibleLead } = await import('./visible-lead.ts');
    return readVisibleLead(this.options.calls, conversation.id);
  }

  /** Asks something of the open conversation. @throws RequestError, also where there is none */
  ask<Answer>(question: (calls: ConversationCalls, conversationId: string) => Promise<Answer>): Promise<Answer> {
    const { calls, conversation } = this.options;
    const { id } = conversation() ?? {};
    if (!id) throw new RequestError('UNAVAILABLE', 'The conversation has not started');
    return question(calls, id);
  }

  /** Does something and takes over what the answer says, unless another conversation has begun meanwhile. @throws RequestError */
  async change(
    deed: (calls: ConversationCalls, conversationId: string) => Promise<ConversationFieldsFragment>,
  ): Promise<void> {
    const answer = await this.ask(deed);
    const now = this.options.conversation();
    if (now?.id === answer.id) this.options.adopt(withConversation(now, answer));
  }
}

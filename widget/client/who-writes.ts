import type { Role } from '@parley/schema/generated/documents';
import type { ConversationState } from './conversation-state.ts';
import { ExpiringFlag } from './expiring-flag.ts';

/** A responder that has not begun within this time will not be announced by dots any longer. */
const REPLY_EXPECTED_MS = 30_000;
/** Typing that is not repeated has ended, even when the event that says so was lost. */
const TYPING_LASTS_MS = 8_000;

/** Who is about to write to the visitor. */
export class WhoWrites {
  readonly #replyDue: ExpiringFlag;
  readonly #typing: ExpiringFlag;

  constructor(changed: () => void) {
    this.#replyDue = new ExpiringFlag(REPLY_EXPECTED_MS, changed);
    this.#typing = new ExpiringFlag(TYPING_LASTS_MS, changed);
  }

  expectReply(): void {
    this.#replyDue.raise();
  }

  expectNothing(): void {
    this.#replyDue.lower();
  }

  heardTyping(): void {
    this.#typing.raise();
  }

  stop(): void {
    this.#replyDue.lower();
    this.#typing.lower();
  }

  /** The responder that owes an answer, or whoever says that they are typing. */
  role(conversation: ConversationState | null, live: boolean): Role | null {
    if (this.#typing.raised && conversation?.typing) return conversation.typing;
    const due = this.#replyDue.raised && live && conversation?.phase === 'BOT';
    // A reply that has begun and has no words yet still shows as typing; one that has some is itself to be seen.
    return (conversation?.reply ? conversation.reply.text === '' : due) ? 'ASSISTANT' : null;
  }
}

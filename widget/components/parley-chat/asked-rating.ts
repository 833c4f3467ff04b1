import type { ConversationSession } from '../../client/conversation-session.ts';
import { rating } from '../../client/visitor-forms.ts';
import type { RatingState } from './rating-state.ts';

/** Asks how the conversation was, after its end. */
export class AskedRating {
  #score: number | null = null;

  constructor(
    private readonly session: ConversationSession,
    private readonly changed: () => void,
    private readonly failed: () => void,
  ) {}

  /** Null while the conversation goes on, or nobody has said anything in it. */
  state(): RatingState | null {
    const { conversation } = this.session;
    if (conversation?.phase !== 'CLOSED' || conversation.messages.length === 0) return null;
    return {
      score: this.#score,
      sent: conversation.rating !== null,
      onChoose: (score) => {
        this.#score = score;
        this.changed();
      },
      onSend: (comment) => void this.#send(comment),
    };
  }

  async #send(comment: string): Promise<void> {
    if (this.#score === null) return;
    try {
      await this.session.actions.change(rating(this.#score, comment.trim() || null));
    } catch {
      this.failed();
    }
  }
}

import type { WireMessage } from './wire-message.ts';
import { ReplyInProgress, type ReplySignal } from './reply-in-progress.ts';

/** A reply of which nothing was heard for this long has ended unheard: its gateway died, or its end was lost. */
const forgottenAfterMilliseconds = 20_000;

type Piece = Extract<WireMessage, { kind: 'reply-delta' }>;
type SoFar = Extract<WireMessage, { kind: 'reply-so-far' }>;

/** The replies that other gateways are saying at this moment, as far as they were heard here. */
export class HeardReplies {
  readonly #replies = new Map<string, { reply: ReplyInProgress; heardAt: number }>();

  get(conversationId: string): ReplyInProgress | undefined {
    const heard = this.#replies.get(conversationId);
    return heard && Date.now() - heard.heardAt < forgottenAfterMilliseconds ? heard.reply : undefined;
  }

  begin(conversationId: string, replyId: string): ReplySignal[] {
    return this.#keep(new ReplyInProgress(conversationId, replyId)).soFar();
  }

  /** @returns `null` where a piece before this one was missed: the whole must be asked for. */
  piece(conversationId: string, { replyId, index, text }: Piece): ReplySignal[] | null {
    const reply = this.get(conversationId);
    if (reply?.replyId !== replyId || index > reply.nextIndex) return null;
    if (index < reply.nextIndex) return [];
    return [this.#keep(reply).add(text)];
  }

  /** An answer to what was asked; told from the beginning, since listeners may have heard it with a piece missing. */
  soFar(conversationId: string, { replyId, text, nextIndex }: SoFar): ReplySignal[] {
    const known = this.get(conversationId);
    if (known?.replyId === replyId && known.nextIndex >= nextIndex) return [];
    return this.#keep(new ReplyInProgress(conversationId, replyId, text, nextIndex)).soFar();
  }

  end(conversationId: string, replyId: string): void {
    if (this.#replies.get(conversationId)?.reply.replyId === replyId) this.#replies.delete(conversationId);
  }

  forget(conversationId: string): void {
    this.#replies.delete(conversationId);
  }

  #keep(reply: ReplyInProgress): ReplyInProgress {
    this.#replies.set(reply.conversationId, { reply, heardAt: Date.now() });
    return reply;
  }
}

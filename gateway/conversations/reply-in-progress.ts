import { ReplyDeltaType, ReplyStartedType } from './conversation-event.type.ts';

export type ReplySignal = ReplyStartedType | ReplyDeltaType;

/** An answer that is being said, as far as it was said. */
export class ReplyInProgress {
  readonly conversationId: string;
  readonly replyId: string;
  #text: string;
  #nextIndex: number;

  constructor(conversationId: string, replyId: string, text = '', nextIndex = 0) {
    this.conversationId = conversationId;
    this.replyId = replyId;
    this.#text = text;
    this.#nextIndex = nextIndex;
  }

  get text(): string {
    return this.#text;
  }

  get nextIndex(): number {
    return this.#nextIndex;
  }

  /** The piece as the signal that tells it. */
  add(text: string): ReplyDeltaType {
    this.#text += text;
    this.#nextIndex += 1;
    return this.#delta(text);
  }

  /** What a listener missed: the beginning, and everything said so far in one piece. */
  soFar(): ReplySignal[] {
    const { conversationId, replyId } = this;
    const started = Object.assign(new ReplyStartedType(), { conversationId, replyId });
    return this.#nextIndex === 0 ? [started] : [started, this.#delta(this.#text)];
  }

  #delta(text: string): ReplyDeltaType {
    const { conversationId, replyId } = this;
    return Object.assign(new ReplyDeltaType(), { conversationId, replyId, index: this.#nextIndex - 1, text });
  }
}

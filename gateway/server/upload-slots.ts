import { ErrorCode } from '@parley/schema/error-codes';
import { ParleyError } from '../errors.ts';

/** Uploads at a time of this process: each is held whole until it is known what it is. */
const maximumUploads = 8;
/** Of one conversation: who sends slowly, or much, keeps nobody else from sending. */
const maximumOfConversation = 2;
/** Of one conversation, beyond those: a message has ten files, which are sent at once. */
const maximumWaiting = 20;

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
}

/** Bounds what uploads hold of the process's memory. */
export class UploadSlots {
  #taken = 0;
  readonly #turns = new Map<string, Turns>();

  /** Nothing is read of an upload that waits for others of its conversation. @throws UNAVAILABLE where there are too many */
  async run<Result>(conversationId: string, upload: () => Promise<Result>): Promise<Result> {
    const turns = this.#turns.get(conversationId) ?? { running: 0, waiting: [] };
    this.#turns.set(conversationId, turns);
    await takeTurn(turns);
    try {
      return await this.#within(upload);
    } finally {
      passOn(turns);
      if (turns.running === 0) this.#turns.delete(conversationId);
    }
  }

  async #within<Result>(upload: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= maximumUploads) throw tooMany();
    this.#taken++;
    try {
      return await upload();
    } finally {
      this.#taken--;
    }
  }
}

async function takeTurn(turns: Turns): Promise<void> {
  if (turns.running < maximumOfConversation) {
    turns.running++;
    return;
  }
  if (turns.waiting.length >= maximumWaiting) throw tooMany();
  await new Promise<void>((resolve) => turns.waiting.push(resolve));
}

/** To whoever has waited longest, so that none that comes in between overtakes. */
function passOn(turns: Turns): void {
  const next = turns.waiting.shift();
  if (next === undefined) turns.running--;
  else next();
}

const tooMany = () => new ParleyError(ErrorCode.UNAVAILABLE, 'Too many files at once; try again');

const textFrame = 0x81;

/** A whole frame, in one piece or two; the second one is the same for all who are told. */
export type Frame = readonly [Buffer] | readonly [head: Buffer, tail: Buffer];

/**
 * One `next` of `graphql-transport-ws`, serialised once for however many are told: what differs is the head with the id of
 * each one's operation. The tail is the same memory in every socket's queue, which is what keeps slow readers cheap.
 */
export class NextMessage {
  readonly #tail: Buffer;
  #id: string | undefined;
  #frame: Frame;

  /** `result` is the execution's result as JSON. */
  constructor(result: string) {
    this.#tail = Buffer.from(`,"type":"next","payload":${result}}`);
    this.#frame = [this.#tail];
  }

  /** The message for the operation of this id. Those of one id who follow each other share one piece: it is written faster. */
  frameFor(id: string): Frame {
    if (id !== this.#id) {
      this.#id = id;
      this.#frame = [this.#headFor(id), this.#tail];
    } else if (this.#frame.length === 2) this.#frame = [Buffer.concat(this.#frame)];
    return this.#frame;
  }

  #headFor(id: string): Buffer {
    const start = Buffer.from(`{"id":${JSON.stringify(id)}`);
    return Buffer.concat([frameHeader(start.length + this.#tail.length), start]);
  }
}

/** RFC 6455, section 5.2: final, text, not masked, as a server sends it. */
function frameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([textFrame, length]);
  const isShort = length < 65_536;
  const header = Buffer.alloc(isShort ? 4 : 10);
  header[0] = textFrame;
  header[1] = isShort ? 126 : 127;
  if (isShort) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

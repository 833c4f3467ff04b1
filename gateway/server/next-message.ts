const textFrame = 0x81;

/** A whole frame in two pieces, of which the second is the same for all who are told. */
export interface Frame {
  readonly head: Buffer;
  readonly tail: Buffer;
}

/**
 * One `next` of `graphql-transport-ws`, serialised once for however many are told: what differs is the head with the id of
 * each one's operation. The tail is the same memory in every socket's queue, which is what keeps slow readers cheap.
 */
export class NextMessage {
  readonly #tail: Buffer;
  #id = '';
  #frame: Frame;

  /** `result` is the execution's result as JSON. */
  constructor(result: string) {
    this.#tail = Buffer.from(`,"type":"next","payload":${result}}`);
    this.#frame = this.#frameFor(this.#id);
  }

  /** The message for the operation of this id. Those of one id who follow each other share all of it. */
  frameFor(id: string): Frame {
    if (id === this.#id) return this.#frame;
    this.#id = id;
    this.#frame = this.#frameFor(id);
    return this.#frame;
  }

  #frameFor(id: string): Frame {
    const start = Buffer.from(`{"id":${JSON.stringify(id)}`);
    return { head: Buffer.concat([frameHeader(start.length + this.#tail.length), start]), tail: this.#tail };
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

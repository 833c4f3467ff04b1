/** There is a fact with this number, told by somebody who is not trusted with its content: the database has it. */
export class FactWake {
  readonly conversationId: string;
  readonly seq: number;

  constructor(conversationId: string, seq: number) {
    this.conversationId = conversationId;
    this.seq = seq;
  }
}

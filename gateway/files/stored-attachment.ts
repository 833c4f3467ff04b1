/** What a message keeps of a file: as it was sent, so that reading a message reads no second table. */
export interface StoredAttachment {
  readonly id: string;
  readonly name: string;
  /** Media type, such as `image/png`. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

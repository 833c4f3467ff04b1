/** How far the visitor has come with rating the conversation. */
export interface RatingState {
  /** 1 to 5; null before one is chosen. */
  readonly score: number | null;
  readonly sent: boolean;
  readonly onChoose: (score: number) => void;
  readonly onSend: (comment: string) => void;
}

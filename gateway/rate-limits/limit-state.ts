/** How near a key is to a limit. */
export interface LimitState {
  /** What one window allows. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in seconds since the epoch. */
  readonly resetsAt: number;
  /** Seconds to wait; `null` where this use was not too many. */
  readonly retryAfter: number | null;
}

/** Whoever uses what is limited. */
export interface LimitedCall {
  /** The network address; `null` where the connection was gone before anybody asked. */
  readonly address: string | null;
  /** Is told of each limit the call was counted for, so that an answer can say how much is left. */
  noteLimit(state: LimitState): void;
}

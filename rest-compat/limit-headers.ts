/** How near a request came to a limit it was counted for. */
export interface LimitState {
  /** Requests that the window allows. */
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in seconds since the epoch. */
  readonly resetsAt: number;
  /** Seconds to wait, where the request was one too many; else `null`. */
  readonly retryAfter: number | null;
}

/** services.md, "Rate Limiting"; contract README, rule 12. */
export function limitHeaders({ limit, remaining, resetsAt }: LimitState): Record<string, number> {
  return { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': resetsAt };
}

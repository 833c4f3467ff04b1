import { ErrorCode } from '@parley/schema/error-codes';

/** NETWORK: no answer came, so whether the request was carried out is unknown. */
export type RequestErrorCode = ErrorCode | 'NETWORK';

/** Why a request to the gateway did not succeed. `retryAfter` is in seconds and only given with RATE_LIMITED. */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    message: string,
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }

  /** Whether the same request may succeed later, without anybody changing it. */
  get temporary(): boolean {
    return this.code === 'NETWORK' || this.code === ErrorCode.UNAVAILABLE || this.code === ErrorCode.RATE_LIMITED;
  }
}

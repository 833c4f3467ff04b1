/** The documented codes (messagejs.md, "Error Codes"), and ours where the API gave none. */
export type MessageJSErrorCode =
  | 'MISSING_API_KEY'
  | 'INVALID_API_KEY'
  | 'API_KEY_EXPIRED'
  | 'INVALID_TO'
  | 'INVALID_PHONE'
  | 'MISSING_REQUIRED_FIELD'
  | 'CONNECTOR_NOT_FOUND'
  | 'CONNECTOR_NOT_ACTIVE'
  | 'TEMPLATE_NOT_FOUND'
  | 'ACCESS_DENIED'
  | 'RATE_LIMIT_EXCEEDED'
  | 'QUOTA_EXCEEDED'
  | 'CONNECTOR_ERROR'
  | 'THIRD_PARTY_ERROR'
  | 'INTERNAL_ERROR'
  | 'DATABASE_ERROR'
  | 'SERVICE_UNAVAILABLE'
  /** Nothing was answered, or not to its end. */
  | 'NETWORK_ERROR'
  /** What was answered is not the API's. */
  | 'INVALID_RESPONSE'
  // Others may come with a later version of the API; editors still offer the ones above.
  | (string & {});

/** What else is known of a failure. */
export interface MessageJSErrorFacts {
  readonly code: MessageJSErrorCode;
  /** Of the HTTP answer; 0 where there was none. */
  readonly status: number;
  readonly details?: unknown;
  /** Seconds that the API asks to wait. */
  readonly retryAfter?: number | undefined;
}

/** A message that was not accepted. */
export class MessageJSError extends Error implements MessageJSErrorFacts {
  override readonly name = 'MessageJSError';
  readonly code: MessageJSErrorCode;
  readonly status: number;
  readonly details?: unknown;
  readonly retryAfter?: number | undefined;

  constructor(message: string, { code, status, details, retryAfter }: MessageJSErrorFacts, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

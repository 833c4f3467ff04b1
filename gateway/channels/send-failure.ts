/** What went wrong with a message on its way out, as far as it makes a difference to somebody. */
export type FailureKind =
  | 'not-connected'
  | 'token-expired'
  | 'not-permitted'
  | 'account-blocked'
  | 'rate-limited'
  | 'outside-window'
  | 'recipient-unreachable'
  | 'opted-out'
  | 'rejected'
  | 'unavailable';

/** What else is known of a failure. */
export interface FailureDetails {
  /** The provider's own code, such as `131047`. */
  readonly code?: string | undefined;
  /** The provider's own words. */
  readonly words?: string | undefined;
  /** How long the provider asks to wait. */
  readonly retryAfterMilliseconds?: number | undefined;
  /** Nobody knows whether the provider took the message: it gave no answer, or had taken a part of it. */
  readonly isAmbiguous?: boolean;
}

/** A message that did not go out, or of which a provider tells later that it did not arrive. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  readonly kind: FailureKind;
  readonly details: FailureDetails;

  constructor(kind: FailureKind, details: FailureDetails = {}, options?: ErrorOptions) {
    super([kind, details.code, details.words].filter((part) => part !== undefined).join(': '), options);
    this.kind = kind;
    this.details = details;
  }
}

/** Whether it may go better later without anybody doing anything. */
export function isPassing({ kind }: SendFailure): boolean {
  return kind === 'rate-limited' || kind === 'unavailable';
}

/** An error that an answer names at HTTP 5xx was met while the call was worked on: what it is of may have been taken. */
export function isAmbiguousAt(kind: FailureKind, status: number | undefined): boolean {
  return kind === 'unavailable' && status !== undefined && status >= 500;
}

import { isAmbiguousAt, SendFailure, type FailureKind } from './send-failure.ts';

/** An error as the Graph API and its webhooks word it. */
export interface MetaError {
  readonly code: number;
  readonly error_subcode?: number | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly error_data?: { readonly details?: string | undefined } | undefined;
}

/** Sent over 24 hours after the person last wrote, in Messenger's and Instagram's words (send-api, "errors"). */
const outsideWindowSubcodes = [2018278, 2534022];

/** What Meta's codes mean to us; WhatsApp's are its Cloud API's, the low ones the Graph API's own. */
const codesOfKind: Readonly<Partial<Record<FailureKind, readonly number[]>>> = {
  'token-expired': [0, 190],
  'not-permitted': [3, 10, 131005],
  'account-blocked': [368, 131031, 131042, 131045],
  'rate-limited': [4, 32, 613, 80007, 130429, 131048, 131056, 132069, 133016],
  'outside-window': [131047],
  'recipient-unreachable': [551, 130472, 130497, 131021, 131026, 131030, 131049, 131062],
  'opted-out': [131050],
  unavailable: [1, 2, 131000, 131016, 131052, 131053, 131057, 135000],
};

const kindOfCode = new Map(
  Object.entries(codesOfKind).flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)),
);

function isFailureKind(kind: string | undefined): kind is FailureKind {
  return kind !== undefined && Object.hasOwn(codesOfKind, kind);
}

function kindOf({ code, error_subcode: subcode }: MetaError, status: number | undefined): FailureKind {
  if (subcode !== undefined && outsideWindowSubcodes.includes(subcode)) return 'outside-window';
  const known = kindOfCode.get(code);
  if (isFailureKind(known)) return known;
  // Graph API: 200 to 299 are permissions that the token has not.
  if (code >= 200 && code <= 299) return 'not-permitted';
  if (status === 429) return 'rate-limited';
  return status !== undefined && status >= 500 ? 'unavailable' : 'rejected';
}

/** `status` is that of the HTTP answer; a webhook has none. */
export function metaFailure(error: MetaError, status?: number, retryAfterMilliseconds?: number): SendFailure {
  const words = error.error_data?.details ?? error.message ?? error.title;
  const kind = kindOf(error, status);
  const isAmbiguous = isAmbiguousAt(kind, status);
  return new SendFailure(kind, { code: String(error.code), words, retryAfterMilliseconds, isAmbiguous });
}

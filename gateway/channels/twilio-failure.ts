import { isAmbiguousAt, SendFailure, type FailureKind } from './send-failure.ts';

/** What Twilio's codes mean to us (twilio.com/docs/api/errors). */
const codesOfKind: readonly (readonly [FailureKind, readonly number[]])[] = [
  ['token-expired', [20003]],
  ['not-permitted', [20403, 21408, 21606, 21660]],
  ['account-blocked', [20005, 30002, 90010]],
  ['rate-limited', [14107, 20429, 21611, 30001, 30022, 63018, 63038]],
  ['outside-window', [63016]],
  [
    'recipient-unreachable',
    [21211, 21214, 21217, 21265, 21401, 21421, 21612, 21614, 30003, 30004, 30005, 30006, 63003, 63024, 63032, 63033],
  ],
  ['opted-out', [21610]],
  ['unavailable', [20500, 20503, 30008, 63012]],
];

const kindOfCode = new Map(codesOfKind.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)));

/** An error of a call, or of a status callback, which has a code alone. */
export interface TwilioError {
  readonly code: number;
  readonly message?: string | undefined;
  /** Of the HTTP answer. */
  readonly status?: number;
  readonly retryAfterMilliseconds?: number | undefined;
}

export function twilioFailure({ code, message, status, retryAfterMilliseconds }: TwilioError): SendFailure {
  const kind = kindOfCode.get(code) ?? kindOfStatus(status);
  const isAmbiguous = isAmbiguousAt(kind, status);
  return new SendFailure(kind, { code: String(code), words: message, retryAfterMilliseconds, isAmbiguous });
}

function kindOfStatus(status: number | undefined): FailureKind {
  if (status === 429) return 'rate-limited';
  return status !== undefined && status >= 500 ? 'unavailable' : 'rejected';
}

import type { WahaSessionStatus } from '@parley/schema/enums';
import { conflict, unavailable, type ParleyError } from '../errors.ts';

/**
 * `unreachable`: no answer, or one that is none. `unauthorised`: our key is not WAHA's. `not-ready`: the session stands
 * otherwise than the call needs it. `exists` and `missing` are of sessions.
 */
export type WahaFailureKind = 'unreachable' | 'unauthorised' | 'not-ready' | 'exists' | 'missing';

/** Where Node's errors say that no connection was made, so that nothing was taken. */
const notConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** What WAHA did not do. */
export class WahaFailure extends Error {
  override readonly name = 'WahaFailure';
  readonly kind: WahaFailureKind;
  /** How the session stands, where WAHA said so. */
  readonly status: WahaSessionStatus | null;
  /** Nobody knows whether it was done all the same. */
  readonly isAmbiguous: boolean;

  constructor(kind: WahaFailureKind, message: string, status: WahaSessionStatus | null = null, isAmbiguous?: boolean) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.isAmbiguous = isAmbiguous ?? kind === 'unreachable';
  }

  static unreachable(error: unknown, answered: boolean): WahaFailure {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    const words = answered ? 'WAHA answered what is no answer' : `WAHA cannot be reached${code ? `: ${code}` : ''}`;
    return new WahaFailure('unreachable', words, null, answered || code === undefined || !notConnected.includes(code));
  }

  /** As a caller is told of it. */
  toParleyError(): ParleyError {
    switch (this.kind) {
      case 'exists':
        return conflict('WhatsApp has a session of this name already');
      case 'missing':
        return conflict('WhatsApp has lost this session: delete it and create another');
      case 'not-ready':
        return conflict('The session is not in the state that this needs; try again shortly');
      case 'unauthorised':
      case 'unreachable':
        return unavailable('WhatsApp sessions cannot be reached now', 'THIRD_PARTY_ERROR');
    }
  }
}

/** @throws what a caller may be told of a WahaFailure. */
export async function toCaller<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof WahaFailure ? error.toParleyError() : error;
  }
}

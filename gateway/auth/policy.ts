import { MemberRole } from '@parley/schema/enums';
import { forbidden, unauthenticated } from '../errors.ts';
import type { ApiKeyCaller, Caller, KnownCaller, MemberCaller, VisitorCaller } from './caller.ts';

/** Who may call an operation. Throws where the caller may not; which rows they reach is the service's question. */
export type Policy = (caller: Caller) => void;

/** No token needed. */
export const anyone: Policy = () => {};

/** A signed-in person of the tenant, whatever their role. */
export const people: Policy = (caller) => void memberOf(caller);

/** A signed-in person who runs the tenant. */
export const admins: Policy = (caller) => void adminOf(caller);

/** The visitor who holds the conversation's token. */
export const visitors: Policy = (caller) => void visitorOf(caller);

/** The visitor of the conversation, or a person of its tenant. */
export const participants: Policy = (caller) => void participantOf(caller);

/** A program with a project's API key, and nobody else. */
export const apiKeys: Policy = (caller) => void apiKeyOf(caller);

/** @throws UNAUTHENTICATED without a token, FORBIDDEN for a visitor. */
export function memberOf(caller: Caller): MemberCaller {
  if (caller.kind === 'member') return caller;
  throw refusal(caller);
}

/** @throws UNAUTHENTICATED without a token, FORBIDDEN for a visitor and for a person with a lower role. */
export function adminOf(caller: Caller): MemberCaller {
  const member = memberOf(caller);
  if (member.role === MemberRole.TEAM_MEMBER) throw forbidden();
  return member;
}

/** @throws UNAUTHENTICATED without a token, FORBIDDEN for a person. */
export function visitorOf(caller: Caller): VisitorCaller {
  if (caller.kind === 'visitor') return caller;
  throw refusal(caller);
}

/** @throws UNAUTHENTICATED without a token. */
export function participantOf(caller: Caller): KnownCaller {
  if (caller.kind === 'visitor' || caller.kind === 'member') return caller;
  throw refusal(caller);
}

/** @throws UNAUTHENTICATED for whoever has no API key that is good, a person as well (contract README, messagejs). */
export function apiKeyOf(caller: Caller): ApiKeyCaller {
  if (caller.kind === 'api-key') return caller;
  if (caller.kind !== 'anonymous') throw unauthenticated('This is not an API key', 'INVALID_API_KEY');
  if (caller.reason === null) throw unauthenticated('An API key is required', 'MISSING_API_KEY');
  if (caller.hasExpired === 'key') throw unauthenticated('The API key has expired', 'API_KEY_EXPIRED');
  throw unauthenticated('The API key is invalid or revoked', 'INVALID_API_KEY');
}

function refusal(caller: Caller) {
  if (caller.kind === 'api-key') return unauthenticated('An API key may only send messages');
  if (caller.kind !== 'anonymous') return forbidden();
  return unauthenticated(caller.reason ?? undefined, caller.hasExpired === 'token' ? 'TOKEN_EXPIRED' : undefined);
}

import type { MemberRole } from '@parley/schema/enums';

/** Nobody yet. `reason` is why a token that came was not good, in words a caller may see. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
  readonly reason: string | null;
}

/** Whoever holds the token of one conversation: it opens that one and nothing else. */
export interface VisitorCaller {
  readonly kind: 'visitor';
  readonly tenantId: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly expiresAt: Date;
}

/** A person signed in to one tenant. */
export interface MemberCaller {
  readonly kind: 'member';
  readonly tenantId: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly role: MemberRole;
  readonly expiresAt: Date;
}

export type Caller = AnonymousCaller | VisitorCaller | MemberCaller;
export type KnownCaller = VisitorCaller | MemberCaller;

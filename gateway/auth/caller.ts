import type { MemberRole } from '@parley/schema/enums';

/** Nobody yet. `reason` is why a token that came was not good, in words a caller may see. */
export interface AnonymousCaller {
  readonly kind: 'anonymous';
  readonly reason: string | null;
  /** What came was good once: a key of the API, or a token of anybody's. */
  readonly hasExpired?: 'key' | 'token';
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

/** A program that holds an API key: it may send messages of its project, and nothing else. */
export interface ApiKeyCaller {
  readonly kind: 'api-key';
  readonly tenantId: string;
  readonly projectId: string;
  readonly keyId: string;
  /** Sends an hour. */
  readonly rateLimit: number;
  /** Empty: not narrowed. */
  readonly allowedOrigins: readonly string[];
  readonly allowedTemplates: readonly string[];
  readonly allowedConnectors: readonly string[];
}

/** Knows the keys that are good now. */
export interface ApiKeys {
  /** `null` for a key that is none, or was deleted. */
  callerOf(key: string): Promise<ApiKeyCaller | 'expired' | null>;
}

export type Caller = AnonymousCaller | VisitorCaller | MemberCaller | ApiKeyCaller;
export type KnownCaller = VisitorCaller | MemberCaller;

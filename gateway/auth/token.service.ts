import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** Fifteen days, after which a person signs in again (contract README, rule 6). */
export const refreshTokenSeconds = 15 * 24 * 3600;
/** A visitor who comes back within this time finds the conversation again. */
const visitorTokenSeconds = 30 * 24 * 3600;

const accessClaims = z.object({
  type: z.literal('access'),
  sub: z.uuid(),
  tenant: z.uuid(),
  session: z.uuid(),
  exp: z.number(),
});
const refreshClaims = z.object({ type: z.literal('refresh'), session: z.uuid(), jti: z.uuid(), exp: z.number() });
const visitorClaims = z.object({
  type: z.literal('visitor'),
  tenant: z.uuid(),
  conversation: z.uuid(),
  contact: z.uuid(),
  exp: z.number(),
});
const anyClaims = z.discriminatedUnion('type', [accessClaims, refreshClaims, visitorClaims]);

export type TokenClaims = z.infer<typeof anyClaims>;

/** A token with the moment it ends. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

const maximumRemembered = 10_000;

/** Why a token was not accepted, in the words the messages-api document fixes. */
export class TokenRefused extends Error {}

/** It was good once. */
export class TokenExpired extends TokenRefused {
  constructor() {
    super('Token has expired');
  }
}

/** Signs and reads the three kinds of token, so that none passes for another. */
export class TokenService {
  readonly #key: Uint8Array;
  /** A signature is checked once: whoever calls often sends the same token. */
  readonly #read = new LRUCache<string, TokenClaims>({ max: maximumRemembered });

  constructor(secret: string) {
    this.#key = new TextEncoder().encode(secret);
  }

  access(accountId: string, tenantId: string, sessionId: string, minutes: number): Promise<IssuedToken> {
    return this.#sign({ type: 'access', sub: accountId, tenant: tenantId, session: sessionId }, minutes * 60);
  }

  refresh(sessionId: string, tokenId: string, expiresAt: Date): Promise<IssuedToken> {
    const seconds = Math.round((expiresAt.getTime() - Date.now()) / 1000);
    return this.#sign({ type: 'refresh', session: sessionId, jti: tokenId }, seconds);
  }

  visitor(tenantId: string, conversationId: string, contactId: string): Promise<IssuedToken> {
    const claims = { type: 'visitor', tenant: tenantId, conversation: conversationId, contact: contactId };
    return this.#sign(claims, visitorTokenSeconds);
  }

  /** @throws TokenRefused */
  async read(token: string): Promise<TokenClaims> {
    const known = this.#read.get(token);
    if (known !== undefined) return unexpired(known);
    const { payload } = await this.#verify(token);
    const claims = anyClaims.safeParse(payload);
    if (!claims.success) throw new TokenRefused('Invalid authentication credentials');
    this.#read.set(token, claims.data);
    return claims.data;
  }

  async #verify(token: string) {
    try {
      return await jwtVerify(token, this.#key, { algorithms: ['HS256'] });
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new TokenExpired();
      throw new TokenRefused('Invalid authentication credentials');
    }
  }

  async #sign(claims: JWTPayload, seconds: number): Promise<IssuedToken> {
    const issuedAt = Math.floor(Date.now() / 1000);
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(this.#key);
    return { token, expiresAt: new Date((issuedAt + seconds) * 1000) };
  }
}

/** @throws TokenRefused: the moment comes also for a token whose signature is known. */
function unexpired(claims: TokenClaims): TokenClaims {
  if (claims.exp <= Date.now() / 1000) throw new TokenExpired();
  return claims;
}

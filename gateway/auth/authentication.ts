import type { AnonymousCaller, ApiKeys, Caller } from './caller.ts';
import type { LoginSessions } from './login-sessions.ts';
import { TokenExpired, TokenRefused, type TokenClaims, type TokenService } from './token.service.ts';

type AccessClaims = Extract<TokenClaims, { type: 'access' }>;

/** Finds out who is calling from what came in the `Authorization` header or in a socket's `connectionParams`. */
export class Authentication {
  readonly #sessions: LoginSessions;
  readonly #tokens: TokenService;
  readonly #keys: ApiKeys;

  constructor(sessions: LoginSessions, tokens: TokenService, keys: ApiKeys) {
    this.#sessions = sessions;
    this.#tokens = tokens;
    this.#keys = keys;
  }

  /** Never throws for a bad token: an operation that needs none still runs, and one that does says why it will not. */
  async callerOf(authorization: string | undefined): Promise<Caller> {
    const token = bearerToken(authorization);
    if (token === undefined) return anonymous(null);
    if (isApiKey(token)) return this.#callerWithKey(token);
    try {
      return await this.#callerWith(await this.#tokens.read(token));
    } catch (error) {
      if (error instanceof TokenExpired) return { ...anonymous(error.message), hasExpired: 'token' };
      if (error instanceof TokenRefused) return anonymous(error.message);
      throw error;
    }
  }

  /**
   * What an access token says of itself, which is enough to count requests by: its session may have ended, but whoever is
   * refused for having asked too much costs the database nothing. `null` without a token that is good.
   */
  async accessClaimsOf(authorization: string | undefined): Promise<AccessClaims | null> {
    const token = bearerToken(authorization);
    if (token === undefined) return null;
    try {
      const claims = await this.#tokens.read(token);
      return claims.type === 'access' ? claims : null;
    } catch (error) {
      if (error instanceof TokenRefused) return null;
      throw error;
    }
  }

  async #callerWithKey(key: string): Promise<Caller> {
    const caller = await this.#keys.callerOf(key);
    if (caller === 'expired') return { ...anonymous('The API key has expired'), hasExpired: 'key' };
    return caller ?? anonymous('Invalid authentication credentials');
  }

  async #callerWith(claims: TokenClaims): Promise<Caller> {
    if (claims.type === 'access') return this.#memberWith(claims);
    if (claims.type === 'refresh') throw new TokenRefused('Invalid authentication credentials');
    return {
      kind: 'visitor',
      tenantId: claims.tenant,
      conversationId: claims.conversation,
      contactId: claims.contact,
      expiresAt: new Date(claims.exp * 1000),
    };
  }

  /** The session may have ended and the role may have changed since the token was signed. */
  async #memberWith(claims: AccessClaims): Promise<Caller> {
    const role = await this.#sessions.roleOf(claims.session);
    if (role === undefined) throw new TokenExpired();
    return {
      kind: 'member',
      tenantId: claims.tenant,
      accountId: claims.sub,
      sessionId: claims.session,
      role,
      expiresAt: new Date(claims.exp * 1000),
    };
  }
}

/** Both are bearer tokens (messagejs.md, "SDK API"); no JWT begins like this. */
const isApiKey = (token: string) => token.startsWith('pk_live_');

function bearerToken(authorization = ''): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
}

function anonymous(reason: string | null): AnonymousCaller {
  return { kind: 'anonymous', reason };
}

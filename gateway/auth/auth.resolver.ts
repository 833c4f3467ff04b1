import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../graphql/request-context.ts';
import { requireBetween } from '../require-between.ts';
import { AccountType } from './account.type.ts';
import { LoginInput, RefreshTokenInput } from './auth.input.ts';
import { AuthPayload, LogoutPayload } from './auth.payload.ts';
import type { AuthService } from './auth.service.ts';
import { anyone, memberOf, people, type Policy } from './policy.ts';

@Resolver()
export class AuthResolver {
  readonly #auth: AuthService;
  readonly #maximumAccessTokenMinutes: number;

  constructor(auth: AuthService, maximumAccessTokenMinutes: number) {
    this.#auth = auth;
    this.#maximumAccessTokenMinutes = maximumAccessTokenMinutes;
  }

  @Authorized<Policy>(people)
  @Query(() => AccountType, { description: 'The account whose token came with the request.' })
  me(@Ctx() context: RequestContext): Promise<AccountType> {
    return this.#auth.accountOf(memberOf(context.caller));
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => AuthPayload, {
    description:
      'Signs an account in. UNAUTHENTICATED for whatever is wrong with the credentials; RATE_LIMITED after 5 failures for an account from an address within 15 minutes.',
  })
  login(@Arg('input', () => LoginInput) input: LoginInput, @Ctx() context: RequestContext): Promise<AuthPayload> {
    const minutes = input.accessTokenMinutes ?? undefined;
    if (minutes !== undefined) requireBetween('accessTokenMinutes', minutes, 1, this.#maximumAccessTokenMinutes);
    return this.#auth.login({ ...input, tenant: input.tenant ?? null }, context, minutes);
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => AuthPayload, { description: 'Exchanges a refresh token for a new access token.' })
  refreshToken(
    @Arg('input', () => RefreshTokenInput) input: RefreshTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<AuthPayload> {
    return this.#auth.refresh(input.refreshToken, input.rotate ?? true, context);
  }

  @Authorized<Policy>(people)
  @Mutation(() => LogoutPayload, {
    description: 'Ends the session of the token: it and its refresh tokens are dead at once.',
  })
  async logout(@Ctx() context: RequestContext): Promise<LogoutPayload> {
    await this.#auth.logout(memberOf(context.caller), context);
    return { loggedOut: true };
  }
}

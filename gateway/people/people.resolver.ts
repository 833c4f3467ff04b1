import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import {
  CreateAccountInput,
  DeactivateAccountInput,
  ReactivateAccountInput,
  ResetPasswordInput,
} from './people.input.ts';
import {
  AccountConnectionType,
  CreateAccountPayload,
  DeactivateAccountPayload,
  ReactivateAccountPayload,
  ResetPasswordPayload,
} from './people.payload.ts';
import { mostAccounts, type PeopleService } from './people.service.ts';

/** The tenant's people, for those who run it. */
@Resolver()
export class PeopleResolver {
  readonly #people: PeopleService;

  constructor(people: PeopleService) {
    this.#people = people;
  }

  @Authorized<Policy>(admins)
  @Query(() => AccountConnectionType, {
    description: 'People of the tenant, the newest first: a SUPER_ADMIN sees all of them, an ADMIN those it let in.',
  })
  accounts(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostAccounts}; 50 by default.` })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list.' }) after: string | null,
  ): Promise<AccountConnectionType> {
    return this.#people.list(adminOf(caller), { first, after });
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateAccountPayload, {
    description: "Lets a person into the caller's tenant who signs in with a username. CONFLICT where it is taken.",
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateAccountPayload> {
    return { account: await this.#people.create(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ResetPasswordPayload, {
    description:
      'Gives a person of the tenant another password and signs them out everywhere. FORBIDDEN for a role that the caller may not create, and for who has a place in another tenant too.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ResetPasswordPayload> {
    return { account: await this.#people.resetPassword(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeactivateAccountPayload, {
    description:
      'Keeps a person out of the tenant: their sessions there end at once, and what they did stays. CONFLICT for oneself.',
  })
  async deactivateAccount(
    @Arg('input', () => DeactivateAccountInput) { accountId }: DeactivateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<DeactivateAccountPayload> {
    return { account: await this.#people.deactivate(adminOf(context.caller), accountId, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ReactivateAccountPayload, { description: 'Lets a person in again who was kept out.' })
  async reactivateAccount(
    @Arg('input', () => ReactivateAccountInput) { accountId }: ReactivateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<ReactivateAccountPayload> {
    return { account: await this.#people.reactivate(adminOf(context.caller), accountId, context) };
  }
}

import { MemberRole } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../graphql/request-context.ts';
import { RegisterInput } from './auth.input.ts';
import { RegisterPayload } from './auth.payload.ts';
import type { AuthService } from './auth.service.ts';
import { CreateInvitationInput } from './invitation.input.ts';
import { CreateInvitationPayload } from './invitation.payload.ts';
import type { InvitationService } from './invitation.service.ts';
import { admins, adminOf, anyone, type Policy } from './policy.ts';
import type { RegistrationService } from './registration.service.ts';

const weekHours = 168;

/** How people come into a tenant. */
@Resolver()
export class RegistrationResolver {
  readonly #auth: AuthService;
  readonly #registrations: RegistrationService;
  readonly #invitations: InvitationService;

  constructor(registrations: RegistrationService, invitations: InvitationService, auth: AuthService) {
    this.#auth = auth;
    this.#registrations = registrations;
    this.#invitations = invitations;
  }

  @Authorized<Policy>(anyone)
  @Mutation(() => RegisterPayload, {
    description:
      'Makes an account. A tenant that does not exist is opened and belongs to it; into one that does an invitation, its admin or its open registration leads, else FORBIDDEN. An e-mail that has an account already joins with its own password, else CONFLICT.',
  })
  async register(
    @Arg('input', () => RegisterInput) input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<RegisterPayload> {
    const { signIn, ...given } = input;
    const { email, password, tenant, name, invitation } = input;
    const registration = { ...given, tenant: tenant ?? null, name: name ?? null, invitation: invitation ?? null };
    const account = await this.#registrations.register(registration, context.caller, context);
    if (!signIn) return { account, auth: null };
    const auth = await this.#auth.login({ login: email, password, tenant: account.tenant.id }, context);
    return { account: auth.account, auth };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateInvitationPayload, {
    description: "Holds out a place in the caller's tenant, to be taken once by whoever registers with its token.",
  })
  createInvitation(
    @Arg('input', () => CreateInvitationInput) input: CreateInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateInvitationPayload> {
    const { role, email, hours } = input;
    const request = { role: role ?? MemberRole.TEAM_MEMBER, email: email ?? null, hours: hours ?? weekHours };
    return this.#invitations.create(adminOf(context.caller), request, context);
  }
}

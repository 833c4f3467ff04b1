import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { RotateIdentitySecretInput } from './identity-secret.input.ts';
import { RotateIdentitySecretPayload } from './identity-secret.payload.ts';
import type { IdentitySecretService } from './identity-secret.service.ts';

const defaultOverlapHours = 24;

/** The secret that proves who a tenant's visitors are. */
@Resolver()
export class IdentitySecretResolver {
  readonly #secrets: IdentitySecretService;

  constructor(secrets: IdentitySecretService) {
    this.#secrets = secrets;
  }

  @Authorized<Policy>(admins)
  @Mutation(() => RotateIdentitySecretPayload, {
    description: "Makes the secret with which the tenant's own server signs who its visitors are, or a new one.",
  })
  rotateIdentitySecret(
    @Arg('input', () => RotateIdentitySecretInput) { overlapHours }: RotateIdentitySecretInput,
    @Ctx() context: RequestContext,
  ): Promise<RotateIdentitySecretPayload> {
    return this.#secrets.rotate(adminOf(context.caller), overlapHours ?? defaultOverlapHours, context);
  }
}

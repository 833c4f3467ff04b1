import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { admins, adminOf, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { UpdateTenantSettingsInput } from './tenant-settings.input.ts';
import type { TenantSettingsService } from './tenant-settings.service.ts';
import { TenantSettingsType, UpdateTenantSettingsPayload } from './tenant-settings.type.ts';

/** What a tenant decides about itself. */
@Resolver()
export class TenantSettingsResolver {
  readonly #settings: TenantSettingsService;

  constructor(settings: TenantSettingsService) {
    this.#settings = settings;
  }

  @Authorized<Policy>(admins)
  @Query(() => TenantSettingsType, { description: "What the caller's tenant has decided about itself." })
  tenantSettings(@Ctx() { caller }: RequestContext): Promise<TenantSettingsType> {
    return this.#settings.read(adminOf(caller));
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateTenantSettingsPayload, {
    description: "Changes what the caller's tenant decides about itself.",
  })
  async updateTenantSettings(
    @Arg('input', () => UpdateTenantSettingsInput) input: UpdateTenantSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateTenantSettingsPayload> {
    return { settings: await this.#settings.update(adminOf(context.caller), input, context) };
  }
}

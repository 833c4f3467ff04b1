import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { anyone, type Policy } from '../auth/policy.ts';
import { languageOfTag } from '../graphql/language-of-tag.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { openerText } from './opener.ts';
import { OpenersPayload } from './opener.type.ts';
import type { TenantService } from './tenant.service.ts';

/** What pages say by themselves. */
@Resolver()
export class OpenerResolver {
  readonly #tenants: TenantService;
  readonly #limits: RateLimits;

  constructor(tenants: TenantService, limits: RateLimits) {
    this.#tenants = tenants;
    this.#limits = limits;
  }

  @Authorized<Policy>(anyone)
  @Query(() => OpenersPayload, {
    description: "A tenant's openers, for a page that shows them. NOT_FOUND for a tenant that there is not.",
  })
  async openers(
    @Arg('tenant', () => String, { description: 'Slug or id.' }) tenant: string,
    @Arg('locale', () => String, { nullable: true, description: 'BCP 47, such as `ar-EG`.' }) locale: string | null,
    @Ctx() context: RequestContext,
  ): Promise<OpenersPayload> {
    await this.#limits.takeForAddress('chat', context);
    const { language, settings } = await this.#tenants.named(tenant);
    const { openers = [], asksStorageConsent = false } = settings.widget;
    const spoken = languageOfTag(locale);
    const languages = spoken === null ? [language] : [spoken, language];
    const shown = openers.map((opener) => ({ ...opener, text: openerText(opener, languages) }));
    return { openers: shown, asksStorageConsent };
  }
}

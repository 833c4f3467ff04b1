import DataLoader from 'dataloader';
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { badInput } from '../errors.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import type { LeadService } from '../leads/lead.service.ts';
import { LeadType } from '../leads/lead.type.ts';
import { requireBetween } from '../require-between.ts';
import type { ContactIdentifierService } from './contact-identifier.service.ts';
import type { ContactService } from './contact.service.ts';
import { ContactType } from './contact.type.ts';
import { ExchangeConnectionType, exchangeFrom } from './exchange.type.ts';

const maximumExchanges = 500;

@Resolver(() => ContactType)
export class ContactResolver {
  readonly #contacts: ContactService;
  readonly #leads: (context: RequestContext) => DataLoader<string, LeadType | null>;

  readonly #signedIds: (context: RequestContext) => DataLoader<string, string | null>;
  readonly #publicUrl: string | undefined;

  constructor(
    contacts: ContactService,
    identifiers: ContactIdentifierService,
    leads: LeadService,
    publicUrl: string | undefined,
  ) {
    this.#contacts = contacts;
    this.#publicUrl = publicUrl;
    this.#leads = perRequest(
      ({ caller }) => new DataLoader((contactIds) => leads.ofContacts(memberOf(caller), contactIds)),
    );
    this.#signedIds = perRequest(
      ({ caller }) => new DataLoader((contactIds) => identifiers.signedIds(memberOf(caller).tenantId, contactIds)),
    );
  }

  @Authorized<Policy>(people)
  @Query(() => ContactType, {
    nullable: true,
    description: 'A contact of the tenant, by UUID, phone number or channel id.',
  })
  contact(
    @Arg('idOrPhone', () => String) idOrPhone: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<ContactType | null> {
    return this.#contacts.findNamed(memberOf(caller), idOrPhone);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'What is understood of them; null before their first message.',
  })
  lead(@Root() contact: ContactType, @Ctx() context: RequestContext): Promise<LeadType | null> {
    return this.#leads(context).load(contact.id);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The tenant's own id of them, proven by a signature. Null: whatever a website's visitor has said of themselves is unproven.",
  })
  signedId(@Root() contact: ContactType, @Ctx() context: RequestContext): Promise<string | null> {
    return this.#signedIds(context).load(contact.id);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => String, {
    nullable: true,
    description: "Their page in the tenant's CRM, where the tenant has one.",
  })
  crmLink(@Root() contact: ContactType, @Ctx() { caller }: RequestContext): Promise<string | null> {
    return this.#contacts.crmLink(memberOf(caller), contact);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => ExchangeConnectionType, {
    description: 'Everything said with them, over all conversations, in pairs of question and answer.',
  })
  async exchanges(
    @Root() contact: ContactType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: `1 to ${maximumExchanges}.` }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0, description: 'How many to skip.' }) offset: number,
  ): Promise<ExchangeConnectionType> {
    requireBetween('first', first, 1, maximumExchanges);
    if (offset < 0) throw badInput('offset', 'offset must not be negative');
    const { rows, totalCount } = await this.#contacts.exchanges(memberOf(caller), contact.id, { first, offset });
    return { nodes: rows.map((row) => exchangeFrom(row, this.#publicUrl)), totalCount };
  }
}

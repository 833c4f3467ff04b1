import { Channel, MetricName, type Language } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import { countFact } from '../analytics/count-fact.ts';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import { visibleContact } from '../conversations/visible-conversation.ts';
import type { Database, Transaction } from '../database/database.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { ChannelIdentity } from './channel-identity.ts';
import { toPhoneNumber } from './contact-phone.ts';
import { readExchanges, type ExchangePage } from './exchange-reader.ts';
import { contactFrom, type ContactRow, type ContactType } from './contact.type.ts';

/** What is known of a person when they first appear. */
export interface NewContact {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly language: Language | null;
}

/** Finds and makes contacts. */
export class ContactService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #audit: AuditService;

  constructor(database: Database, tenants: TenantService, audit: AuditService) {
    this.#database = database;
    this.#tenants = tenants;
    this.#audit = audit;
  }

  /** By its UUID, a phone number in any usual way of writing, or the id it has on a channel; one that the caller sees. */
  async findNamed(caller: MemberCaller, idOrPhone: string): Promise<ContactType | null> {
    const tenant = await this.#tenants.named(caller.tenantId);
    const phone = toPhoneNumber(idOrPhone, tenant.country) ?? toPhoneNumber(`+${idOrPhone}`, tenant.country);
    const [found] = await this.#database.inTenant(caller.tenantId, (transaction) =>
      transaction.query<{ contact: ContactRow }>(findStatement, [
        isUuid(idOrPhone) ? idOrPhone : null,
        phone,
        idOrPhone,
        channels,
        narrowedTo(caller),
      ]),
    );
    return found === undefined ? null : contactFrom(found.contact);
  }

  /** A page of what was said with a contact of the caller's tenant. */
  exchanges(caller: MemberCaller, contactId: string, page: { first: number; offset: number }): Promise<ExchangePage> {
    return this.#database.inTenant(caller.tenantId, (transaction) =>
      readExchanges(transaction, contactId, { ...page, narrowedTo: narrowedTo(caller) }),
    );
  }

  /** The tenant's link pattern filled in for a contact (contract README, messages-api: `crm_link`). */
  async crmLink(caller: MemberCaller, { id, phone }: ContactType): Promise<string | null> {
    const { settings } = await this.#tenants.named(caller.tenantId);
    const values = { id, phone: phone ?? '' };
    return (
      settings.crmLinkPattern?.replaceAll(/\{(id|phone)\}/g, (_, field: 'id' | 'phone') =>
        encodeURIComponent(values[field]),
      ) ?? null
    );
  }

  async create(transaction: Transaction, tenantId: string, contact: NewContact, origin: AuditOrigin): Promise<string> {
    const id = newId();
    await transaction.query(
      `insert into contact (id, tenant_id, name, email, phone, language, created_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [
        id,
        tenantId,
        contact.name ?? null,
        contact.email?.toLowerCase() ?? null,
        contact.phone ?? null,
        contact.language,
      ],
    );
    // Who they are is in their own row, which can be emptied; the audit cannot.
    const what = { action: 'create', resourceType: 'contact', resourceId: id, changes: {} } as const;
    await this.#audit.record(transaction, { tenantId, accountId: null, ...what }, origin);
    await countFact(transaction, MetricName.CONTACTS_CREATED, tenantId);
    return id;
  }

  /** What somebody says of themselves takes the place of what was known; null leaves it. @returns whether anything is new */
  async correct(
    transaction: Transaction,
    contactId: string,
    { name, email, phone }: Record<'name' | 'email' | 'phone', string | null>,
  ): Promise<boolean> {
    const changed = await transaction.query(
      `update contact set name = coalesce($2, name), email = coalesce($3, email), phone = coalesce($4, phone) where id = $1
          and (name, email, phone) is distinct from (coalesce($2, name), coalesce($3, email), coalesce($4, phone))
       returning id`,
      [contactId, name, email, phone],
    );
    return changed.length > 0;
  }

  /** What a channel tells of a contact fills in what is not known yet; what they said themselves stays. */
  async complete(
    transaction: Transaction,
    contactId: string,
    { name, phone }: Pick<ChannelIdentity, 'name' | 'phone'>,
  ): Promise<void> {
    const values = [contactId, name, phone];
    const isIncomplete = `id = $1 and ((name is null and $2::text is not null) or (phone is null and $3::text is not null))`;
    const [incomplete] = await transaction.query(`select id from contact where ${isIncomplete}`, values);
    if (incomplete === undefined) return;
    // First the lead, in the order in which a reply and its judgement lock them, in whichever conversation of theirs.
    await transaction.query(`select id from lead where contact_id = $1 for no key update`, [contactId]);
    await transaction.query(
      `update contact set name = coalesce(name, $2), phone = coalesce(phone, $3) where ${isIncomplete}`,
      values,
    );
  }
}

const channels = Object.values(Channel);

/** Of several contacts with one phone number, the one heard of last. Each way to find one has an index of its own. */
const findStatement = `
  with named as (
    select id from contact where id = $1::uuid
    union select id from contact where phone in ($2, $3)
    union select contact_id from contact_identifier where kind = any($4::text[]) and value = $3
  )
  select to_jsonb(contact) as contact
    from named join contact using (id) left join lead on lead.contact_id = contact.id
   where ${visibleContact('$5', 'contact.id')}
   order by lead.updated_at desc nulls last limit 1`;

import { Channel, type Language } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import { toE164 } from './contact-phone.ts';
import { readExchanges, type ExchangePage } from './exchange-reader.ts';
import { contactFrom, type ContactRow, type ContactType } from './contact.type.ts';

/** What is known of a person when they first appear. */
export interface NewContact {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly language: Language | null;
}

/** How a channel knows a person. */
export interface ChannelIdentity {
  /** The most lasting first. */
  readonly userIds: readonly string[];
  readonly name: string | null;
  /** E.164, where the channel vouches for it. */
  readonly phone: string | null;
}

/** Channels on which a sender's id is a phone number. */
const phoneChannels: readonly Channel[] = [Channel.WHATSAPP, Channel.SMS];

/** Finds and makes contacts. */
export class ContactService {
  readonly #database: Database;
  readonly #tenants: TenantService;

  constructor(database: Database, tenants: TenantService) {
    this.#database = database;
    this.#tenants = tenants;
  }

  /** By its UUID, a phone number in any usual way of writing, or the id it has on a channel. */
  async findNamed(caller: MemberCaller, idOrPhone: string): Promise<ContactType | null> {
    const tenant = await this.#tenants.named(caller.tenantId);
    const phone = toE164(idOrPhone, tenant.country) ?? toE164(`+${idOrPhone}`, tenant.country);
    const [found] = await this.#database.inTenant(caller.tenantId, (transaction) =>
      transaction.query<{ contact: ContactRow }>(findStatement, [
        isUuid(idOrPhone) ? idOrPhone : null,
        phone,
        idOrPhone,
      ]),
    );
    return found === undefined ? null : contactFrom(found.contact);
  }

  /** A page of what was said with a contact of the caller's tenant. */
  exchanges(caller: MemberCaller, contactId: string, page: { first: number; offset: number }): Promise<ExchangePage> {
    return this.#database.inTenant(caller.tenantId, (transaction) => readExchanges(transaction, contactId, page));
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

  async create(transaction: Transaction, tenantId: string, contact: NewContact): Promise<string> {
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
    return id;
  }

  /** The contact that is known by `userId` on a channel, made where there is none. */
  async identified(transaction: Transaction, tenant: Tenant, channel: Channel, userId: string): Promise<string> {
    const isPhone = phoneChannels.includes(channel) || userId.startsWith('+');
    const phone = isPhone ? toE164(userId, tenant.country) : null;
    return this.knownOnChannel(transaction, tenant.id, channel, { userIds: [userId], name: null, phone });
  }

  /**
   * The contact that a channel knows by any of these ids, the first ones first; made where there is none. All of the ids
   * lead to it from now on. They are locked until the transaction ends, so that two first messages of one person meet in
   * one contact.
   */
  async knownOnChannel(
    transaction: Transaction,
    tenantId: string,
    channel: Channel,
    { userIds, name, phone }: ChannelIdentity,
  ): Promise<string> {
    // In one order for all, so that two messages of one person never wait for each other.
    for (const userId of userIds.toSorted()) {
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `${tenantId} ${channel} ${userId}`,
      ]);
    }
    const known = await transaction.query<{ contactId: string; value: string }>(
      `select contact_id as "contactId", value from contact_identifier where kind = $1 and value = any($2::text[])
        order by array_position($2::text[], value)`,
      [channel, userIds],
    );
    const id = known[0]?.contactId ?? (await this.create(transaction, tenantId, { name, phone, language: null }));
    const leading = new Set(known.filter(({ contactId }) => contactId === id).map(({ value }) => value));
    for (const userId of userIds.filter((value) => !leading.has(value))) {
      await transaction.query(
        `insert into contact_identifier (id, tenant_id, contact_id, kind, value) values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, kind, value) do update set contact_id = excluded.contact_id`,
        [newId(), tenantId, id, channel, userId],
      );
    }
    return id;
  }

  /** What a channel tells of a contact fills in what is not known yet; what they said themselves stays. */
  async complete(transaction: Transaction, contactId: string, { name, phone }: ChannelIdentity): Promise<void> {
    await transaction.query(
      `update contact set name = coalesce(name, $2), phone = coalesce(phone, $3)
        where id = $1 and ((name is null and $2::text is not null) or (phone is null and $3::text is not null))`,
      [contactId, name, phone],
    );
  }
}

/** Of several contacts with one phone number, the one heard of last. */
const findStatement = `
  select to_jsonb(contact) as contact from contact
    left join lead on lead.contact_id = contact.id
   where contact.id = $1::uuid or contact.phone = $2
      or contact.id in (select contact_id from contact_identifier where value = $3)
   order by lead.updated_at desc nulls last limit 1`;

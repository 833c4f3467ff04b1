import { Channel, MetricName, type Language } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import { countFact } from '../analytics/count-fact.ts';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import { visibleContact } from '../conversations/visible-conversation.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import { mergeContacts } from './contact-merge.ts';
import { toE164, toPhoneNumber } from './contact-phone.ts';
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

/** Somebody as they appear on a channel. */
export interface ChannelAppearance {
  readonly channel: Channel;
  readonly identity: ChannelIdentity;
  /** E.164: what a new contact's number is taken to be, where it is another than the channel vouches for. */
  readonly phone?: string | null;
  /** The channel stands for it that all of this is one person's now: contacts that it leads to become one. */
  readonly isSamePerson?: boolean;
}

/** Somebody as a channel knows them. */
export interface ChannelUser {
  readonly channel: Channel;
  readonly userId: string;
}

/** Somebody whom a tenant's own server vouches for. */
export interface SignedVisitor {
  /** The id that was signed. */
  readonly signedId: string;
  /** What the page says of them beside it. */
  readonly contact: NewContact;
}

/** How a signed id is kept among the names of a contact. No channel is called so: what is asked there in its name is not theirs. */
const signedKind = 'SIGNED';

/** Channels on which a sender's id is a phone number. */
const phoneChannels: readonly Channel[] = [Channel.WHATSAPP, Channel.SMS];

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

  /**
   * The contact that has this phone number (E.164), else this e-mail address (lower case); of several the one heard of
   * last. Both stay locked until the transaction ends, so that whoever looks for them at once meets in one contact.
   */
  async knownBy(
    transaction: Transaction,
    tenantId: string,
    { phone, email }: { phone: string | null; email: string | null },
  ): Promise<string | null> {
    const names = [phone, email].filter((name) => name !== null);
    for (const name of names.toSorted()) await lockName(transaction, `${tenantId} ${name}`);
    const [known] = await transaction.query<{ id: string }>(knownByStatement, [phone, email]);
    return known?.id ?? null;
  }

  /**
   * From now on whoever writes from this number (E.164), on a channel whose senders are phone numbers, is this contact.
   * For numbers that a person or a channel stands for: one that a visitor merely typed may be somebody else's.
   */
  async vouchForPhone(transaction: Transaction, tenantId: string, contactId: string, phone: string): Promise<void> {
    await transaction.query(
      `insert into contact_identifier (id, tenant_id, contact_id, kind, value) values ($1, $2, $3, 'PHONE', $4)
       on conflict (tenant_id, kind, value) do nothing`,
      [newId(), tenantId, contactId, phone],
    );
  }

  /** The number (E.164) is this contact's now, whoever had it before. */
  async givePhone(transaction: Transaction, tenantId: string, contactId: string, phone: string): Promise<void> {
    await this.vouchForPhone(transaction, tenantId, contactId, phone);
    await transaction.query(`update contact_identifier set contact_id = $1 where kind = 'PHONE' and value = $2`, [
      contactId,
      phone,
    ]);
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

  /**
   * The one contact of a signed id, made where there is none; what the page says of them takes the place of what was known.
   * The id is locked until the transaction ends, so that two devices that come at once meet in one contact.
   */
  async signedIn(
    transaction: Transaction,
    tenantId: string,
    { signedId, contact }: SignedVisitor,
    origin: AuditOrigin,
  ): Promise<string> {
    await lockName(transaction, `${tenantId} ${signedKind} ${signedId}`);
    const [known] = await transaction.query<{ id: string }>(
      `select contact_id as id from contact_identifier where kind = '${signedKind}' and value = $1`,
      [signedId],
    );
    if (known !== undefined) {
      await this.#correctSigned(transaction, tenantId, known.id, contact, origin);
      return known.id;
    }
    const id = await this.create(transaction, tenantId, contact, origin);
    await transaction.query(
      `insert into contact_identifier (id, tenant_id, contact_id, kind, value) values ($1, $2, $3, '${signedKind}', $4)`,
      [newId(), tenantId, id, signedId],
    );
    return id;
  }

  /** The signed id of each contact, in their order; the first of several, `null` for those whom nobody has signed for. */
  async signedIds(tenantId: string, contactIds: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<{ contactId: string; value: string }>(
        `select distinct on (contact_id) contact_id as "contactId", value from contact_identifier
          where contact_id = any($1::uuid[]) and kind = '${signedKind}' order by contact_id, id`,
        [contactIds],
      ),
    );
    const values = new Map(rows.map(({ contactId, value }) => [contactId, value]));
    return contactIds.map((id) => values.get(id) ?? null);
  }

  /** The contact that is known by `userId` on a channel, made where there is none. */
  async identified(
    transaction: Transaction,
    tenant: Tenant,
    { channel, userId }: ChannelUser,
    origin: AuditOrigin,
  ): Promise<string> {
    const isPhone = phoneChannels.includes(channel);
    const phone = isPhone || userId.startsWith('+') ? toE164(userId, tenant.country) : null;
    const identity = { userIds: [userId], name: null, phone: isPhone ? phone : null };
    return this.knownOnChannel(transaction, tenant.id, { channel, identity, phone }, origin);
  }

  /**
   * The contact that a channel knows by any of these ids, the first ones first, else the one that its phone number leads
   * to; made where there is none, with `phone`. All of the ids lead to it from now on. They are locked until the
   * transaction ends, so that first messages of one person, on whichever channels, meet in one contact.
   */
  async knownOnChannel(
    transaction: Transaction,
    tenantId: string,
    { channel, identity, phone = identity.phone, isSamePerson = false }: ChannelAppearance,
    origin: AuditOrigin,
  ): Promise<string> {
    const { userIds, name, phone: vouched } = identity;
    // In one order for all, so that two messages of one person never wait for each other.
    for (const userId of userIds.toSorted()) await lockName(transaction, `${tenantId} ${channel} ${userId}`);
    if (vouched !== null) await lockName(transaction, `${tenantId} ${vouched}`);
    const known = await transaction.query<KnownName>(knownNames, [channel, userIds, vouched]);
    const id =
      (isSamePerson ? await this.#merged(transaction, tenantId, known, origin) : known[0]?.contactId) ??
      (await this.create(transaction, tenantId, { name, phone, language: null }, origin));
    const leading = new Set(
      known
        .filter(({ contactId, kind }) => kind === channel && (isSamePerson || contactId === id))
        .map(({ value }) => value),
    );
    for (const userId of userIds.filter((value) => !leading.has(value))) {
      await transaction.query(
        `insert into contact_identifier (id, tenant_id, contact_id, kind, value) values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, kind, value) do update set contact_id = excluded.contact_id`,
        [newId(), tenantId, id, channel, userId],
      );
    }
    if (vouched !== null && !known.some(({ kind }) => kind === 'PHONE')) {
      await this.vouchForPhone(transaction, tenantId, id, vouched);
    }
    return id;
  }

  async #correctSigned(
    transaction: Transaction,
    tenantId: string,
    contactId: string,
    { name = null, email = null, phone = null }: NewContact,
    origin: AuditOrigin,
  ): Promise<void> {
    const told = { name, email: email?.toLowerCase() ?? null, phone };
    if (!(await this.correct(transaction, contactId, told))) return;
    const details = Object.entries(told).flatMap(([detail, value]) => (value === null ? [] : [detail]));
    const what = { action: 'update', resourceType: 'contact', resourceId: contactId, changes: { details } } as const;
    await this.#audit.record(transaction, { tenantId, accountId: null, ...what }, origin);
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

  /** All that are known by these names are one person, the contact that was made first. */
  async #merged(
    transaction: Transaction,
    tenantId: string,
    known: readonly KnownName[],
    origin: AuditOrigin,
  ): Promise<string | undefined> {
    // Ids are UUIDs of version 7: in the order in which they were made.
    const [into, ...others] = [...new Set(known.map(({ contactId }) => contactId))].toSorted();
    if (into === undefined) return undefined;
    for (const from of others) {
      await mergeContacts(transaction, from, into);
      const what = { action: 'update', resourceType: 'contact', resourceId: into } as const;
      const record = { tenantId, accountId: null, ...what, changes: { mergedWith: { after: from } } };
      await this.#audit.record(transaction, record, origin);
    }
    return into;
  }

  /** What a channel tells of a contact fills in what is not known yet; what they said themselves stays. */
  async complete(transaction: Transaction, contactId: string, { name, phone }: ChannelIdentity): Promise<void> {
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

/** Held until the transaction ends; there is no row to lock before the first of a name is made. */
async function lockName(transaction: Transaction, name: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
}

interface KnownName {
  readonly contactId: string;
  /** The channel, or `PHONE`. */
  readonly kind: string;
  readonly value: string;
}

/** What a channel's ids lead to, in their order, and last what the phone number does. */
const knownNames = `
  select contact_id as "contactId", kind, value from contact_identifier
   where (kind = $1 and value = any($2::text[])) or (kind = 'PHONE' and value = $3)
   order by kind = 'PHONE', array_position($2::text[], value)`;

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

const knownByStatement = `
  with named as (
    select id, 1 as place from contact where phone = $1
    union all select id, 2 from contact where email = $2
  )
  select named.id from named left join lead on lead.contact_id = named.id
   order by named.place, lead.updated_at desc nulls last limit 1`;

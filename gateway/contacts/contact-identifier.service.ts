import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { lockCampaignsOf } from '../campaigns/recipient-merge.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { phoneChannels, type ChannelAppearance, type ChannelUser } from './channel-identity.ts';
import { mergeContacts, type MoveConversations } from './contact-merge.ts';
import { toE164 } from './contact-phone.ts';
import type { ContactService, NewContact } from './contact.service.ts';

/** Somebody whom a tenant's own server vouches for. */
export interface SignedVisitor {
  /** The id that was signed. */
  readonly signedId: string;
  /** What the page says of them beside it. */
  readonly contact: NewContact;
}

/** How a signed id is kept among the names of a contact. No channel is called so: what is asked there in its name is not theirs. */
const signedKind = 'SIGNED';

/** Whom a name leads to: an id on a channel, a phone number that somebody stands for, an id that was signed. */
export class ContactIdentifierService {
  readonly #database: Database;
  readonly #contacts: ContactService;
  readonly #audit: AuditService;
  readonly #moveConversations: MoveConversations;

  constructor(parts: {
    database: Database;
    contacts: ContactService;
    audit: AuditService;
    moveConversations: MoveConversations;
  }) {
    this.#database = parts.database;
    this.#contacts = parts.contacts;
    this.#audit = parts.audit;
    this.#moveConversations = parts.moveConversations;
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
       on conflict do nothing`,
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
    const id = await this.#contacts.create(transaction, tenantId, contact, origin);
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
      (await this.#contacts.create(transaction, tenantId, { name, phone, language: null }, origin));
    const ofChannel = known.filter(({ kind }) => kind === channel);
    const others = isSamePerson ? [] : ofChannel.filter(({ contactId }) => contactId !== id);
    if (others.length > 0) await transaction.query(moveNames, [id, channel, others.map(({ value }) => value)]);
    const unknown = userIds.filter((userId) => !ofChannel.some(({ value }) => value === userId));
    for (const userId of unknown) await transaction.query(addName, [newId(), tenantId, id, channel, userId]);
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
    if (!(await this.#contacts.correct(transaction, contactId, told))) return;
    const details = Object.entries(told).flatMap(([detail, value]) => (value === null ? [] : [detail]));
    const what = { action: 'update', resourceType: 'contact', resourceId: contactId, changes: { details } } as const;
    await this.#audit.record(transaction, { tenantId, accountId: null, ...what }, origin);
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
    if (others.length > 0) await lockCampaignsOf(transaction, [into, ...others]);
    for (const from of others) {
      const contacts = { tenantId, from, into };
      // Before anything else of theirs, in the order in which whoever stores a message locks it.
      await this.#moveConversations(transaction, contacts, origin);
      await mergeContacts(transaction, contacts);
      const what = { action: 'update', resourceType: 'contact', resourceId: into } as const;
      const record = { tenantId, accountId: null, ...what, changes: { mergedWith: { after: from } } };
      await this.#audit.record(transaction, record, origin);
    }
    return into;
  }
}

/** Held until the transaction ends; there is no row to lock before the first of a name is made. */
async function lockName(transaction: Transaction, name: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
}

const moveNames = `update contact_identifier set contact_id = $1 where kind = $2 and value = any($3::text[])`;

/** The unique constraint refuses a second contact of one name, whoever was first. */
const addName = `insert into contact_identifier (id, tenant_id, contact_id, kind, value) values ($1, $2, $3, $4, $5)`;

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

const knownByStatement = `
  with named as (
    select id, 1 as place from contact where phone = $1
    union all select id, 2 from contact where email = $2
  )
  select named.id from named left join lead on lead.contact_id = named.id
   order by named.place, lead.updated_at desc nulls last limit 1`;

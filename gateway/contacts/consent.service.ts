import { Channel } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { phoneChannels } from './channel-identity.ts';
import { consentIn } from './consent-words.ts';

/** Whether a contact wants campaigns on a channel. */
interface Consent {
  readonly tenantId: string;
  readonly contactId: string;
  readonly channel: Channel;
  readonly isGiven: boolean;
}

/** Where a channel knows of a refusal. */
export interface RefusedAddresses {
  readonly tenantId: string;
  readonly channel: Channel;
  /** Phone numbers with or without their `+`, or what else the channel calls somebody by. */
  readonly addresses: readonly string[];
}

const contactsAt = `
  select contact_id as id from contact_identifier
   where tenant_id = $1 and ((kind = $2 and value = any($3::text[])) or (kind = 'PHONE' and value = any($4::text[])))
  union
  select id from contact where tenant_id = $1 and phone = any($4::text[])`;

/** What campaigns go by. */
const campaignChannels: readonly Channel[] = [
  Channel.WHATSAPP,
  Channel.INSTAGRAM,
  Channel.MESSENGER,
  Channel.TELEGRAM,
  Channel.SMS,
];

/** What contacts say of campaigns: kept for each of them and each channel, the last that was said. */
export class ConsentService {
  readonly #database: Database;
  readonly #audit: AuditService;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = audit;
  }

  /** A contact wrote this on a channel: it may say something of campaigns. */
  async hear(
    transaction: Transaction,
    { text, ...said }: Omit<Consent, 'isGiven'> & { readonly text: string },
    origin: AuditOrigin,
  ): Promise<void> {
    const isGiven = consentIn(text);
    if (isGiven !== null) await this.told(transaction, { ...said, isGiven }, origin);
  }

  /**
   * A contact said on a channel whether they want campaigns. Where no campaign goes, such as on the website, it counts for
   * all that campaigns go by. What wants campaigns undoes what did not; it is no consent of somebody who never refused.
   */
  async told(transaction: Transaction, { channel, ...said }: Consent, origin: AuditOrigin): Promise<void> {
    for (const meant of campaignChannels.includes(channel) ? [channel] : campaignChannels) {
      const consent = { ...said, channel: meant };
      const isNew = await (said.isGiven ? giveAgain(transaction, consent) : store(transaction, consent));
      if (isNew) await this.#record(transaction, consent, null, origin);
    }
  }

  /** The channel knows that whoever has one of these addresses does not want to be written to. */
  async refusedAt(transaction: Transaction, { tenantId, channel, addresses }: RefusedAddresses, origin: AuditOrigin) {
    const bare = addresses.map((address) => address.replace(/^\+/, ''));
    const phones = phoneChannels.includes(channel) ? bare.map((digits) => `+${digits}`) : [];
    const names = [...addresses, ...bare, ...phones];
    const contacts = await transaction.query<{ id: string }>(contactsAt, [tenantId, channel, names, phones]);
    for (const { id: contactId } of contacts)
      await this.told(transaction, { tenantId, contactId, channel, isGiven: false }, origin);
  }

  /** A person notes what a contact said elsewhere, such as on a form. @throws NOT_FOUND for the contact. */
  async note(
    caller: MemberCaller,
    { contactId, channel, isGiven }: Omit<Consent, 'tenantId'>,
    origin: AuditOrigin,
  ): Promise<void> {
    const { tenantId, accountId } = caller;
    await this.#database.inTenant(tenantId, async (transaction) => {
      const known = isUuid(contactId)
        ? await transaction.query(`select id from contact where id = $1 for key share`, [contactId])
        : [];
      if (known.length === 0) throw notFound('Contact');
      const consent = { tenantId, contactId, channel, isGiven };
      await store(transaction, consent);
      await this.#record(transaction, consent, accountId, origin);
    });
  }

  #record(
    transaction: Transaction,
    { tenantId, contactId, channel, isGiven }: Consent,
    accountId: string | null,
    origin: AuditOrigin,
  ): Promise<void> {
    const changes = { channel, campaigns: isGiven ? 'wanted' : 'refused' };
    const deed = { action: 'update', resourceType: 'contact', resourceId: contactId, changes } as const;
    return this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
  }
}

/** @returns whether it says something new. */
async function store(transaction: Transaction, { tenantId, contactId, channel, isGiven }: Consent): Promise<boolean> {
  const changed = await transaction.query(
    `insert into contact_consent (contact_id, channel, tenant_id, is_given, updated_at)
     values ($1, $2, $3, $4, clock_timestamp())
     on conflict (contact_id, channel) do update set is_given = excluded.is_given, updated_at = excluded.updated_at
       where contact_consent.is_given <> excluded.is_given
     returning contact_id`,
    [contactId, channel, tenantId, isGiven],
  );
  return changed.length > 0;
}

/** @returns whether it was refused before. */
async function giveAgain(transaction: Transaction, { contactId, channel }: Consent): Promise<boolean> {
  const changed = await transaction.query(
    `update contact_consent set is_given = true, updated_at = clock_timestamp()
      where contact_id = $1 and channel = $2 and not is_given returning contact_id`,
    [contactId, channel],
  );
  return changed.length > 0;
}

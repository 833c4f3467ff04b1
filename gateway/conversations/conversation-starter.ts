import type { Channel, Language } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { ChannelIdentity, ChannelUser } from '../contacts/channel-identity.ts';
import type { ContactIdentifierService } from '../contacts/contact-identifier.service.ts';
import type { ContactService } from '../contacts/contact.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { readConversation, requireConversation } from './conversation-reader.ts';
import type { ConversationType } from './conversation.type.ts';

/** Somebody on a channel whose messages are sent there and come from there. */
export interface ChannelPerson {
  readonly channel: Channel;
  /** The tenant's own address that they wrote to. */
  readonly account: string | null;
  /** Where to answer them. */
  readonly address: string;
  readonly identity: ChannelIdentity;
  /** What brought them now. */
  readonly campaign: string | null;
}

interface Beginning {
  readonly tenantId: string;
  readonly contactId: string;
  readonly channel: Channel;
  readonly channelAccount?: string | null;
  readonly channelUser?: string;
  readonly language: Language | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly opener?: string | null;
  readonly origin: AuditOrigin;
}

/** Begins conversations, or finds the one that goes on. */
export class ConversationStarter {
  readonly #database: Database;
  readonly #contacts: ContactService;
  readonly #identifiers: ContactIdentifierService;
  readonly #audit: AuditService;

  constructor(parts: {
    database: Database;
    contacts: ContactService;
    identifiers: ContactIdentifierService;
    audit: AuditService;
  }) {
    this.#database = parts.database;
    this.#contacts = parts.contacts;
    this.#identifiers = parts.identifiers;
    this.#audit = parts.audit;
  }

  /**
   * The open conversation of somebody who is known by `userId` on a channel, begun where there is none. It is never one
   * that is sent out: whoever asks in their name brings them the answer, and they must not get it twice.
   */
  async identified(tenant: Tenant, user: ChannelUser, origin: AuditOrigin): Promise<ConversationType> {
    return this.#database.inTenant(tenant.id, async (transaction) => {
      const { channel } = user;
      const contactId = await this.#identifiers.identified(transaction, tenant, user, origin);
      const goingOn = await openConversation(transaction, contactId, channel);
      if (goingOn !== null) return goingOn;
      return this.begin(transaction, {
        tenantId: tenant.id,
        contactId,
        channel,
        language: null,
        source: null,
        campaign: null,
        origin,
      });
    });
  }

  /**
   * The open conversation with somebody on a channel, begun where there is none; its row is locked until the transaction
   * ends. Where they are answered and what brought them is kept up to date.
   */
  async onChannel(
    transaction: Transaction,
    tenantId: string,
    person: ChannelPerson,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
    const { channel, account, address, identity, campaign } = person;
    const appearance = { channel, identity, isSamePerson: true };
    const contactId = await this.#identifiers.knownOnChannel(transaction, tenantId, appearance, origin);
    const [goingOn] = await transaction.query<{ id: string }>(
      `select id from conversation
        where contact_id = $1 and channel = $2 and channel_account is not distinct from $3 and channel_user is not null
          and state <> 'CLOSED'
        order by id desc limit 1 for update`,
      [contactId, channel, account],
    );
    // After the conversation's row, in the order in which a reply and its judgement lock them.
    await this.#contacts.complete(transaction, contactId, identity);
    if (goingOn === undefined) {
      const where = { channel, channelAccount: account, channelUser: address };
      return this.begin(transaction, { tenantId, contactId, ...where, language: null, source: null, campaign, origin });
    }
    await transaction.query(
      `update conversation set channel_user = $2, campaign = coalesce($3, campaign)
        where id = $1 and (channel_user <> $2 or campaign is distinct from coalesce($3, campaign))`,
      [goingOn.id, address, campaign],
    );
    return requireConversation(transaction, goingOn.id);
  }

  /** All ids of somebody lead to one contact from now on, who is answered at `address`. Nothing is begun. */
  async knownBy(
    transaction: Transaction,
    tenantId: string,
    person: Omit<ChannelPerson, 'campaign'>,
    origin: AuditOrigin,
  ): Promise<void> {
    const { channel, account, address, identity } = person;
    const contactId = await this.#identifiers.knownOnChannel(transaction, tenantId, { channel, identity }, origin);
    if (identity.phone !== null) await this.#identifiers.givePhone(transaction, tenantId, contactId, identity.phone);
    await transaction.query(
      `update conversation set channel_user = $4
        where contact_id = $1 and channel = $2 and channel_account is not distinct from $3 and channel_user <> $4
          and state <> 'CLOSED'`,
      [contactId, channel, account, address],
    );
  }

  async begin(transaction: Transaction, beginning: Beginning): Promise<ConversationType> {
    const id = newId();
    await transaction.query(
      `insert into conversation (id, tenant_id, contact_id, channel, state, last_seq, unread_by_people, unread_by_visitor,
                                 read_by_people_seq, read_by_visitor_seq, language, source, campaign, created_at, updated_at,
                                 channel_account, channel_user, opener)
       values ($1, $2, $3, $4, 'BOT', 0, 0, 0, 0, 0, $5, $6, $7, now(), now(), $8, $9, $10)`,
      [
        id,
        beginning.tenantId,
        beginning.contactId,
        beginning.channel,
        beginning.language,
        beginning.source,
        beginning.campaign,
        beginning.channelAccount ?? null,
        beginning.channelUser ?? null,
        beginning.opener ?? null,
      ],
    );
    const { tenantId, channel, contactId } = beginning;
    const what = { action: 'create', resourceType: 'conversation', resourceId: id } as const;
    const record = { tenantId, accountId: null, ...what, changes: { channel, contactId } };
    await this.#audit.record(transaction, record, beginning.origin);
    return requireConversation(transaction, id);
  }
}

/** What is open with a contact on a channel and not sent out; the newest of several. */
export async function openConversation(
  transaction: Transaction,
  contactId: string,
  channel: Channel,
): Promise<ConversationType | null> {
  const [goingOn] = await transaction.query<{ id: string }>(
    `select id from conversation
      where contact_id = $1 and channel = $2 and channel_user is null and state <> 'CLOSED' order by id desc limit 1`,
    [contactId, channel],
  );
  return goingOn === undefined ? null : readConversation(transaction, goingOn.id);
}

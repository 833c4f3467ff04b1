import { ConversationState, DeliveryStatus, MetricName, Role } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { countingStatement } from '../analytics/count-fact.ts';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import { searchVector } from '../message-search/search-vector.ts';
import type { StoredAttachment } from '../files/stored-attachment.ts';
import { isGroupAddress } from '../sessions/waha-chat-id.ts';
import { maskCardNumbers } from '../text/mask-card-numbers.ts';
import type { MessageCard } from './message-card.ts';
import type { MessageRow } from './message-row.ts';
import type { CitedEntry } from './cited-entry.ts';

/** A message about to be stored. */
export interface NewMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly role: Role;
  readonly content: string;
  readonly clientId?: string;
  /** Given by the provider of the conversation's channel: the message has been there, and is not sent out. */
  readonly externalId?: string;
  /** The message it answers; a person's message answers the visitor's last one where nobody has. */
  readonly replyTo?: string | null;
  readonly authorId?: string;
  readonly cards?: readonly MessageCard[];
  readonly listingIds?: readonly string[];
  readonly attachments?: readonly StoredAttachment[];
  readonly quickReplies?: readonly string[];
  readonly sources?: readonly CitedEntry[];
  /** It is stored only while the conversation is in one of these. */
  readonly whileIn: readonly ConversationState[];
  /** What came with it that is no text, such as `image`. */
  readonly media?: string;
  /** How far it has come already; for what a provider has taken before it is stored. */
  readonly status?: DeliveryStatus;
  /** `false`: the responder leaves it to people, though it is the one to answer. */
  readonly isAnswered?: boolean;
  /** What made it, and why not what is configured; for the assistant's alone. */
  readonly engine?: string;
  readonly fallbackReason?: string | null;
  /** Where it came from; left out for what is made here. */
  readonly origin?: AuditOrigin;
}

/** services.md, "Available Metrics": of the messages that go out, those on WhatsApp are counted. */
const sentByWhatsApp = `numbered where channel = 'WHATSAPP' and $3 in ('ASSISTANT', 'AGENT')`;
/** The visitor's last message, where nobody has answered it: whatever was said last, if the visitor said it. */
const unansweredQuestion = `
  select last_said.id
    from (select id, role from message
           where conversation_id = $1 and role in ('VISITOR', 'ASSISTANT', 'AGENT')
           order by seq desc limit 1) last_said
   where last_said.role = 'VISITOR'`;

/** A question begins an exchange, and so does an answer that nobody asked for (contract README, messages-api). */
const exchangesBegun = `(case when $3 = 'SYSTEM' then 0 when $3 = 'VISITOR' or added.reply_to is null then 1 else 0 end)`;

/**
 * One statement for one message: the next number under the conversation's row lock, the message, its numbered event, the
 * lead with its counters (made by the first message; a group wishes for nothing, and has none), the promise of an answer or of its way out to the contact's channel,
 * the words it is found by (beside them, as a key, the tenant's own address that it went through), what is counted of it, and who wrote it, for the audit. All of it or nothing.
 * The next place in the search is taken in a row of its own: as an argument, being volatile, it would keep PostgreSQL from
 * inlining the functions of the keys, which then cost more than the message.
 */
const addStatement: Statement = {
  name: 'add_message',
  text: `
  with numbered as (
    update conversation
       set last_seq = last_seq + 1,
           unread_by_people = unread_by_people + (case when $3 = 'VISITOR' then 1 else 0 end),
           unread_by_visitor = unread_by_visitor + (case when $3 in ('ASSISTANT', 'AGENT') then 1 else 0 end),
           updated_at = clock_timestamp(), last_message_at = clock_timestamp()
     where id = $1 and state = any($12::text[])
       and not exists (select 1 from message where conversation_id = $1 and client_id = $5)
       and not exists (select 1 from message where tenant_id = conversation.tenant_id and external_id = $17)
    returning *, $3 in ('ASSISTANT', 'AGENT') and channel_user is not null and $17::text is null as goes_out
  ), added as (
    insert into message (id, tenant_id, conversation_id, seq, client_id, role, content, reply_to, author_id, status,
                         cards, listing_ids, quick_replies, created_at, external_id, media, engine,
                         fallback_reason, sources, attachments)
    select $2, tenant_id, id, last_seq, $5, $3, $4, case when $3 = 'AGENT' then (${unansweredQuestion}) else $6::uuid end,
           $7::uuid, case when goes_out then 'PENDING' else $8 end, $9::jsonb, $10::uuid[], $11::text[], updated_at, $17, $23,
           $24, $25, $26::jsonb, $27::jsonb
      from numbered
    returning *
  ), event as (
    insert into conversation_event (conversation_id, seq, tenant_id, kind, message_id, created_at)
    select conversation_id, seq, tenant_id, 'MESSAGE_ADDED', id, created_at from added
  ), counted as (
    insert into lead (id, tenant_id, contact_id, intent, score, evidence, last_action, campaigns, source,
                      unread_count, exchange_count, engine, created_at, updated_at)
    select $13, tenant_id, contact_id, 'COLD', 0, '[]', 'Missing requirement',
           array_remove(array[campaign], null), channel,
           (case when $3 = 'VISITOR' then 1 else 0 end), ${exchangesBegun}, 'none', updated_at, updated_at
      from numbered, (select reply_to from added) added
     where ${isGroupAddress('channel_user')} is not true
    on conflict (contact_id) do update
       set unread_count = lead.unread_count + excluded.unread_count,
           exchange_count = lead.exchange_count + excluded.exchange_count,
           campaigns = lead.campaigns || array(
             select campaign from unnest(excluded.campaigns) campaign where campaign <> all(lead.campaigns)),
           updated_at = excluded.updated_at
  ), promised as (
    insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
    select $14, tenant_id, 'conversation.visitor-message', id,
           jsonb_build_object('conversationId', id, 'messageId', $2::uuid, 'replyId', $15::uuid),
           0, updated_at, updated_at
      from numbered
     where $3 = 'VISITOR' and state = 'BOT' and $22
  ), sent_out as (
    insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
    select $18, tenant_id, 'conversation.outgoing-message', md5('outgoing ' || id)::uuid,
           jsonb_build_object('conversationId', id, 'messageId', $2::uuid), 0, updated_at, updated_at
      from numbered
     where goes_out
  ), searchable as (
    insert into message_search (message_id, tenant_id, words)
    select added.id, added.tenant_id,
           replace($19, '#', message_search_prefix(added.tenant_id, place >> 16) || ':')::tsvector
             || message_search_keys(added.tenant_id, place)
             || array_to_tsvector(array_remove(array['@' || channel_account], null))
      from added, numbered, (select nextval('message_search_position') as place) next
  ), audited as (
    insert into audit_row (id, tenant_id, account_id, action, resource_type, resource_id, changes, address, agent,
                           created_at)
    select $16, tenant_id, author_id, 'create', 'message', id::text,
           jsonb_build_object('conversationId', conversation_id, 'seq', seq, 'role', role), $20, $21, created_at
      from added
    returning id, tenant_id
  ), unsealed as (
    insert into audit_unsealed (tenant_id, audit_row_id) select tenant_id, id from audited
  ), measured as (${countingStatement(MetricName.MESSAGES_SENT, sentByWhatsApp)}
  )
  select to_json(added) as message from added`,
};

/**
 * Stores a message, once.
 * @returns `null` where nothing was stored: the conversation is not there, not in one of the states, or has a message
 * with this client id, or the tenant one with this external id.
 * @throws the driver's unique violation where the same message is being stored at this very moment.
 */
export async function addMessage(scope: StatementScope, message: NewMessage): Promise<MessageRow | null> {
  const content = storedContent(message);
  const shown = { ...nothingShown, ...message };
  const [stored] = await scope.run<MessageRow>(addStatement, [
    message.conversationId,
    message.id,
    message.role,
    content,
    message.clientId ?? null,
    message.replyTo ?? null,
    message.authorId ?? null,
    message.status ?? (message.role === Role.VISITOR ? DeliveryStatus.DELIVERED : DeliveryStatus.SENT),
    JSON.stringify(shown.cards),
    shown.listingIds,
    shown.quickReplies,
    message.whileIn,
    newId(),
    newId(),
    newId(),
    newId(),
    message.externalId ?? null,
    newId(),
    searchVector(content),
    message.origin?.address ?? null,
    message.origin?.agent ?? null,
    message.isAnswered ?? true,
    message.media ?? null,
    message.engine ?? null,
    message.fallbackReason ?? null,
    JSON.stringify(shown.sources),
    JSON.stringify(shown.attachments),
  ]);
  return stored ?? null;
}

/** What is shown with a message that has nothing but its words. */
const nothingShown = { cards: [], listingIds: [], quickReplies: [], sources: [], attachments: [] };

/** Every message passes here, by whatever channel: of a visitor's card number nothing but its end is ever stored. */
function storedContent({ role, content }: NewMessage): string {
  return role === Role.VISITOR ? maskCardNumbers(content) : content;
}

const withClientId: Statement = {
  name: 'message_with_client_id',
  text: `select to_json(message) as message from message where conversation_id = $1 and client_id = $2`,
};

export async function messageWithClientId(
  scope: StatementScope,
  conversationId: string,
  clientId: string,
): Promise<MessageRow | null> {
  const [found] = await scope.run<MessageRow>(withClientId, [conversationId, clientId]);
  return found ?? null;
}

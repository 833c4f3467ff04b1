import { ContactHistoryDocument, type ContactHistoryQuery } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { success, successShape } from './success.ts';
import { integerOr, LARGEST_INT } from '../../fields.ts';
import { found } from '../../found.ts';
import { route } from '../../route.ts';
import { microseconds, withMicroseconds } from '../../timestamps.ts';

type Contact = NonNullable<ContactHistoryQuery['contact']>;
type Exchange = Contact['exchanges']['nodes'][number];

/** `{"0": listing, "1": listing}`, and `{}` for none. */
function numbered(listings: unknown): Record<string, unknown> {
  return typeof listings === 'object' && listings !== null ? { ...listings } : {};
}

/** A message's `source` is the page or integration it came by, or the channel where none is known. */
function messagePair(exchange: Exchange, crmLink: string) {
  const platform = exchange.channel.toLowerCase();
  return {
    user_message: exchange.question?.content ?? '',
    bot_response: exchange.answer?.content ?? '',
    timestamp: withMicroseconds(exchange.askedAt),
    platform,
    campaign_id: exchange.campaign ?? '',
    source: exchange.source ?? platform,
    project_data: {},
    project_phases: [],
    properties: numbered(exchange.listings),
    crm_link: crmLink,
  };
}

/** Exchanges that one chunk of a conversation holds. */
const CHUNK_SIZE = 500;

function chunks(contactId: string, exchangeCount: number) {
  const count = Math.max(1, Math.ceil(exchangeCount / CHUNK_SIZE));
  return {
    chunks_ref: Array.from({ length: count }, (_, chunk) => `${contactId}_${chunk}`),
    last_chunk_id: count - 1,
  };
}

function conversationOf(contact: Contact, clientId: string) {
  const { lead, exchanges } = contact;
  return {
    user_id: contact.id,
    phone_number: contact.phone ?? '',
    name: contact.name ?? '',
    client_id: clientId,
    unread_messages_count: lead?.unreadCount ?? 0,
    total_messages: exchanges.totalCount,
    campaign_ids: lead?.campaigns ?? [],
    source: (lead?.source ?? exchanges.nodes[0]?.channel ?? 'API').toLowerCase(),
    ...chunks(contact.id, exchanges.totalCount),
    messages: exchanges.nodes.map((exchange) => messagePair(exchange, contact.crmLink ?? '')),
  };
}

const conversationOutput = z.object({
  ...successShape,
  data: z.object({
    user_id: z.string(),
    phone_number: z.string(),
    name: z.string(),
    client_id: z.string(),
    unread_messages_count: z.int(),
    total_messages: z.int(),
    campaign_ids: z.array(z.string()),
    source: z.string(),
    chunks_ref: z.array(z.string()),
    last_chunk_id: z.int(),
    messages: z.array(
      z.object({
        user_message: z.string(),
        bot_response: z.string(),
        timestamp: microseconds,
        platform: z.string(),
        campaign_id: z.string(),
        source: z.string(),
        project_data: z.record(z.string(), z.unknown()),
        project_phases: z.array(z.unknown()),
        properties: z.record(z.string(), z.unknown()),
        crm_link: z.string(),
      }),
    ),
  }),
  error_message: z.null(),
});

/** messages-api.md, "Get Single Conversation Details". */
export const conversation = route({
  method: 'GET',
  path: '/messages/conversation/:userId',
  summary: "Read a contact's conversation",
  document: ContactHistoryDocument,
  input: z.object({
    params: z.object({ userId: z.string() }),
    query: z.object({
      limit: integerOr(50, { minimum: 1, maximum: 500 }),
      offset: integerOr(0, { minimum: 0, maximum: LARGEST_INT }),
    }),
  }),
  output: conversationOutput,
  fieldNames: { idOrPhone: 'userId', first: 'limit' },
  variables: ({ params, query }) => ({ idOrPhone: params.userId, first: query.limit, offset: query.offset }),
  answer: ({ me, contact }) => ({
    ...success('Operation completed successfully'),
    data: conversationOf(found(contact, 'User'), me.tenant.slug),
    error_message: null,
  }),
});

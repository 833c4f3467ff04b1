import {
  ContactHistoryDocument,
  LeadPageDocument,
  LoginDocument,
  LogoutDocument,
  RefreshTokenDocument,
  type ContactHistoryQuery,
  type LeadPageQuery,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { integerField, integerOr, LARGEST_INT, optionalEnd, optionalStart, optionalText } from '../fields.ts';
import { RestError } from '../rest-error.ts';
import { route } from '../route.ts';
import { microseconds, withMicroseconds } from '../timestamps.ts';

/** messages-api.md, "Response Format". */
function success(message: string) {
  return { status: true, code: 200, message };
}

const successShape = { status: z.boolean(), code: z.int(), message: z.string() };

const login = route({
  method: 'POST',
  path: '/client/login',
  summary: 'Log in',
  document: LoginDocument,
  input: z.object({ body: z.object({ username: z.string(), password: z.string() }) }),
  output: z.object({
    ...successShape,
    data: z.object({
      access_token: z.string(),
      refresh_token: z.string(),
      client_id: z.string(),
      email: z.string(),
      client_name: z.string(),
    }),
  }),
  accepts: ['form'],
  fieldNames: { login: 'username' },
  variables: ({ body }) => ({ input: { login: body.username, password: body.password } }),
  answer: ({ login: { accessToken, refreshToken, account } }) => ({
    ...success('Client authenticated successfully'),
    data: {
      access_token: accessToken,
      refresh_token: refreshToken,
      client_id: account.tenant.slug,
      email: account.email ?? '',
      client_name: account.tenant.name,
    },
  }),
});

/** The documented answer has no room for a new refresh token, so this one does not rotate. */
const refreshToken = route({
  method: 'POST',
  path: '/client/refresh-token',
  summary: 'Get a new access token',
  document: RefreshTokenDocument,
  input: z.object({ body: z.object({ refresh_token: z.string() }) }),
  output: z.object({ access_token: z.string() }),
  accepts: ['form', 'json'],
  bodyOrQuery: true,
  fieldNames: { refreshToken: 'refresh_token' },
  variables: ({ body }) => ({ input: { refreshToken: body.refresh_token, rotate: false } }),
  answer: (data) => ({ access_token: data.refreshToken.accessToken }),
});

/** The documented axios client passes its headers object as the body: a bearer token found there counts. */
const headersAsBody = z.object({
  headers: z
    .object({ Authorization: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const logout = route({
  method: 'POST',
  path: '/client/logout',
  summary: 'Log out',
  document: LogoutDocument,
  input: z.object({ body: headersAsBody }),
  output: z.object(successShape),
  accepts: ['json', 'form'],
  authorization: ({ body }) => body.headers?.Authorization,
  variables: () => ({}),
  answer: () => success('Logged out successfully'),
});

const allMessagesQuery = z.object({
  limit: integerOr(50, { minimum: 1, maximum: 100 }),
  cursor: z.preprocess((value) => (value === '' ? undefined : value), z.guid().optional()).optional(),
  direction: z.enum(['forward', 'backward']).default('forward'),
  start_date: optionalStart(),
  end_date: optionalEnd(),
  action: optionalText(),
  campaign_ids: optionalText(),
  unread_messages: integerField({ minimum: 0, maximum: LARGEST_INT }).optional(),
});

function leadPageVariables(query: z.output<typeof allMessagesQuery>) {
  const cursor = query.cursor === undefined ? undefined : `contact:${query.cursor}`;
  const campaigns = query.campaign_ids
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const page =
    query.direction === 'forward' ? { first: query.limit, after: cursor } : { last: query.limit, before: cursor };
  return {
    ...page,
    filter: {
      updatedFrom: query.start_date,
      updatedTo: query.end_date,
      lastAction: query.action,
      campaigns: campaigns?.length ? campaigns : undefined,
      unread: query.unread_messages,
    },
  };
}

const allMessagesOutput = z.object({
  ...successShape,
  data: z.object({
    users: z.array(
      z.object({
        user_id: z.string(),
        phone_number: z.string(),
        name: z.string(),
        client_id: z.string(),
        unread_messages_count: z.int(),
        messages_count: z.int(),
        campaign_ids: z.array(z.string()),
        last_action: z.string(),
        requirement_name: z.string(),
        score: z.number(),
        updated_at: microseconds,
      }),
    ),
    count: z.int(),
    pagination: z.object({
      next_cursor: z.string().nullable(),
      prev_cursor: z.string().nullable(),
      has_more_next: z.boolean(),
      has_more_prev: z.boolean(),
    }),
  }),
  error_message: z.null(),
});

type LeadNode = LeadPageQuery['leads']['nodes'][number];

function user(lead: LeadNode, clientId: string) {
  return {
    user_id: lead.contact.id,
    phone_number: lead.phone ?? '',
    name: lead.name ?? '',
    client_id: clientId,
    unread_messages_count: lead.unreadCount,
    messages_count: lead.exchangeCount,
    campaign_ids: lead.campaigns,
    last_action: lead.lastAction,
    requirement_name: lead.requirement ?? 'Not defined',
    score: lead.score,
    updated_at: withMicroseconds(lead.updatedAt),
  };
}

/** A page cursor is the user_id at that edge, or null at an end of the list. */
function pagination({ nodes, pageInfo }: LeadPageQuery['leads']) {
  const next = pageInfo.hasNextPage ? nodes.at(-1)?.contact.id : undefined;
  const previous = pageInfo.hasPreviousPage ? nodes.at(0)?.contact.id : undefined;
  return {
    next_cursor: next ?? null,
    prev_cursor: previous ?? null,
    has_more_next: next !== undefined,
    has_more_prev: previous !== undefined,
  };
}

const allMessages = route({
  method: 'GET',
  path: '/messages/all/:client_id',
  summary: 'List conversations with their leads',
  document: LeadPageDocument,
  input: z.object({ params: z.object({ client_id: z.string() }), query: allMessagesQuery }),
  output: allMessagesOutput,
  fieldNames: { after: 'cursor', before: 'cursor', updatedFrom: 'start_date', updatedTo: 'end_date' },
  variables: ({ query }) => leadPageVariables(query),
  answer: ({ me: { tenant }, leads }, { params }) => {
    // messages-api.md, "Security Note" of /messages/all: the path's client_id has to be the caller's own.
    if (params.client_id !== tenant.slug && params.client_id !== tenant.id) {
      throw new RestError('FORBIDDEN', 'Access denied to this client_id');
    }
    const users = leads.nodes.map((lead) => user(lead, tenant.slug));
    return {
      ...success('Records retrieved successfully'),
      data: { users, count: users.length, pagination: pagination(leads) },
      error_message: null,
    };
  },
});

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

const conversation = route({
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
  answer: ({ me, contact }) => {
    if (contact === null) throw new RestError('NOT_FOUND', 'User not found');
    return {
      ...success('Operation completed successfully'),
      data: conversationOf(contact, me.tenant.slug),
      error_message: null,
    };
  },
});

/** messages-api.md: leads and their conversations, in the envelope `StandardResponse`. */
export const messagesApi: Dialect = {
  name: 'messages-api',
  prefixes: ['/client', '/messages'],
  routes: [login, refreshToken, logout, allMessages, conversation],
  errorBody: ({ status, message }) => ({ status: false, code: status, error_message: message }),
  error: z.object({ status: z.literal(false), code: z.int(), error_message: z.string() }),
};

import { LeadPageDocument, type LeadPageQuery } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { success, successShape } from './success.ts';
import { integerField, integerOr, LARGEST_INT, optionalEnd, optionalStart, optionalText } from '../../fields.ts';
import { RestError } from '../../rest-error.ts';
import { route } from '../../route.ts';
import { microseconds, withMicroseconds } from '../../timestamps.ts';

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

/** messages-api.md, "Get All Conversations/Leads". */
export const allMessages = route({
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

import {
  AccountActivityDocument,
  AuditLogsDocument,
  DailyMetricDocument,
  HourlyMetricDocument,
  MessageHistoryDocument,
  MetricsDocument,
  ResourceHistoryDocument,
  SearchMessagesDocument,
  type AuditLogFieldsFragment,
  type MessageHistoryQuery,
  type MetricName,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { integerOr, optionalText, wordField } from '../fields.ts';
import { RestError } from '../rest-error.ts';
import { readRoutes } from '../read-routes.ts';
import { withMicrosecondsAndOffset } from '../timestamps.ts';

const limitBounds = { minimum: 1, maximum: 1_000 };

/** services.md, "Common Response Format": what is listed, with how much of it there is. */
function listed<Item>(data: readonly Item[]) {
  return { count: data.length, data };
}

const listOf = <Facts extends z.ZodRawShape, Item extends z.ZodType>(facts: Facts, item: Item) =>
  z.object({ success: z.literal(true), ...facts, count: z.int(), data: z.array(item).readonly() });

const success = { success: true as const };
const changes = z.unknown();

const auditLogs = readRoutes({
  path: '/api/v1/audit-logs',
  summary: 'List what was done, newest first',
  document: AuditLogsDocument,
  query: z.object({ limit: integerOr(100, limitBounds), user_id: optionalText(), action: optionalText() }),
  output: listOf(
    {},
    z.object({
      _id: z.string(),
      organization_id: z.string(),
      user_id: z.string().nullable(),
      action: z.string(),
      resource_type: z.string(),
      resource_id: z.string(),
      changes,
      ip_address: z.string().nullable(),
      user_agent: z.string().nullable(),
      created_at: z.string(),
    }),
  ),
  fieldNames: { first: 'limit' },
  variables: ({ limit, user_id: accountId, action }) => ({ first: limit, filter: { accountId, action } }),
  answer: ({ me: { tenant }, auditLogs: { nodes } }) => ({
    ...success,
    ...listed(
      nodes.map((log) => ({
        _id: log.id,
        organization_id: tenant.id,
        user_id: log.accountId,
        action: log.action,
        resource_type: log.resourceType,
        resource_id: log.resourceId,
        changes: log.changes,
        ip_address: log.address,
        user_agent: log.agent,
        created_at: withMicrosecondsAndOffset(log.createdAt),
      })),
    ),
  }),
});

const userActivity = readRoutes({
  path: '/api/v1/audit-logs/user-activity',
  alsoAt: ['/api/v1/audit-logs/user_activity'],
  summary: 'List what one user did lately, newest first',
  document: AccountActivityDocument,
  query: z.object({
    user_id: optionalText(),
    days: integerOr(7, { minimum: 1, maximum: 3_650 }),
    limit: integerOr(100, limitBounds),
  }),
  output: listOf(
    { user_id: z.string(), days: z.int() },
    z.object({
      _id: z.string(),
      action: z.string(),
      resource_type: z.string(),
      resource_id: z.string(),
      created_at: z.string(),
    }),
  ),
  fieldNames: { first: 'limit' },
  variables: ({ user_id: accountId, days, limit }) => ({ accountId, days, first: limit }),
  answer: ({ me, accountActivity: { nodes } }, { user_id: userId, days }) => ({
    ...success,
    user_id: userId ?? me.id,
    days,
    ...listed(nodes.map(activity)),
  }),
});

function activity(log: AuditLogFieldsFragment) {
  return {
    _id: log.id,
    action: log.action,
    resource_type: log.resourceType,
    resource_id: log.resourceId,
    created_at: withMicrosecondsAndOffset(log.createdAt),
  };
}

const resourceHistory = readRoutes({
  path: '/api/v1/audit-logs/resource-history',
  alsoAt: ['/api/v1/audit-logs/resource_history'],
  summary: 'List what was done to one resource, oldest first',
  document: ResourceHistoryDocument,
  query: z.object({ resource_id: z.string(), limit: integerOr(50, limitBounds) }),
  output: listOf(
    { resource_id: z.string() },
    z.object({
      _id: z.string(),
      action: z.string(),
      user_id: z.string().nullable(),
      changes,
      created_at: z.string(),
    }),
  ),
  fieldNames: { first: 'limit', resourceId: 'resource_id' },
  variables: ({ resource_id: resourceId, limit }) => ({ resourceId, first: limit }),
  answer: (data, { resource_id: resourceId }) => ({
    ...success,
    resource_id: resourceId,
    ...listed(
      data.resourceHistory.nodes.map((log) => ({
        _id: log.id,
        action: log.action,
        user_id: log.accountId,
        changes: log.changes,
        created_at: withMicrosecondsAndOffset(log.createdAt),
      })),
    ),
  }),
});

/** services.md, "Available Metrics". */
const metricTypes = [
  'messages_sent',
  'campaigns_executed',
  'conversations_closed',
  'contacts_created',
  'agents_online',
] as const;

const metricOfType: Readonly<Record<(typeof metricTypes)[number], MetricName>> = {
  messages_sent: 'MESSAGES_SENT',
  campaigns_executed: 'CAMPAIGNS_EXECUTED',
  conversations_closed: 'CONVERSATIONS_CLOSED',
  contacts_created: 'CONTACTS_CREATED',
  agents_online: 'AGENTS_ONLINE',
};

const statistics = { metric_type: z.enum(metricTypes), period: z.string() };

const daily = readRoutes({
  path: '/api/v1/analytics/daily',
  summary: 'Count day by day, oldest first',
  document: DailyMetricDocument,
  query: z.object({
    metric_type: wordField(metricTypes).default('messages_sent'),
    days: integerOr(30, { minimum: 1, maximum: 366 }),
  }),
  output: listOf(statistics, z.object({ date: z.string(), total: z.number(), count: z.int(), average: z.number() })),
  variables: ({ metric_type: type, days }) => ({ metric: metricOfType[type], days }),
  answer: ({ dailyMetric }, { metric_type: type, days }) => ({
    ...success,
    metric_type: type,
    period: `last_${days}_days`,
    ...listed(dailyMetric),
  }),
});

const hourly = readRoutes({
  path: '/api/v1/analytics/hourly',
  summary: 'Count hour by hour, oldest first',
  document: HourlyMetricDocument,
  query: z.object({
    metric_type: wordField(metricTypes).default('campaigns_executed'),
    hours: integerOr(24, { minimum: 1, maximum: 8_784 }),
  }),
  output: listOf(statistics, z.object({ hour: z.string(), total: z.number() })),
  variables: ({ metric_type: type, hours }) => ({ metric: metricOfType[type], hours }),
  answer: ({ hourlyMetric }, { metric_type: type, hours }) => ({
    ...success,
    metric_type: type,
    period: `last_${hours}_hours`,
    // "2026-01-26 23:00" of 2026-01-26T23:00:00.000Z.
    ...listed(hourlyMetric.map(({ hour, total }) => ({ hour: hour.slice(0, 16).replace('T', ' '), total }))),
  }),
});

const metrics = readRoutes({
  path: '/api/v1/analytics/metrics',
  summary: 'List what is counted',
  document: MetricsDocument,
  query: z.object({}),
  output: listOf(
    {},
    z.object({ id: z.string(), label: z.string(), description: z.string(), type: z.enum(['counter', 'gauge']) }),
  ),
  variables: () => ({}),
  answer: (data) => ({
    ...success,
    ...listed(
      data.metrics.map(({ name, label, description, kind }) => ({
        id: name.toLowerCase(),
        label,
        description,
        type: kind === 'COUNTER' ? ('counter' as const) : ('gauge' as const),
      })),
    ),
  }),
});

type Conversation = NonNullable<MessageHistoryQuery['conversation']>;
type HistoryMessage = Conversation['messages']['nodes'][number];

/** Both ends of a message are people: where none of the tenant's is known, the tenant stands in. */
function endsOf({ role, author }: HistoryMessage, { contact, assignee }: Conversation, tenantId: string) {
  if (role === 'VISITOR') return { sender_id: contact.id, receiver_id: assignee?.id ?? tenantId };
  return { sender_id: author?.id ?? tenantId, receiver_id: contact.id };
}

const messageHistory = readRoutes({
  path: '/api/v1/message-history/conversation',
  summary: "List a conversation's newest messages, in the order they were said",
  document: MessageHistoryDocument,
  query: z.object({ conversation_id: z.string(), limit: integerOr(50, limitBounds) }),
  output: listOf(
    { conversation_id: z.string() },
    z.object({
      id: z.string(),
      sender_id: z.string(),
      receiver_id: z.string(),
      content: z.string(),
      type: z.literal('text'),
      status: z.string(),
      media_url: z.string().nullable(),
      created_at: z.string(),
    }),
  ),
  fieldNames: { last: 'limit', conversationId: 'conversation_id' },
  variables: ({ conversation_id: conversationId, limit }) => ({ conversationId, last: limit }),
  answer: ({ me: { tenant }, conversation }, { conversation_id: conversationId }) => {
    if (conversation === null) throw new RestError('NOT_FOUND', 'Conversation not found');
    const messages = conversation.messages.nodes.map((message) => ({
      id: message.id,
      ...endsOf(message, conversation, tenant.id),
      content: message.content,
      type: 'text' as const,
      status: (message.status ?? 'SENT').toLowerCase(),
      media_url: message.attachments[0]?.url ?? null,
      created_at: withMicrosecondsAndOffset(message.createdAt),
    }));
    return { ...success, conversation_id: conversationId, ...listed(messages) };
  },
});

const search = readRoutes({
  path: '/api/v1/message-history/search',
  summary: 'Find messages by their words, the best first',
  document: SearchMessagesDocument,
  query: z.object({ q: z.string(), limit: integerOr(20, limitBounds) }),
  output: listOf(
    { query: z.string() },
    z.object({
      id: z.string(),
      conversation_id: z.string(),
      content: z.string(),
      type: z.literal('text'),
      created_at: z.string(),
      score: z.number(),
    }),
  ),
  fieldNames: { query: 'q', first: 'limit' },
  variables: ({ q, limit }) => ({ query: q, first: limit }),
  answer: ({ searchMessages: { nodes } }, { q }) => ({
    ...success,
    query: q,
    ...listed(
      nodes.map(({ message, conversation, score }) => ({
        id: message.id,
        conversation_id: conversation.id,
        content: message.content,
        type: 'text' as const,
        created_at: withMicrosecondsAndOffset(message.createdAt),
        score,
      })),
    ),
  }),
});

/** services.md: audit logs, analytics and message history. Its login and its unknown paths are messagejs's. */
export const services: Dialect = {
  name: 'services',
  prefixes: [],
  routes: [auditLogs, userActivity, resourceHistory, daily, hourly, metrics, messageHistory, search].flat(),
  limits: { user: 'services-user', organisation: 'services-organisation' },
  errorBody: ({ status, message }) => {
    if (status === 401) return { detail: unauthorized(message) };
    return status === 429 ? { detail: message } : { success: false, message };
  },
  error: z.union([z.object({ success: z.literal(false), message: z.string() }), z.object({ detail: z.string() })]),
};

/** services.md, "Unauthorized": its words where nothing more is known than that the credentials are missing or no good. */
function unauthorized(message: string): string {
  return message === 'Token has expired' ? message : 'Authentication credentials were not provided.';
}

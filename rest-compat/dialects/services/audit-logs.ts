import {
  AccountActivityDocument,
  AuditLogsDocument,
  ResourceHistoryDocument,
  type AccountActivityQuery,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { limitBounds, listed, listOf, success } from './listed.ts';
import { integerOr, optionalText } from '../../fields.ts';
import { readRoutes } from '../../read-routes.ts';
import { withMicrosecondsAndOffset } from '../../timestamps.ts';

/** Whatever a deed changed. */
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

function activity(log: AccountActivityQuery['accountActivity']['nodes'][number]) {
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

/** services.md, "Audit Logs API". */
export const auditRoutes = [auditLogs, userActivity, resourceHistory].flat();

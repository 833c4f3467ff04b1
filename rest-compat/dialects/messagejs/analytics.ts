import { MessagingUsageDocument, ProjectMessageStatisticsDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { optionalEnd, optionalStart } from '../../fields.ts';
import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { uuidOfTypeId } from '../../type-id.ts';
import { connectorTypes, foundProject, wordOfType } from './fields.ts';

const counts = z.object({ sent: z.int(), delivered: z.int(), failed: z.int() });
const rate = z.number().describe('A fraction; 0 where nothing was sent.');
const nothing = { sent: 0, delivered: 0, failed: 0 };

/** The document's three are there also where they carried nothing. */
const documentedTypes = { whatsapp: nothing, telegram: nothing, twilio: nothing };

const messages = route({
  method: 'GET',
  path: '/api/v1/analytics/messages',
  summary: 'Count messages by connector and day; the last 30 days where no period is named',
  document: ProjectMessageStatisticsDocument,
  input: z.object({ query: z.object({ projectId: z.string(), from: optionalStart(), to: optionalEnd() }) }),
  output: z.object({
    period: z.object({ from: seconds, to: seconds }),
    totals: counts.extend({ deliveredRate: rate }),
    byConnector: z.partialRecord(z.enum(connectorTypes), counts),
    byDay: z.array(counts.extend({ date: z.iso.date() })),
  }),
  variables: ({ query: { projectId, from, to } }) => ({ projectId: uuidOfTypeId('proj', projectId), from, to }),
  answer: ({ project }) => {
    const found = foundProject(project).messageStatistics;
    const carried = found.byConnectorType.map(({ connectorType, ...counted }) => [wordOfType[connectorType], counted]);
    return {
      period: { from: withSeconds(found.from), to: withSeconds(found.to) },
      totals: { ...found.totals, deliveredRate: found.deliveredRate },
      byConnector: { ...documentedTypes, ...Object.fromEntries(carried) },
      byDay: found.byDay.map(({ day, ...counted }) => ({ date: day, ...counted })),
    };
  },
});

const usage = route({
  method: 'GET',
  path: '/api/v1/analytics/usage',
  summary: 'Sum up what was sent so far: of a project, or of the tenant where none is named',
  document: MessagingUsageDocument,
  input: z.object({ query: z.object({ projectId: z.string().optional() }) }),
  output: z.object({
    totalMessages: z.int(),
    totalProjects: z.int(),
    totalConnectors: z.int(),
    averageDeliveryRate: rate,
    topConnectors: z.array(z.object({ type: z.enum(connectorTypes), messages: z.int() })),
  }),
  variables: ({ query: { projectId } }) => ({
    projectId: projectId === undefined ? undefined : uuidOfTypeId('proj', projectId),
  }),
  answer: ({ messagingUsage: found }) => ({
    totalMessages: found.messages,
    totalProjects: found.projects,
    totalConnectors: found.connectors,
    averageDeliveryRate: found.deliveredRate,
    topConnectors: found.byConnectorType.map((one) => ({
      type: wordOfType[one.connectorType],
      messages: one.messages,
    })),
  }),
});

export const analyticsRoutes = [messages, usage];

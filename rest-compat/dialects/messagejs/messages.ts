import {
  OutboundMessageByIdDocument,
  ProjectMessagesDocument,
  SendTemplateDocument,
  type DeliveryStatus,
  type OutboundMessageByIdQuery,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { integerOr, offsetBounds, optionalEnd, optionalStart, wordField } from '../../fields.ts';
import { found } from '../../found.ts';
import { route } from '../../route.ts';
import { seconds, secondsIfAny, withSeconds } from '../../timestamps.ts';
import { typeId, uuidOfTypeId } from '../../type-id.ts';
import { connectorTypeField, connectorTypes, foundProject, typeOfWord, wordOfType } from './fields.ts';
import { pageOf } from './pagination.ts';

const statuses = ['pending', 'sent', 'delivered', 'failed'] as const;

/** What was read was delivered: the document knows no more (contract README, messagejs). */
const statusesOfWord: Readonly<Record<(typeof statuses)[number], readonly DeliveryStatus[]>> = {
  pending: ['PENDING'],
  sent: ['SENT'],
  delivered: ['DELIVERED', 'READ', 'PLAYED'],
  failed: ['FAILED'],
};

const wordOfStatus = {
  PENDING: 'pending',
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'delivered',
  PLAYED: 'delivered',
  FAILED: 'failed',
} as const satisfies Readonly<Record<DeliveryStatus, (typeof statuses)[number]>>;

const send = route({
  method: 'POST',
  path: '/api/v1/messages',
  summary: 'Send a message with an API key',
  document: SendTemplateDocument,
  input: z.object({
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    body: z.object({
      to: z.string(),
      connectorId: z.string(),
      templateId: z.string(),
      variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    }),
  }),
  output: z.object({ messageId: z.string(), status: z.literal('queued') }),
  status: 202,
  fieldNames: { idempotencyKey: 'Idempotency-Key' },
  fieldCodes: { to: 'INVALID_TO' },
  variables: ({ headers, body: { to, connectorId, templateId, variables } }) => ({
    input: {
      to,
      connectorId: uuidOfTypeId('conn', connectorId),
      templateId: uuidOfTypeId('tpl', templateId),
      variables: Object.entries(variables ?? {}).map(([name, value]) => ({ name, value: String(value) })),
      idempotencyKey: headers['idempotency-key'],
    },
  }),
  answer: ({ sendTemplate }) => ({ messageId: typeId('msg', sendTemplate.messageId), status: 'queued' as const }),
  headers: ({ sendTemplate }) => (sendTemplate.isReplay ? { 'idempotent-replay': 'true' } : {}),
});

const list = route({
  method: 'GET',
  path: '/api/v1/messages',
  summary: 'List messages of a project, the newest first',
  document: ProjectMessagesDocument,
  input: z.object({
    query: z.object({
      projectId: z.string(),
      limit: integerOr(50, { minimum: 1, maximum: 100 }),
      offset: integerOr(0, offsetBounds),
      status: wordField(statuses).optional(),
      connector: connectorTypeField().optional(),
      from: optionalStart(),
      to: optionalEnd(),
    }),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        text: z.string(),
        status: z.enum(statuses),
        connectorType: z.enum(connectorTypes),
        sentAt: seconds.nullable(),
        createdAt: seconds,
      }),
    ),
    // Always given, though the first of the document's examples leaves `hasMore` out.
    pagination: z.object({ limit: z.int(), offset: z.int(), total: z.int(), hasMore: z.boolean().optional() }),
  }),
  fieldNames: { first: 'limit' },
  fieldCodes: { connector: 'INVALID_CONNECTOR_TYPE' },
  variables: ({ query: { projectId, limit, offset, status, connector, from, to } }) => ({
    projectId: uuidOfTypeId('proj', projectId),
    first: limit,
    offset,
    filter: {
      ...(status && { statuses: [...statusesOfWord[status]] }),
      ...(connector && { connectorTypes: [typeOfWord[connector]] }),
      from,
      to,
    },
  }),
  answer: ({ project }, { query }) => {
    const { nodes, totalCount } = foundProject(project).messages;
    return {
      messages: nodes.map(({ id, to, content, status, connectorType, sentAt, createdAt }) => ({
        id: typeId('msg', id),
        to,
        text: content,
        status: wordOfStatus[status],
        connectorType: wordOfType[connectorType],
        sentAt: secondsIfAny(sentAt),
        createdAt: withSeconds(createdAt),
      })),
      pagination: pageOf(query, nodes.length, totalCount),
    };
  },
});

const metadata = z.object({
  messageId: z.string().nullable().describe("The provider's own id."),
  error: z.string().optional().describe('Why it failed, in words for people.'),
  possibleDuplicate: z.literal(true).optional().describe('It may have been sent twice.'),
});

const read = route({
  method: 'GET',
  path: '/api/v1/messages/:id',
  summary: 'Read a message',
  document: OutboundMessageByIdDocument,
  input: z.object({ params: z.object({ id: z.string() }) }),
  output: z.object({
    id: z.string(),
    projectId: z.string(),
    connectorId: z.string().nullable(),
    to: z.string(),
    text: z.string(),
    status: z.enum(statuses),
    metadata,
    sentAt: seconds.nullable(),
    deliveredAt: seconds.nullable(),
    createdAt: seconds,
  }),
  variables: ({ params }) => ({ id: uuidOfTypeId('msg', params.id) }),
  answer: ({ outboundMessage }) => {
    const message = found(outboundMessage, 'Message');
    return {
      id: typeId('msg', message.id),
      projectId: typeId('proj', message.projectId),
      connectorId: message.connectorId === null ? null : typeId('conn', message.connectorId),
      to: message.to,
      text: message.content,
      status: wordOfStatus[message.status],
      metadata: metadataOf(message),
      sentAt: secondsIfAny(message.sentAt),
      deliveredAt: secondsIfAny(message.deliveredAt),
      createdAt: withSeconds(message.createdAt),
    };
  },
});

type Message = NonNullable<OutboundMessageByIdQuery['outboundMessage']>;

function metadataOf({ externalId, failureReason, possibleDuplicate }: Message): z.infer<typeof metadata> {
  return {
    messageId: externalId,
    ...(failureReason !== null && { error: failureReason }),
    ...(possibleDuplicate && { possibleDuplicate: true as const }),
  };
}

export const messageRoutes = [send, list, read];

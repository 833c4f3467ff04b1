import { ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { ApprovedTemplate } from './approved-template.ts';

@ObjectType('OutboundMessage', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A message that a program sent with an API key.',
})
export class OutboundMessageType extends NodeType {
  @Field(() => ID, { description: 'The project it was sent for.' })
  projectId!: string;

  @Field(() => ID, { nullable: true, description: 'The connector it goes through; null once that was deleted.' })
  connectorId!: string | null;

  @Field(() => ConnectorType, { description: "The connector's type." })
  connectorType!: ConnectorType;

  @Field(() => ID, { nullable: true, description: 'The template it was made of; null once that was deleted.' })
  templateId!: string | null;

  @Field(() => String, { description: 'A phone number as E.164, a chat, or an id that the provider gave somebody.' })
  to!: string;

  @Field(() => String, { description: 'The text with everything filled in.' })
  content!: string;

  @Field(() => DeliveryStatus, { description: 'How far it has come.' })
  status!: DeliveryStatus;

  @Field(() => String, { nullable: true, description: "The provider's id of it." })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, with what the provider said, for people.' })
  failureReason!: string | null;

  @Field(() => Boolean, {
    description: 'It may have been sent twice: nobody knows what came of an attempt, and it was made again.',
  })
  possibleDuplicate!: boolean;

  @Field(() => DateTime, { description: 'When it was accepted.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the provider took it.' })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the provider told that it arrived.' })
  deliveredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the provider told that it was read.' })
  readAt!: Date | null;
}

export const OutboundMessageConnectionType = connectionTypeOf(OutboundMessageType, 'OutboundMessage', [
  'message',
  'messages',
]);

/** `to_jsonb(outbound_message)`. */
export interface OutboundMessageRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly project_id: string;
  readonly connector_id: string | null;
  readonly connector_type: ConnectorType;
  readonly template_id: string | null;
  readonly recipient: string;
  readonly content: string;
  readonly approved: ApprovedTemplate | null;
  readonly status: DeliveryStatus;
  readonly external_id: string | null;
  readonly failure_reason: string | null;
  readonly possible_duplicate: boolean;
  readonly created_at: string;
  readonly sent_at: string | null;
  readonly delivered_at: string | null;
  readonly read_at: string | null;
}

const momentOf = (time: string | null) => (time === null ? null : new Date(time));

export function outboundMessageFrom(row: OutboundMessageRow): OutboundMessageType {
  return Object.assign(new OutboundMessageType(), {
    id: row.id,
    projectId: row.project_id,
    connectorId: row.connector_id,
    connectorType: row.connector_type,
    templateId: row.template_id,
    to: row.recipient,
    content: row.content,
    status: row.status,
    externalId: row.external_id,
    failureReason: row.failure_reason,
    possibleDuplicate: row.possible_duplicate,
    createdAt: new Date(row.created_at),
    sentAt: momentOf(row.sent_at),
    deliveredAt: momentOf(row.delivered_at),
    readAt: momentOf(row.read_at),
  });
}

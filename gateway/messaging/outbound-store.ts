import { v7 as newId } from 'uuid';
import { DeliveryStatus, MetricName, type Channel, type ConnectorType } from '@parley/schema/enums';
import { channelOfCampaign } from '../campaigns/campaign-channel.ts';
import { countingStatement } from '../analytics/count-fact.ts';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { ConnectorRow } from '../connectors/connector.type.ts';
import { lockExternalId, takeEarlyStatus } from '../conversations/early-status.ts';
import { mayBeSent, mayMove, statusesMoved, type ToldBy } from '../conversations/delivery-order.ts';
import type { Transaction } from '../database/database.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import type { ApprovedTemplate } from './approved-template.ts';
import type { OutboundMessageRow } from './outbound-message.type.ts';

/** A message that was found to be in order. */
export interface AcceptedMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly projectId: string;
  readonly connectorId: string;
  readonly connectorType: ConnectorType;
  readonly templateId: string;
  readonly recipient: string;
  readonly content: string;
  readonly approved: ApprovedTemplate | null;
}

/** As for metrics (`count-fact.ts`): two senders seldom meet in a slot. */
const slots = 64;

/** What is written down of a message that was accepted: who sends it, and where that came from. */
export interface AcceptedBy {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly origin: AuditOrigin;
}

/** One statement: the message, the promise to send it, what is counted of it, and who sends it, for the audit. */
const storeStatement: Statement = {
  name: 'store_outbound',
  text: `
  with message as (
    insert into outbound_message (id, tenant_id, project_id, connector_id, connector_type, template_id, recipient, content,
                                  approved, status, possible_duplicate, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, 'PENDING', false, clock_timestamp())
    returning id, tenant_id, project_id, connector_id, template_id, connector_type, created_at
  ), promised as (
    insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
    select gen_random_uuid(), tenant_id, 'messaging.outbound-message', id, jsonb_build_object('messageId', id), 0,
           clock_timestamp(), clock_timestamp()
      from message
  ), audited as (
    insert into audit_row (id, tenant_id, account_id, action, resource_type, resource_id, changes, address, agent,
                           created_at)
    select $10, tenant_id, null, 'create', 'outbound_message', id::text,
           $11::jsonb || jsonb_build_object('projectId', project_id, 'connectorId', connector_id, 'templateId', template_id),
           $12, $13, created_at
      from message
    returning id, tenant_id
  ), unsealed as (
    insert into audit_unsealed (tenant_id, audit_row_id) select tenant_id, id from audited
  ), counted as (${countingStatement(MetricName.MESSAGES_SENT, `(select * from message where connector_type = 'WHATSAPP') fact`)}
  ), used as (
    insert into message_usage (tenant_id, month, slot, total)
    select tenant_id, date_trunc('month', now(), 'UTC')::date, pg_backend_pid() % ${slots}, 1 from message
    on conflict (tenant_id, month, slot) do update set total = message_usage.total + 1
  )
  select to_json(id) as id from message`,
};

export async function storeOutbound(
  scope: StatementScope,
  message: AcceptedMessage,
  { changes, origin }: AcceptedBy,
): Promise<void> {
  await scope.run(storeStatement, [
    message.id,
    message.tenantId,
    message.projectId,
    message.connectorId,
    message.connectorType,
    message.templateId,
    message.recipient,
    message.content,
    message.approved && JSON.stringify(message.approved),
    newId(),
    JSON.stringify(changes),
    origin.address,
    origin.agent,
  ]);
}

/** A message with the connector it goes through; `null` where that was deleted. */
export interface OutboundAttempt {
  readonly message: OutboundMessageRow;
  readonly connector: ConnectorRow | null;
  /** For which channel it was written, where a campaign wrote it. */
  readonly channel: Channel | null;
}

/**
 * Writes down that an attempt to send begins. One that was begun before and has no known end may have reached its reader.
 * @returns `null` where there is nothing left to send.
 */
export async function beginOutbound(transaction: Transaction, messageId: string): Promise<OutboundAttempt | null> {
  const [attempt] = await transaction.query<OutboundAttempt>(
    `with begun as (
       update outbound_message set attempted_at = clock_timestamp(),
              possible_duplicate = possible_duplicate or attempted_at is not null
        where id = $1 and ${mayBeSent}
       returning *
     )
     select to_jsonb(begun) as message, to_jsonb(connector) as connector,
            ${channelOfCampaign('begun.id')} as channel
       from begun left join connector on connector.id = begun.connector_id`,
    [messageId],
  );
  return attempt ?? null;
}

/** The provider surely did not take it: the next attempt is no duplicate. */
export async function forgetOutboundAttempt(transaction: Transaction, messageId: string): Promise<void> {
  await transaction.query(`update outbound_message set attempted_at = null where id = $1`, [messageId]);
}

/** How far a message has come. */
export interface OutboundStep {
  readonly messageId: string;
  readonly status: DeliveryStatus;
  readonly told: ToldBy;
  readonly externalId?: string | undefined;
  readonly failureReason?: string | undefined;
}

/** Only ever forward: a word that comes late, or is about another attempt, changes nothing. */
export async function moveOutbound(transaction: Transaction, step: OutboundStep): Promise<void> {
  await transaction.query(
    `update outbound_message
        set status = $2, external_id = coalesce($4, external_id), failure_reason = $6,
            sent_at = case when $2 = 'FAILED' then sent_at else coalesce(sent_at, clock_timestamp()) end,
            delivered_at = case when $2 in ('DELIVERED', 'READ') then coalesce(delivered_at, clock_timestamp()) end,
            read_at = case when $2 = 'READ' then clock_timestamp() end
      where id = $1 and ${mayMove}`,
    [
      step.messageId,
      step.status,
      statusesMoved(step.status, step.told),
      step.externalId ?? null,
      step.told === 'by our sending',
      step.failureReason ?? null,
    ],
  );
}

/** Its provider has it, under this id; it may have come further before this was known. */
export async function outboundSent(
  transaction: Transaction,
  tenantId: string,
  messageId: string,
  externalId: string,
): Promise<void> {
  await lockExternalId(transaction, tenantId, externalId);
  await moveOutbound(transaction, { messageId, status: 'SENT', told: 'by our sending', externalId });
  const early = await takeEarlyStatus(transaction, externalId);
  if (early === null) return;
  const { status, failureReason } = early;
  const reason = failureReason ?? undefined;
  await moveOutbound(transaction, { messageId, status, told: 'by the provider', externalId, failureReason: reason });
}

import type { CampaignRecipientState } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import { Conditions, optional } from '../database/conditions.ts';
import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type CountedConnection, type PageRequest } from '../graphql/connection.ts';
import type { CampaignRecipientType } from './campaign-recipient.type.ts';

/** Most recipients in one page. */
export const mostRecipients = 1_000;

/** Which of a campaign's recipients. */
export interface RecipientPageRequest extends PageRequest {
  readonly campaignId: string;
  /** All where it is left out. */
  readonly states?: readonly CampaignRecipientState[] | null | undefined;
}

/** A page of recipients, in the order in which they have their turns. @throws BAD_USER_INPUT */
export async function listRecipients(
  transaction: Transaction,
  request: RecipientPageRequest,
): Promise<CountedConnection<CampaignRecipientType>> {
  const window = pageWindow(request, mostRecipients);
  if (window.backward) throw badInput('last', 'this list goes forward only');
  const counting = conditionsOf(request);
  const [counted] = await transaction.query<{ count: number }>(
    `select count(*)::int as count from campaign_recipient recipient ${counting.where}`,
    counting.values,
  );
  const conditions = conditionsOf(request);
  conditions.add(
    window.cursor === null ? null : [contactOf(window.cursor)],
    (id) => `recipient.contact_id > ${id}::uuid`,
  );
  const rows = await transaction.query<{ recipient: CampaignRecipientType }>(
    `select json_build_object(
              'contactId', recipient.contact_id, 'address', recipient.address, 'state', recipient.state,
              'refusal', recipient.refusal, 'messageId', message.id, 'messageStatus', message.status,
              'failureReason', message.failure_reason) as recipient
       from campaign_recipient recipient
       left join outbound_message message on message.id = recipient.outbound_message_id
       ${conditions.where}
      order by recipient.contact_id limit ${conditions.value(window.limit + 1)}`,
    conditions.values,
  );
  const cursorOf = (row: { recipient: CampaignRecipientType }) => cursorTo(row.recipient.contactId);
  const page = connectionOf(rows, window, cursorOf, ({ recipient }) => recipient);
  return { ...page, totalCount: counted?.count ?? 0 };
}

function conditionsOf({ campaignId, states }: RecipientPageRequest): Conditions {
  const conditions = new Conditions();
  conditions.add([campaignId], (id) => `recipient.campaign_id = ${id}::uuid`);
  conditions.add(optional(states ?? undefined), (list) => `recipient.state = any(${list}::text[])`);
  return conditions;
}

const cursorTo = (contactId: string) => Buffer.from(contactId).toString('base64url');

/** @throws BAD_USER_INPUT for anything this list did not hand out. */
function contactOf(cursor: string): string {
  const contactId = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!isUuid(contactId)) throw badInput('after', 'after is not a cursor of this list');
  return contactId;
}

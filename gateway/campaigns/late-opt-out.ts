import type { Transaction } from '../database/database.ts';
import { refusesCampaigns } from './campaign-audience.ts';

/** Messages wait for their provider, or for another attempt: what was said of campaigns meanwhile counts. */
const refusedStatement = `
  select campaign.id
    from campaign_recipient recipient
    join campaign on campaign.id = recipient.campaign_id
    join outbound_message message on message.id = recipient.outbound_message_id and message.external_id is null
   where message.id = $1 and ${refusesCampaigns('recipient', 'campaign.channel')}
     for update of campaign`;

/** The campaign's row is locked first, as by its steps. */
const optOutStatement = `
  with opted_out as (
    update campaign_recipient set state = 'OPTED_OUT'
     where campaign_id = $1 and outbound_message_id = $2 and state = 'ACCEPTED' returning campaign_id
  )
  update campaign
     set accepted_count = accepted_count - 1, opted_out_count = opted_out_count + 1, revision = revision + 1
    from opted_out where campaign.id = opted_out.campaign_id`;

/**
 * Where a message is a campaign's and whoever it is for refuses campaigns by now, they count as left out.
 * @returns whether that is so: then the message must not be sent.
 */
export async function optOutLate(transaction: Transaction, messageId: string): Promise<boolean> {
  const [refused] = await transaction.query<{ id: string }>(refusedStatement, [messageId]);
  if (refused === undefined) return false;
  await transaction.query(optOutStatement, [refused.id, messageId]);
  return true;
}

import type { Transaction } from '../database/database.ts';

/**
 * The campaigns that reach these contacts or may come to: no step of theirs is under way until the transaction ends. Asked
 * for before anything else of the contacts is locked, as a step locks its campaign first.
 */
export async function lockCampaignsOf(transaction: Transaction, contactIds: readonly string[]): Promise<void> {
  await transaction.query(
    `select id from campaign
      where state not in ('DONE', 'STOPPED')
         or id in (select campaign_id from campaign_recipient where contact_id = any($1::uuid[]))
      order by id for update`,
    [contactIds],
  );
}

/** Two contacts have turned out to be one person, who has one message of a campaign, and one turn as long as they have none. */
export async function mergeRecipients(transaction: Transaction, from: string, into: string): Promise<void> {
  await transaction.query(leaveOneStatement, [from, into]);
  await transaction.query(`update campaign_recipient set contact_id = $2 where contact_id = $1`, [from, into]);
}

/** Of two that were written to, the one that stays is not sent yet: it must not go out once its reader refuses campaigns. */
const leaveOneStatement = `
  with placed as (
    select recipient.campaign_id, recipient.contact_id,
           row_number() over (
             partition by recipient.campaign_id
             order by array_position(array['ACCEPTED', 'PENDING', 'OPTED_OUT', 'REFUSED'], recipient.state),
                      message.external_id is null desc, recipient.contact_id = $2 desc) as place
      from campaign_recipient recipient
      left join outbound_message message on message.id = recipient.outbound_message_id
     where recipient.contact_id in ($1, $2)
  ), gone as (
    delete from campaign_recipient recipient using placed
     where recipient.campaign_id = placed.campaign_id and recipient.contact_id = placed.contact_id and place > 1
    returning recipient.campaign_id, recipient.state
  )
  update campaign
     set recipient_count = recipient_count - 1,
         accepted_count = accepted_count - (gone.state = 'ACCEPTED')::int,
         opted_out_count = opted_out_count - (gone.state = 'OPTED_OUT')::int,
         refused_count = refused_count - (gone.state = 'REFUSED')::int,
         revision = revision + 1
    from gone where campaign.id = gone.campaign_id`;

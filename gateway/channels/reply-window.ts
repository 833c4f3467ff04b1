import { Channel } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';

/**
 * Channels on which somebody may be written to for so long after they last wrote, and then with an approved template alone:
 * WhatsApp's "customer service window", the "standard messaging window" of Messenger and Instagram.
 */
const channels: readonly Channel[] = [Channel.WHATSAPP, Channel.INSTAGRAM, Channel.MESSENGER];
const windowHours = 24;

/** Somebody who is to be written to from an address of the tenant's. */
export interface Addressee {
  readonly channel: Channel;
  readonly account: string | null;
  readonly address: string;
}

/**
 * Whether it is known that they last wrote too long ago to be written to without an approved template. Who never wrote
 * here may have written elsewhere: that is the provider's to say.
 */
export async function isOutsideWindow(
  transaction: Transaction,
  { channel, account, address }: Addressee,
): Promise<boolean> {
  if (!channels.includes(channel)) return false;
  const [row] = await transaction.query<{ isOutside: boolean | null }>(
    `select max(heard.created_at) < clock_timestamp() - interval '${windowHours} hours' as "isOutside"
       from contact_identifier
       join conversation on conversation.contact_id = contact_identifier.contact_id
        and conversation.channel = contact_identifier.kind and conversation.channel_user is not null
        and conversation.channel_account is not distinct from $3
       cross join lateral (
         select created_at from message
          where conversation_id = conversation.id and role = 'VISITOR' order by seq desc limit 1
       ) heard
      where contact_identifier.kind = $1 and contact_identifier.value = $2`,
    [channel, address.replace(/^\+/, ''), account],
  );
  return row?.isOutside ?? false;
}

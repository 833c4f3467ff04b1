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

/** Whether there is such a time on a channel at all. */
export const hasReplyWindow = (channel: Channel) => channels.includes(channel);

/** Whether whoever has an address last wrote too long ago, to that account; null for who never wrote. Each is an SQL value. */
export function lastWroteTooLongAgo(channel: string, account: string, address: string): string {
  return `(
    select max(heard.created_at) < clock_timestamp() - interval '${windowHours} hours'
      from contact_identifier
      join conversation on conversation.contact_id = contact_identifier.contact_id
       and conversation.channel = contact_identifier.kind and conversation.channel_user is not null
       and conversation.channel_account is not distinct from ${account}
     cross join lateral (
       select created_at from message
        where conversation_id = conversation.id and role = 'VISITOR' order by seq desc limit 1
     ) heard
     where contact_identifier.kind = ${channel} and contact_identifier.value = ltrim(${address}, '+'))`;
}

/**
 * Whether it is known that they last wrote too long ago to be written to without an approved template. Who never wrote
 * here may have written elsewhere: that is the provider's to say.
 */
export async function isOutsideWindow(
  transaction: Transaction,
  { channel, account, address }: Addressee,
): Promise<boolean> {
  if (!hasReplyWindow(channel)) return false;
  const [row] = await transaction.query<{ isOutside: boolean | null }>(
    `select ${lastWroteTooLongAgo('$1', '$2', '$3::text')} as "isOutside"`,
    [channel, account, address],
  );
  return row?.isOutside ?? false;
}

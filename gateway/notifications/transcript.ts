import type { Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import type { SaidMessage } from './transcript-mail.ts';

/** Messages of one e-mail, the newest. */
const longestTranscript = 500;

/** A conversation to be sent, and to whom. */
export interface FoundTranscript {
  /** Null where the visitor's address is known no longer. */
  readonly email: string | null;
  readonly language: Language | null;
  /** ISO 8601: when its newest message was stored. */
  readonly messages: readonly SaidMessage[];
}

/** `null` for a conversation that is no more. */
export async function readTranscript(
  transaction: Transaction,
  conversationId: string,
): Promise<FoundTranscript | null> {
  const [found] = await transaction.query<{ transcript: FoundTranscript }>(
    `select jsonb_build_object('email', contact.email, 'language', conversation.language,
       'messages', (select coalesce(jsonb_agg(jsonb_build_object(
                      'role', role, 'content', content, 'at', created_at) order by seq), '[]')
                      from (select * from message where conversation_id = conversation.id and role <> 'SYSTEM'
                             order by seq desc limit ${longestTranscript}) newest)) as transcript
       from conversation join contact on contact.id = conversation.contact_id
      where conversation.id = $1`,
    [conversationId],
  );
  return found?.transcript ?? null;
}

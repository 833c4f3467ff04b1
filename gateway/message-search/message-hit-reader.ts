import type { Transaction } from '../database/database.ts';
import { conversationFrom, type ConversationRows } from '../conversations/conversation-row.ts';
import { visibleConversation } from '../conversations/visible-conversation.ts';
import { messageFrom, type MessageRow } from '../conversations/message-row.ts';
import { connectionOf, type Connection, type PageWindow } from '../graphql/connection.ts';
import { sessionsWithAssignments, visibleSession } from '../sessions/visible-session.ts';
import { accountPrefix } from '../sessions/waha-chat-id.ts';
import { highlight } from './highlight.ts';
import type { MessageHitType } from './message-hit.type.ts';
import { decodeScoreCursor, encodeScoreCursor } from './score-cursor.ts';
import type { SearchQuery } from './search-query.ts';

interface HitRows extends ConversationRows {
  readonly message: MessageRow;
  readonly score: number;
}

/** Matches that are ranked at least: enough to have a best one among them, and few enough to be ranked in no time. */
const fewestCandidates = 200;

/** The database counts ranks in tenths and hundredths; in the documents a good match is above one (services.md). */
const scoreScale = 10;

/** One statement for a page of hits, the best first, of equally good ones the newest. */
export async function readHits(
  transaction: Transaction,
  query: SearchQuery,
  window: PageWindow,
  narrowedTo: string | null,
): Promise<Connection<MessageHitType>> {
  const cursor = window.cursor === null ? null : decodeScoreCursor(window.cursor, 'after');
  const rows = await transaction.query<HitRows>(hitsStatement, [
    query.matching,
    query.ranking,
    Math.max(fewestCandidates, window.limit),
    cursor?.score ?? null,
    cursor?.id ?? null,
    window.limit + 1,
    narrowedTo,
  ]);
  const cursorOf = ({ score, message }: HitRows) => encodeScoreCursor({ score, id: message.id });
  return connectionOf(rows, window, cursorOf, (row) => hitFrom(row, query));
}

function hitFrom(row: HitRows, { words }: SearchQuery): MessageHitType {
  return {
    message: messageFrom(row.message),
    conversation: conversationFrom(row),
    score: row.score * scoreScale,
    highlight: highlight(row.message.content, words),
  };
}

/**
 * What went through sessions that this person does not see is no candidate: it would take the places of what they see. That
 * each hit is theirs to see is asked all the same, as sessions may be gone.
 */
const candidates = `
  search_messages($1::text || coalesce(' & !(' || (
    select string_agg(quote_literal('@${accountPrefix}' || waha_session.id), ' | ')
      from ${sessionsWithAssignments} where not ${visibleSession('$7')}) || ')', ''), $2::text, $3)`;

const isVisible = `
  ($7::uuid is null or exists (
     select 1 from message join conversation on conversation.id = message.conversation_id
      where message.id = message_id and ${visibleConversation('$7')}))`;

const hitsStatement = `
  select hit.score, to_jsonb(message) as message, to_jsonb(conversation) as conversation, to_jsonb(contact) as contact,
         to_jsonb(lead) as lead
    from (select * from ${candidates}
           where ($4::real is null or (score, message_id) < ($4::real, $5::uuid)) and ${isVisible}
           order by score desc, message_id desc limit $6) hit
    join message on message.id = hit.message_id
    join conversation on conversation.id = message.conversation_id
    join contact on contact.id = conversation.contact_id
    left join lead on lead.contact_id = conversation.contact_id
   order by hit.score desc, hit.message_id desc`;

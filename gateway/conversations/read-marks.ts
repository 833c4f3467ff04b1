import type { Transaction } from '../database/database.ts';

/** Whose reading is meant: each side of a conversation has a mark of its own. */
export type ReadingSide = 'visitor' | 'people';

/** Moves a side's mark forward, never back, and counts anew what is unread. @returns whether anything changed. */
export async function moveReadMark(
  transaction: Transaction,
  side: ReadingSide,
  conversationId: string,
  seq: number,
): Promise<boolean> {
  const statement = side === 'visitor' ? markReadByVisitor : markReadByPeople;
  const changed = await transaction.query(statement, [conversationId, seq]);
  return changed.length > 0;
}

const markReadByVisitor = `
  update conversation
     set read_by_visitor_seq = least($2, last_seq),
         unread_by_visitor = (select count(*) from message
                               where conversation_id = $1 and seq > $2 and role in ('ASSISTANT', 'AGENT'))
   where id = $1 and read_by_visitor_seq < least($2, last_seq) and unread_by_visitor > 0
  returning id`;

const markReadByPeople = `
  with read as (
    update conversation
       set read_by_people_seq = least($2, last_seq),
           unread_by_people = (select count(*) from message where conversation_id = $1 and seq > $2 and role = 'VISITOR')
     where id = $1 and read_by_people_seq < least($2, last_seq) and unread_by_people > 0
    returning id, contact_id, unread_by_people
  ), counted as (
    update lead
       set unread_count = read.unread_by_people + coalesce(
             (select sum(other.unread_by_people) from conversation other
               where other.contact_id = read.contact_id and other.id <> read.id), 0)
      from read where lead.contact_id = read.contact_id
  )
  select id from read`;

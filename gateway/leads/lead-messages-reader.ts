import { messageFrom, type MessageRow } from '../conversations/message-row.ts';
import { visibleConversation } from '../conversations/visible-conversation.ts';
import type { MessageType } from '../conversations/message.type.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import { badInput } from '../errors.ts';

/** Messages of one answer, over all its leads: more would be a memory's worth, not a page's. */
export const maximumMessagesOfLeads = 50_000;

/** The last messages of each of many contacts over all conversations that this person sees, oldest first, in one statement. */
export async function readLeadMessages(
  scope: StatementScope,
  contactIds: readonly string[],
  last: number,
  narrowedTo: string | null,
): Promise<MessageType[][]> {
  if (contactIds.length * last > maximumMessagesOfLeads)
    throw badInput('last', `last must be at most ${maximumMessagesOfLeads} over all leads of an answer`);
  const values = [contactIds, last, narrowedTo];
  const rows = await scope.run<{ contactId: string; message: MessageRow }>(lastMessagesStatement, values);
  const byContact = Map.groupBy(rows, ({ contactId }) => contactId);
  return contactIds.map((id) => (byContact.get(id) ?? []).map(({ message }) => messageFrom(message)).toReversed());
}

/** What the system noted was not said by anybody. */
const lastMessagesStatement: Statement = {
  name: 'messages_of_leads',
  text: `
  select json_build_object('contactId', asked.contact_id, 'message', to_json(page)) as row
    from unnest($1::uuid[]) as asked (contact_id)
   cross join lateral (
     select message.* from conversation join message on message.conversation_id = conversation.id
      where conversation.contact_id = asked.contact_id and message.role <> 'SYSTEM'
        and ${visibleConversation('$3')}
      order by message.created_at desc, message.id desc limit $2::int) page
   order by page.created_at desc, page.id desc`,
};

import { sessionsWithAssignments, visibleSession } from '../sessions/visible-session.ts';
import { accountPrefix } from '../sessions/waha-chat-id.ts';

/** On a WhatsApp session, also on one that was deleted since. */
const isOnSession = `conversation.channel_account like '${accountPrefix}%'`;

/**
 * A condition on `conversation`: what goes through a WhatsApp session is seen by those who see the session, everything else
 * by all of the tenant's people. `account` is a placeholder: the person's, null where nothing is hidden from them. The
 * sessions are read once for a statement, and only where it comes upon a conversation on one.
 */
export const visibleConversation = (account: string) => `
  (${account}::uuid is null or (${isOnSession}) is not true or conversation.channel_account in (
     select '${accountPrefix}' || waha_session.id from ${sessionsWithAssignments} where ${visibleSession(account)}))`;

/**
 * A condition on a contact, whose id is the column `contactId`, and so on their lead: they are hidden from whom all that
 * was said with them is hidden.
 */
export const visibleContact = (account: string, contactId: string) => `
  (${account}::uuid is null
   or not exists (select 1 from conversation where conversation.contact_id = ${contactId} and ${isOnSession})
   or exists (select 1 from conversation where conversation.contact_id = ${contactId} and ${visibleConversation(account)}))`;

import type { KnownCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { readConversation } from './conversation-reader.ts';
import type { ConversationType } from './conversation.type.ts';

/** `null` for one that does not exist, belongs to another tenant, or is not the visitor's own or the person's to see. */
export async function findReached(
  database: Database,
  caller: KnownCaller,
  conversationId: string,
): Promise<ConversationType | null> {
  if (!mayReach(caller, conversationId)) return null;
  return readConversation(database.statements(caller.tenantId), conversationId, narrowing(caller));
}

/**
 * To be asked before a conversation is changed; that it exists at all is found by the change itself. Costs a statement only
 * for people who may not see it. @throws NOT_FOUND
 */
export async function requireReached(database: Database, caller: KnownCaller, conversationId: string): Promise<void> {
  if (mayReach(caller, conversationId) && narrowing(caller) === null) return;
  if ((await findReached(database, caller, conversationId)) === null) throw notFound('Conversation');
}

/** The person to whose things it is narrowed; a visitor's token says what is theirs. */
export function narrowing(caller: KnownCaller): string | null {
  return caller.kind === 'member' ? narrowedTo(caller) : null;
}

/** A visitor's token opens one conversation; a member's transaction sees the tenant's own. */
function mayReach(caller: KnownCaller, conversationId: string): boolean {
  return caller.kind === 'member' || caller.conversationId === conversationId;
}

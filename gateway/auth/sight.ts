import type { KnownCaller } from './caller.ts';
import { narrowedTo } from './roles.ts';

/**
 * Names what a caller may see: callers of one sight get one and the same payload of a shared event, byte for byte. Whatever
 * of the caller a field that subscriptions reach depends on must be in it: today the tenant, a visitor's own conversation
 * and contact, and a person's role; which person it is for those who see what is theirs alone.
 */
export function sightOf(caller: KnownCaller): string {
  return caller.kind === 'visitor'
    ? JSON.stringify([caller.kind, caller.tenantId, caller.conversationId, caller.contactId])
    : JSON.stringify([caller.kind, caller.tenantId, caller.role, narrowedTo(caller)]);
}

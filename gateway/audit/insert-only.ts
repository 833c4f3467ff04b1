import type { TriggerDef } from '@mikro-orm/core';

/**
 * Refuses every change and removal of a table's rows, whoever asks. The function it calls was made by the migration that
 * made the audit insert-only, which also switches it on for sessions that call themselves a replica.
 */
export function insertOnly(table: string): TriggerDef {
  return {
    name: 'insert_only',
    timing: 'before',
    events: ['update', 'delete', 'truncate'],
    forEach: 'statement',
    expression: `create trigger "insert_only" before update or delete or truncate on "${table}" for each statement execute function "refuse_change_of_audit"()`,
  };
}

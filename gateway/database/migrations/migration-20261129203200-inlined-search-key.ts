import { Migration } from '@mikro-orm/migrations';

/**
 * The same keys as before. Numbers put after a text are turned into text by an operator that is not immutable, and a
 * function that is called immutable and uses one is not inlined (PostgreSQL source, inline_function): the five keys of a
 * message then cost as much as all else that is stored with it.
 */
export class Migration20261129203200_inlined_search_key extends Migration {
  override name = 'Migration20261129203200_inlined_search_key';

  override up(): void {
    this.addSql(`
      create or replace function "message_search_key"(tenant uuid, shift int, place bigint) returns text
      language sql immutable parallel safe as $$
        select '@' || right(tenant::text, 8) || '.' || shift::text || '.' || (place >> shift)::text
      $$;`);
  }
}

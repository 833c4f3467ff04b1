import { Migration } from '@mikro-orm/migrations';
import { searchVector } from '../../message-search/search-vector.ts';
import { applicationRole } from '../row-level-security.ts';

interface OldMessage {
  readonly id: string;
  readonly content: string;
}

export class Migration20261124235103_message_search extends Migration {
  override name = 'Migration20261124235103_message_search';

  override async up(): Promise<void> {
    const messages = await this.#oldMessages();
    this.addSql(
      `create table "message_search" ("message_id" uuid not null, "tenant_id" uuid not null, "words" tsvector not null, primary key ("message_id"));`,
    );
    this.addSql(`create index "message_search_words" on "message_search" using gin ("words") with (fastupdate = off);`);
    this.addSql(
      `alter table "message_search" add constraint "message_search_message_id_foreign" foreign key ("message_id") references "message" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(`create sequence "message_search_position";`);
    for (const statement of [searchKey, searchKeys, searchMessages]) this.addSql(statement);
    this.addSql(`revoke select, update, delete on "message_search" from "${applicationRole}";`);
    this.addSql(`grant usage on sequence "message_search_position" to "${applicationRole}";`);
    this.addSql(`revoke execute on function "search_messages" from public;`);
    this.addSql(`grant execute on function "search_messages" to "${applicationRole}";`);
    for (const { id, content } of messages) {
      this.addSql(
        `insert into "message_search" select "id", "tenant_id", '${searchVector(content).replaceAll("'", "''")}'::tsvector || message_search_keys("tenant_id", nextval('message_search_position')) from "message" where "id" = '${id}';`,
      );
    }
    this.addSql(`alter table "message" force row level security;`);
  }

  /** An owner who is no superuser sees them only while he is not bound by the policy. */
  async #oldMessages(): Promise<OldMessage[]> {
    await this.execute(`alter table "message" no force row level security`);
    const rows = await this.execute(`select "id", "content" from "message" order by "id"`);
    return rows.map((row) => ({ id: String(Reflect.get(row, 'id')), content: String(Reflect.get(row, 'content')) }));
  }
}

/**
 * A word no message has, for a block of 2^shift messages that were stored one after the other, as far as they are of one
 * tenant. The tenant is named by its id's last digits: rows are held against the whole id all the same.
 */
const searchKey = `
create function "message_search_key"(tenant uuid, shift int, place bigint) returns text
language sql immutable parallel safe as $$
  select '@' || right(tenant::text, 8) || '.' || shift || '.' || (place >> shift)
$$;`;

/** What is stored of a message beside its words: its tenant, and the blocks it is in. */
const searchKeys = `
create function "message_search_keys"(tenant uuid, place bigint) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(array['@' || right(tenant::text, 8),
                                 message_search_key(tenant, 12, place), message_search_key(tenant, 15, place),
                                 message_search_key(tenant, 18, place), message_search_key(tenant, 21, place)])
$$;`;

/**
 * The newest \`candidates\` messages of the transaction's tenant that match, with their ranks, in no order. It looks at the
 * newest two blocks of 4,096 messages, and where those have too few, at blocks eight times as large, up to everything: the
 * index then gives no more than some thousand rows, however much is stored. The plan is the same for every query, so it is
 * made once; it must not begin to read the table from its start, nor compile itself for it.
 */
const searchMessages = `
create function "search_messages"(matching tsquery, ranking tsquery, candidates int)
returns table (message_id uuid, score real)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  tenant uuid := nullif(current_setting('parley.tenant', true), '')::uuid;
  newest bigint := (select last_value from message_search_position);
  shift int;
  reach tsquery;
  found uuid[];
begin
  foreach shift in array array[12, 15, 18, 21, null] loop
    reach := coalesce(
      (quote_literal(message_search_key(tenant, shift, newest)) || ' | '
       || quote_literal(message_search_key(tenant, shift, newest - (1 << shift))))::tsquery,
      quote_literal('@' || right(tenant::text, 8))::tsquery);
    found := array(
      with matched as materialized (
        select searched.message_id from message_search searched
         where searched.words @@ (reach && matching) and searched.tenant_id = tenant)
      select matched.message_id from matched order by matched.message_id desc limit candidates);
    exit when cardinality(found) >= candidates;
  end loop;
  return query
    select searched.message_id, ts_rank(searched.words, ranking, 1) from message_search searched
     where searched.message_id = any(found);
end $$;`;

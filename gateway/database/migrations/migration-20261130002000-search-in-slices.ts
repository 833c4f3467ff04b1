import { Migration } from '@mikro-orm/migrations';
import { applicationRole } from '../row-level-security.ts';

/**
 * The index is looked up by words of a tenant and of a slice of 65,536 messages that were stored one after the other, so
 * that a search walks neither through other tenants' messages nor through old ones when new ones are enough.
 */
export class Migration20261130002000_search_in_slices extends Migration {
  override name = 'Migration20261130002000_search_in_slices';

  override up(): void {
    this.addSql(`drop function "search_messages";`);
    this.addSql(`drop index "message_search_words";`);
    for (const statement of [prefix, keys, storeAnew, lastPosition, within, searchMessages]) this.addSql(statement);
    this.addSql(`drop function "message_search_key";`);
    this.addSql(`create index "message_search_words" on "message_search" using gin ("words") with (fastupdate = off);`);
    for (const name of ['message_search_within', 'search_messages']) {
      this.addSql(`revoke execute on function "${name}" from public;`);
    }
    this.addSql(`grant execute on function "search_messages" to "${applicationRole}";`);
  }
}

/** The tenant is named by its id's last digits: rows are held against the whole id all the same. */
const prefix = `
create function "message_search_prefix"(tenant uuid, slice bigint) returns text
language sql immutable parallel safe as $$
  select right(tenant::text, 8) || '.' || slice::text
$$;`;

/** Words that no message has: for its slice, and for the blocks of 512 and 4,096 messages that it is in. */
const keys = `
create or replace function "message_search_keys"(tenant uuid, place bigint) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(array['@' || message_search_prefix(tenant, place >> 16),
                                 '@' || right(tenant::text, 8) || '.9.' || (place >> 9)::text,
                                 '@' || right(tenant::text, 8) || '.12.' || (place >> 12)::text])
$$;`;

/** Without the keys of before, and each word behind its prefix; the channel's address beside them stays as it is. */
const storeAnew = `
with placed as (
  select "message_id", right("tenant_id"::text, 8) as "digits", row_number() over (order by "message_id") as "place"
    from "message_search")
update "message_search"
   set "words" = regexp_replace(
           ts_delete("words", array(
             select "lexeme" from unnest("words") where "lexeme" = '@' || "digits" or "lexeme" like '@' || "digits" || '.%'))::text,
           '(^| )''(?=[^@])', '\\1''' || message_search_prefix("tenant_id", "place" >> 16) || ':', 'g')::tsvector
         || message_search_keys("tenant_id", "place")
  from placed where placed."message_id" = "message_search"."message_id";`;

const lastPosition = `
select setval('message_search_position', greatest(1, count(*)), count(*) > 0) from "message_search";`;

/**
 * The newest \`candidates\` matches in some slices of a tenant, with their ranks. Slice after slice is asked, the newest first,
 * until there are enough: the limit ends what would ask the next. In \`matching\` and \`ranking\` each word begins with \`#\`, in
 * whose place the slice's prefix is put. A query that takes what has none of its words is held against every message of the
 * slice. \`blocks\` narrows it to what has one of these keys. The plan is the same for every query, so it is made once; it
 * must not begin to read the table from its start, nor by id from its end (what is materialized is found by its words first),
 * nor compile itself for it.
 */
const within = `
create function "message_search_within"(tenant uuid, matching text, ranking text, oldest bigint, newest bigint, blocks tsquery,
                                        candidates int)
returns table (message_id uuid, score real)
language plpgsql stable
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  narrowed text := coalesce('(' || blocks::text || ') & ', '') || '(' || matching || ')'
                   || case when querytree(matching::tsquery) in ('', 'T') then ' & ''@#''' else '' end;
begin
  return query
    select newer.message_id, ts_rank(newer.words, newer.ranked, 1)
      from (select message_search_prefix(tenant, slice) as prefix from generate_series(newest, oldest, -1) slice) asked
     cross join lateral (
       with matched as materialized (
         select searched.message_id, searched.words from message_search searched
          where searched.words @@ replace(replace(narrowed, '@#', '@' || asked.prefix), '#', asked.prefix || ':')::tsquery
            and searched.tenant_id = tenant)
       select matched.*, replace(ranking, '#', asked.prefix || ':')::tsquery as ranked
         from matched order by matched.message_id desc limit candidates) newer
     limit candidates;
end $$;`;

/**
 * The newest \`candidates\` messages of the transaction's tenant that match, with their ranks, in no order. It looks at the
 * newest blocks of 512 messages and of 4,096, where common words have enough, and where they have not at slices.
 */
const searchMessages = `
create function "search_messages"(matching text, ranking text, candidates int)
returns table (message_id uuid, score real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  tenant uuid := nullif(current_setting('parley.tenant', true), '')::uuid;
  newest bigint := (select last_value from message_search_position);
  slice bigint := newest >> 16;
  shift int;
  blocks tsquery;
  ids uuid[];
  ranks real[];
begin
  foreach shift in array array[9, 12] loop
    blocks := (select string_agg(quote_literal('@' || right(tenant::text, 8) || '.' || shift || '.' || (newest >> shift) - before), ' | ')
                 from generate_series(0, 1) before)::tsquery;
    select coalesce(array_agg(hit.message_id), '{}'), array_agg(hit.score) into ids, ranks
      from message_search_within(tenant, matching, ranking, greatest(slice - 1, 0), slice, blocks, candidates) hit;
    if cardinality(ids) >= candidates then
      return query select * from unnest(ids, ranks);
      return;
    end if;
    -- A block of 4,096 holds eight times as much as one of 512.
    exit when cardinality(ids) * 16 < candidates;
  end loop;
  return query select * from message_search_within(tenant, matching, ranking, 0, slice, null, candidates);
end $$;`;

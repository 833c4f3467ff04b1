import { searchVector } from '@parley/gateway/message-search/search-vector';
import type { Pool, PoolClient } from 'pg';
import { messageTexts } from './message-texts.ts';

/** Different texts; which message has which is drawn by lot. */
const texts = 20_000;
const messagesPerConversation = 10;

/** Contacts of a tenant, each with a lead and one conversation of ten messages, set by set. Ids grow with time, as ours do. */
export async function fillMessages(pool: Pool, tenantId: string, contacts: number): Promise<void> {
  const client = await pool.connect();
  try {
    // Foreign keys hold by the way this is made; checking a million of them one by one would take minutes.
    await client.query(`set session_replication_role = replica`);
    await addTexts(client);
    await client.query(`drop index message_search_words`);
    for (const statement of statements) await client.query(statement, [tenantId, contacts]);
    await client.query(
      `create index "message_search_words" on "message_search" using gin ("words") with (fastupdate = off)`,
    );
    await client.query(`vacuum analyze`);
  } finally {
    client.release(true);
  }
}

async function addTexts(client: PoolClient): Promise<void> {
  const contents = messageTexts(texts);
  await client.query(`create temporary table texts (id int primary key, content text, words text)`);
  await client.query(
    `insert into texts select row_number() over () - 1, content, words
       from unnest($1::text[], $2::text[]) as text (content, words)`,
    [contents, contents.map(searchVector)],
  );
}

/** A UUID of version 7 for a moment `n` seconds after the year 2025 began. */
const idAt = (kind: number, n: string) =>
  `(lpad(to_hex((1735689600000 + (${n})::bigint * 1000) >> 16), 8, '0') || '-'
    || lpad(to_hex((1735689600000 + (${n})::bigint * 1000) & 65535), 4, '0')
    || '-7000-8000-${kind}' || lpad(to_hex((${n})::bigint), 11, '0'))::uuid`;

const timeAt = (n: string) => `timestamptz '2025-01-01 00:00Z' + (${n}) * interval '1 second'`;
const all = `generate_series(1, $2::int) n`;

const statements = [
  `insert into contact (id, tenant_id, name, phone, created_at)
   select ${idAt(1, 'n')}, $1, 'Contact ' || n, '+2010' || lpad(n::text, 8, '0'), ${timeAt('n')} from ${all}`,
  `insert into conversation (id, tenant_id, contact_id, channel, state, last_seq, unread_by_people, unread_by_visitor,
                             read_by_people_seq, read_by_visitor_seq, created_at, updated_at)
   select ${idAt(2, 'n')}, $1, ${idAt(1, 'n')}, 'WHATSAPP', 'HUMAN', ${messagesPerConversation}, 1, 0, 0, 0,
          ${timeAt('n')}, ${timeAt('n * 7919 % 1000003')} from ${all}`,
  `insert into lead (id, tenant_id, contact_id, intent, score, evidence, last_action, campaigns, source, unread_count,
                     exchange_count, engine, created_at, updated_at)
   select ${idAt(3, 'n')}, $1, ${idAt(1, 'n')}, 'WARM', 50, '[]', 'Missing contact', '{}', 'WHATSAPP', 1, 5, 'embedded',
          ${timeAt('n')}, ${timeAt('n * 7919 % 1000003')} from ${all}`,
  `insert into message (id, tenant_id, conversation_id, seq, role, content, status, cards, listing_ids, quick_replies,
                        created_at)
   select ${idAt(4, `n * ${messagesPerConversation} + seq`)}, $1, ${idAt(2, 'n')}, seq,
          case seq % 2 when 1 then 'VISITOR' else 'AGENT' end, content, 'SENT', '[]', '{}', '{}',
          ${timeAt(`n * ${messagesPerConversation} + seq`)}
     from (select n, seq, floor(random() * ${texts})::int as text
             from ${all}, generate_series(1, ${messagesPerConversation}) seq) drawn
     join texts on texts.id = drawn.text`,
  `insert into message_search (message_id, tenant_id, words)
   select id, tenant_id,
          replace(words, '#', message_search_prefix(tenant_id, place >> 16) || ':')::tsvector || message_search_keys(tenant_id, place)
     from (select id, tenant_id, words, nextval('message_search_position') as place
             from (select message.id, tenant_id, words from message join texts using (content)
                    where tenant_id = $1 and $2 > 0 order by message.id) message) placed`,
];

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A WhatsApp session with a chat for every fifth conversation that there is. @returns its id. */
export async function addSession(pool: Pool, tenantId: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into waha_session (id, tenant_id, name, status, responder, created_at) values ($1, $2, 'bench', 'CONNECTED', 'OFF', now())`,
    [id, tenantId],
  );
  await pool.query(`insert into waha_session_owner (waha_name, session_id, tenant_id) values ('bench', $1, $2)`, [
    id,
    tenantId,
  ]);
  await pool.query(
    `update conversation set channel_account = 'waha:' || $1, channel_user = id || '@c.us', last_message_at = updated_at
      where id in (select id from (select id, row_number() over (order by id) as place from conversation where tenant_id = $2) placed
                    where place % 5 = 0)`,
    [id, tenantId],
  );
  await pool.query('vacuum analyze conversation');
  return id;
}

import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { WebSocketServer } from 'ws';

/**
 * What the same machine can do at most: bare `http` and `pg`, one statement a request, no validation, no tenant, no policy.
 * `DATABASE_URL` and `PORT` as for the gateway. A socket gets every event that is posted to /event, as one buffer.
 */
const listStatement = `
  select coalesce(json_agg(row), '[]') as nodes from (
    select c.id, c.state, c.unread_by_people as "unreadCount",
           json_build_object('name', k.name, 'phone', k.phone) as contact,
           (select coalesce(json_agg(m), '[]') from (
              select id, role, content, created_at as "createdAt" from message
               where conversation_id = c.id order by seq desc limit 3) m) as messages
      from conversation c join contact k on k.id = c.contact_id
     where c.tenant_id = $1 order by c.updated_at desc, c.id desc limit 50) row`;

const sendStatement = `
  with numbered as (update conversation set last_seq = last_seq + 1 where id = $1 returning *)
  insert into message (id, tenant_id, conversation_id, seq, client_id, role, content, status, cards, listing_ids,
                       quick_replies, created_at)
  select $2::uuid, tenant_id, id, last_seq, ($2::uuid)::text, 'VISITOR', $3, 'DELIVERED', '[]', '{}', '{}', now() from numbered
  returning *`;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const sockets = new WebSocketServer({ noServer: true });

const routes: Record<string, (body: Record<string, string>) => Promise<unknown>> = {
  '/list': async ({ tenant }) => (await pool.query(listStatement, [tenant])).rows[0],
  '/send': async ({ conversation, id, content }) =>
    (await pool.query(sendStatement, [conversation, id, content])).rows[0],
  '/event': async (body) => {
    const buffer = Buffer.from(JSON.stringify(body));
    for (const socket of sockets.clients) socket.send(buffer, { binary: false });
    return {};
  },
};

const server = createServer((request, response) => {
  void json(request)
    .then((body) => routes[request.url ?? '']?.(body))
    .then((answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
});

async function json(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text === '' ? {} : JSON.parse(text);
}

server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, () => {}));
server.listen(Number(process.env['PORT']), '127.0.0.1');

import { randomUUID } from 'node:crypto';
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

/** The transaction of a send: its connector, template and what the month has left; then all that an acceptance stores. */
const targetStatement = `
  select project.is_active, to_jsonb(connector) as connector, to_jsonb(template) as template, tenant.settings,
         (select coalesce(sum(total), 0) from message_usage
           where tenant_id = project.tenant_id and month = date_trunc('month', now(), 'UTC')::date) as sent
    from project join tenant on tenant.id = project.tenant_id
    left join connector on connector.id = $2 and connector.project_id = project.id
    left join template on template.id = $3 and template.project_id = project.id
   where project.id = $1`;

const acceptStatements = [
  `insert into outbound_message (id, tenant_id, project_id, connector_id, connector_type, template_id, recipient, content,
                                 status, possible_duplicate, created_at)
   values ($1, $2, $3, $4, 'WHATSAPP', $5, $6, $7, 'PENDING', false, now())`,
  `with message as (select $1::uuid as id, $2::uuid as tenant_id), promised as (
     insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
     select gen_random_uuid(), tenant_id, 'bench', id, '{}', 0, 'infinity', now() from message
   ), counted as (
     insert into metric_bucket (tenant_id, metric, hour, slot, total)
     select tenant_id, 'bench', date_trunc('hour', now(), 'UTC'), pg_backend_pid() % 64, 1 from message
     on conflict (tenant_id, metric, hour, slot) do update set total = metric_bucket.total + 1
   )
   insert into message_usage (tenant_id, month, slot, total)
   select tenant_id, date_trunc('month', now(), 'UTC')::date, pg_backend_pid() % 64, 1 from message
   on conflict (tenant_id, month, slot) do update set total = message_usage.total + 1`,
  `with audited as (
     insert into audit_row (id, tenant_id, action, resource_type, resource_id, changes, created_at)
     values (gen_random_uuid(), $2, 'create', 'outbound_message', $1::uuid::text, '{}', now()) returning id, tenant_id
   )
   insert into audit_unsealed (tenant_id, audit_row_id) select tenant_id, id from audited`,
];

async function accept({ tenant, project, connector, template, recipient, content }: Record<string, string>) {
  const [store = '', promise = '', audit = ''] = acceptStatements;
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(targetStatement, [project, connector, template]);
    await client.query(store, [id, tenant, project, connector, template, recipient, content]);
    await client.query(promise, [id, tenant]);
    await client.query(audit, [id, tenant]);
    await client.query('commit');
  } finally {
    client.release();
  }
  return { messageId: id, status: 'queued' };
}

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const sockets = new WebSocketServer({ noServer: true });

const routes: Record<string, (body: Record<string, string>) => Promise<unknown>> = {
  '/list': async ({ tenant }) => (await pool.query(listStatement, [tenant])).rows[0],
  '/send': async ({ conversation, id, content }) =>
    (await pool.query(sendStatement, [conversation, id, content])).rows[0],
  '/accept': accept,
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

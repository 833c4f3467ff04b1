import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Pool } from 'pg';
import { freePort } from '../harness/free-port.ts';
import { startBuiltServer } from '../harness/start-built-server.ts';
import { untilAnswers } from '../harness/until-answers.ts';
import { createMeter, type Meter } from '../harness/usage.ts';

/** A gateway and a limit over one PostgreSQL full of conversations, and a peer that fans out without one. */
export interface BenchWorld {
  readonly gateway: string;
  readonly limit: string;
  /** graphql-ws as it comes. */
  readonly peer: string;
  readonly meters: Readonly<Record<'gateway' | 'limit' | 'peer', Meter>>;
  readonly pool: Pool;
  readonly tenantId: string;
  /** An access token of the tenant. */
  readonly person: string;
  close(): Promise<void>;
}

const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const account = { email: 'bench@example.com', password: 'a-long-password', tenant_id: 'bench' };

/** @param size contacts, each with one conversation of 20 messages */
export async function startBenchWorld(size: number): Promise<BenchWorld> {
  const name = `parley_bench_${randomBytes(4).toString('hex')}`;
  const administration = new Pool({ connectionString: serverUrl, max: 1 });
  await administration.query(`create database "${name}"`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const meters = { gateway: await createMeter(), limit: await createMeter(), peer: await createMeter() };
  const silent = await startSilentProvider();
  const gateway = await startBuiltServer({
    environment: {
      ...meters.gateway.environment,
      DATABASE_URL: url,
      SECRET_KEY: 'a secret of benches only, long enough',
      META_GRAPH_URL: silent.url,
      WAHA_URL: silent.url,
      WAHA_WEBHOOK_HMAC_KEY: 'a key of benches only',
    },
  });
  const limit = await startServer('limit-server.ts', { ...meters.limit.environment, DATABASE_URL: url });
  const peer = await startServer('peer-server.ts', meters.peer.environment);
  const pool = new Pool({ connectionString: url, max: 2 });
  const { person, tenantId } = await openTenant(gateway.url, pool);
  await fill(pool, tenantId, size);
  const close = async () => {
    await gateway.stop();
    limit.server.kill();
    peer.server.kill();
    silent.stop();
    await pool.end();
    await administration.query(`drop database "${name}" with (force)`);
    await administration.end();
  };
  return { gateway: gateway.url, limit: limit.url, peer: peer.url, meters, pool, tenantId, person, close };
}

/** Takes calls and never answers: what is accepted is counted, not what is delivered meanwhile. */
async function startSilentProvider(): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const server = createServer(() => {}).listen(port, '127.0.0.1');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function startServer(
  file: string,
  environment: Record<string, string>,
): Promise<{ url: string; server: ChildProcess }> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(import.meta.dirname, file)], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/`, server, () => '');
  return { url, server };
}

async function openTenant(url: string, pool: Pool): Promise<{ person: string; tenantId: string }> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/api/v1/auth/register`, { method: 'POST', headers, body: JSON.stringify(account) });
  const { email: username, password, tenant_id } = account;
  const body = new URLSearchParams({ username, password, tenant_id });
  const token: unknown = await (await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body })).json();
  const person = String(Reflect.get(Object(token), 'access_token'));
  const { rows } = await pool.query<{ id: string }>(`select id from tenant where slug = $1`, [tenant_id]);
  return { person, tenantId: rows[0]?.id ?? '' };
}

async function fill(pool: Pool, tenantId: string, size: number): Promise<void> {
  await pool.query(
    `insert into contact (id, tenant_id, name, phone, created_at)
     select gen_random_uuid(), $1, 'Contact ' || n, '+2010' || lpad(n::text, 8, '0'), now() from generate_series(1, $2) n`,
    [tenantId, size],
  );
  await pool.query(
    `insert into conversation (id, tenant_id, contact_id, channel, state, last_seq, unread_by_people, unread_by_visitor,
                               read_by_people_seq, read_by_visitor_seq, created_at, updated_at)
     select gen_random_uuid(), $1, id, 'WEBSITE', 'HUMAN', 20, 1, 0, 0, 0, now(), now() - random() * interval '30 days'
       from contact where tenant_id = $1`,
    [tenantId],
  );
  await pool.query(
    `insert into lead (id, tenant_id, contact_id, intent, score, evidence, last_action, campaigns, source, unread_count,
                       exchange_count, engine, created_at, updated_at)
     select gen_random_uuid(), $1, id, 'WARM', 50, '[]', 'Missing contact', '{}', 'WEBSITE', 1, 10, 'embedded', now(), now()
       from contact where tenant_id = $1`,
    [tenantId],
  );
  await pool.query(
    `insert into message (id, tenant_id, conversation_id, seq, role, content, status, cards, listing_ids, quick_replies, created_at)
     select gen_random_uuid(), $1, conversation.id, n, case n % 2 when 1 then 'VISITOR' else 'AGENT' end,
            'Message number ' || n || ' about a flat with two bedrooms', 'SENT', '[]', '{}', '{}', now()
       from conversation, generate_series(1, 20) n where tenant_id = $1`,
    [tenantId],
  );
  await pool.query('vacuum analyze');
}

import type { BenchWorld } from './bench-world.ts';
import type { Contender } from './round.ts';

/** A program's send over REST, and the transaction behind it: what is looked up, and what is stored. */
export async function acceptContenders(world: BenchWorld): Promise<readonly [Contender, Contender]> {
  const { gateway, limit, pool, person, tenantId } = world;
  await pool.query(`update tenant set settings = settings || '{"plan":"ENTERPRISE"}' where id = $1`, [tenantId]);
  const create = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${person}`, 'content-type': 'application/json' };
    const response = await fetch(`${gateway}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return Object(await response.json());
  };
  const project = String((await create('/projects', { name: 'Bench', description: '' }))['id']);
  const { key } = await create(`/projects/${project}/keys`, { name: 'Bench', rateLimit: 1_000_000_000 });
  const credentials = { phoneNumberId: '123456789', accessToken: 'EAAG' };
  const connector = { type: 'whatsapp', name: 'Bench', credentials };
  const template = { name: 'Bench', connectorType: 'whatsapp', content: 'Your code is {{code}}', variables: ['code'] };
  const { id: connectorId } = await create(`/projects/${project}/connectors`, connector);
  const { id: templateId } = await create(`/projects/${project}/templates`, template);
  const body = JSON.stringify({ to: '+201001234567', connectorId, templateId, variables: { code: '12345' } });
  const { rows } = await pool.query<Record<'project' | 'connector' | 'template', string>>(
    `select connector.project_id as project, connector.id as connector, template.id as template
       from connector join template on template.project_id = connector.project_id where connector.tenant_id = $1`,
    [tenantId],
  );
  const bare = JSON.stringify({
    tenant: tenantId,
    ...rows[0],
    recipient: '+201001234567',
    content: 'Your code is 12345',
  });
  return [
    { name: 'limit', url: `${limit}/accept`, body: () => bare },
    {
      name: 'accept a send, REST',
      url: `${gateway}/api/v1/messages`,
      headers: { authorization: `Bearer ${String(key)}` },
      body: () => body,
    },
  ];
}

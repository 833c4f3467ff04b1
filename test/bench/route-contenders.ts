import { dialects } from '@parley/rest-compat/dialects';
import type { BenchWorld } from './bench-world.ts';
import type { Contender } from './round.ts';

/** Reading routes of the dialects in front of the leads, as a legacy client asks them. */
function addressesOf(contact: string, lead: string, conversation: string): readonly string[] {
  return [
    '/messages/all/bench',
    `/messages/conversation/${contact}`,
    `/api/v1/lead/${lead}`,
    '/api/v1/lead?limit=50',
    '/api/v1/lead/source/website?limit=50',
    '/api/v1/lead/intent/WARM?limit=50',
    '/api/v1/analytics/summary',
    '/api/v1/analytics/detailed',
    '/api/v1/audit-logs',
    '/api/v1/audit-logs/user-activity',
    `/api/v1/audit-logs/resource-history?resource_id=${conversation}`,
    '/api/v1/analytics/daily',
    '/api/v1/analytics/hourly',
    '/api/v1/analytics/metrics',
    `/api/v1/message-history/conversation?conversation_id=${conversation}`,
    '/api/v1/message-history/search?q=flat',
  ];
}

/** What a path holds in the places of a route's parameters; null where it is another route's. */
function parametersIn(path: string, pattern: string): Record<string, string> | null {
  const expression = pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${expression}$`).exec(path);
  return found === null ? null : { ...found.groups };
}

/** The very document and variables that the engine makes of a request. */
function operationBehind(address: string): { query: string; variables: Record<string, unknown> } {
  const url = new URL(address, 'http://localhost');
  for (const candidate of dialects.flatMap(({ routes }) => routes)) {
    const params = parametersIn(url.pathname, candidate.path);
    if (candidate.method !== 'GET' || params === null) continue;
    const query = Object.fromEntries(url.searchParams);
    const body = { kind: 'none', value: undefined } as const;
    const raw = { url: address, params, query, body, headers: {}, authorization: undefined };
    const { variables } = candidate.prepare(raw, { accessTokenMinutes: 30 });
    return { query: candidate.document, variables };
  }
  throw new Error(`No route answers ${address}`);
}

/** Each route, and the document behind it sent over HTTP to the same process: the limit of what a route may cost. */
export async function routeContenders({
  gateway,
  pool,
  person,
}: BenchWorld): Promise<readonly [Contender, Contender][]> {
  const { rows } = await pool.query<{ conversation: string; contact: string; lead: string }>(
    `select conversation.id as conversation, lead.contact_id as contact, lead.id as lead
       from conversation join lead on lead.contact_id = conversation.contact_id limit 1`,
  );
  const { conversation = '', contact = '', lead = '' } = rows[0] ?? {};
  const headers = { authorization: `Bearer ${person}` };
  return addressesOf(contact, lead, conversation).map((address) => {
    const body = JSON.stringify(operationBehind(address));
    const limit = { name: 'GraphQL', url: `${gateway}/graphql`, headers, body: () => body };
    const name = `GET ${[contact, lead, conversation].reduce((path, id) => path.replace(id, ':id'), address)}`;
    return [limit, { name, url: gateway + address, headers }];
  });
}

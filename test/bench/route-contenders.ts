import { ContactHistoryDocument, LeadPageDocument } from '@parley/schema/generated/documents';

import type { BenchWorld } from './bench-world.ts';
import type { Contender } from './round.ts';

/** A route, and the very document behind it sent over HTTP to the same process: the limit of what a route may cost. */
export async function routeContenders({
  gateway,
  pool,
  person,
}: BenchWorld): Promise<readonly [Contender, Contender][]> {
  const { rows } = await pool.query<{ id: string }>(`select contact_id as id from conversation limit 1`);
  const idOrPhone = rows[0]?.id ?? '';
  const headers = { authorization: `Bearer ${person}` };
  const graphql = (document: { toString(): string }, variables: object): Contender => {
    const body = JSON.stringify({ query: document.toString(), variables });
    return { name: 'GraphQL', url: `${gateway}/graphql`, headers, body: () => body };
  };
  const route = (path: string): Contender => ({
    name: `GET ${path.replace(idOrPhone, ':id')}`,
    url: gateway + path,
    headers,
  });
  return [
    [graphql(LeadPageDocument, { first: 50, filter: {} }), route('/messages/all/bench')],
    [
      graphql(ContactHistoryDocument, { idOrPhone, first: 50, offset: 0 }),
      route(`/messages/conversation/${idOrPhone}`),
    ],
  ];
}

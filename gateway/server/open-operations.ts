import { getMetadataStorage } from 'type-graphql';
import { anyone } from '../auth/policy.ts';

/** Names of the queries and mutations whose policy asks for no token. */
export function openOperations(): ReadonlySet<string> {
  const { queries, mutations } = getMetadataStorage();
  const open = [...queries, ...mutations].filter(({ roles }) => roles?.includes(anyone));
  return new Set(open.map(({ schemaName }) => schemaName));
}

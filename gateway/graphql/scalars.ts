import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

/** ISO 8601 in UTC with milliseconds, as text also when a document is run in process. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment as ISO 8601 in UTC with milliseconds: `2026-11-22T10:00:00.000Z`.',
});

export const Json = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });

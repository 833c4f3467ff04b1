import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { isIsoTime } from './iso-time.ts';
import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';

/** PostgreSQL counts no year 0: such a moment would fail deep inside, and be told as a fault of ours. */
function storable(moment: Date): Date {
  if (moment.getUTCFullYear() >= 1) return moment;
  throw new GraphQLError('DateTime cannot represent a moment before the year 1');
}

/** ISO 8601 in UTC with milliseconds, as text also when a document is run in process. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  // What a hot reader wrote as it is to be read needs no Date to be made of it.
  serialize: (value: unknown) => (isIsoTime(value) ? value : GraphQLDateTimeISO.serialize(value)),
  parseValue: (value: unknown) => storable(GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (literal: ValueNode) => storable(GraphQLDateTimeISO.parseLiteral(literal)),
  description: 'A moment as ISO 8601 in UTC with milliseconds: `2026-11-22T10:00:00.000Z`.',
});

export const Json = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), name: 'JSON', description: 'Any JSON value.' });

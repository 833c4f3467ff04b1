import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Lexical tokens of a document. Armor's own limit changes answers that the HTTP specification fixes. */
export const maximumTokens = 2_000;

/**
 * Depth, cost, aliases and directives of a document are bounded. Our own start of a conversation weighs 18,000 by armor's
 * count. Limits on tokens and field suggestions change answers that the HTTP specification fixes, so Apollo sets those.
 */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  costLimit: { maxCost: 100_000 },
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

/** Rules beside those of the GraphQL specification. */
export const limitingRules = armor.protect().validationRules;

/** Reads a document that came by a socket under the limits it would have over HTTP. @returns it, or why it is refused. */
export function readDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(text, { maxTokens: maximumTokens });
    const faults = validate(schema, document, [...specifiedRules, ...limitingRules], { hideSuggestions: true });
    return faults.length > 0 ? faults : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

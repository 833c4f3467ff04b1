import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';

/** A field as a document asks for it. */
export interface AskedField {
  readonly args: ResolveTree['args'];
  /** Where the field is a connection itself: what is asked of its nodes, by name. */
  readonly nodeFields: readonly string[];
}

/**
 * How a document asks for a field of a connection's nodes, once for each time it does: whoever reads the connection can
 * read the field in the same statement.
 */
export function askedOfNodes(info: GraphQLResolveInfo, field: string): AskedField[] {
  const connection = parseResolveInfo(info);
  if (connection === null || connection === undefined || !isTree(connection)) return [];
  const asked = nodesOf(connection).flatMap((node) => below(node, field));
  return asked.map((tree) => ({ args: tree.args, nodeFields: nodesOf(tree).flatMap(namesBelow) }));
}

function nodesOf(connection: ResolveTree): ResolveTree[] {
  return [...below(connection, 'nodes'), ...below(connection, 'edges').flatMap((edge) => below(edge, 'node'))];
}

/** By name, whatever the alias. */
function below(tree: ResolveTree, field: string): ResolveTree[] {
  return fieldsOf(tree).filter(({ name }) => name === field);
}

function namesBelow(tree: ResolveTree): string[] {
  return fieldsOf(tree).map(({ name }) => name);
}

function fieldsOf({ fieldsByTypeName }: ResolveTree): ResolveTree[] {
  return Object.values(fieldsByTypeName).flatMap((ofType) => Object.values(ofType));
}

function isTree(parsed: ResolveTree | FieldsByTypeName): parsed is ResolveTree {
  return typeof parsed['name'] === 'string';
}

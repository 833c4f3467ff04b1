import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';

/**
 * A connection as a document asks for it: whoever reads it can leave out what nobody asks for, and read with it what is asked
 * of its nodes. Fields go by their names, whatever their aliases.
 */
export class AskedConnection {
  readonly #tree: ResolveTree;

  constructor(tree: ResolveTree) {
    this.#tree = tree;
  }

  static from(info: GraphQLResolveInfo): AskedConnection {
    const parsed = parseResolveInfo(info);
    if (parsed === null || parsed === undefined || !isTree(parsed))
      throw new TypeError('A document asks for nothing here');
    return new AskedConnection(parsed);
  }

  get args(): ResolveTree['args'] {
    return this.#tree.args;
  }

  get pageInfo(): boolean {
    return below(this.#tree, 'pageInfo').length > 0;
  }

  get nodeFields(): string[] {
    return this.#nodes.flatMap(fieldsOf).map(({ name }) => name);
  }

  /** A field of its nodes that is a connection too, once for each time it is asked for. */
  ofNodes(field: string): AskedConnection[] {
    return this.#nodes.flatMap((node) => below(node, field)).map((tree) => new AskedConnection(tree));
  }

  get #nodes(): ResolveTree[] {
    const edges = below(this.#tree, 'edges');
    return [...below(this.#tree, 'nodes'), ...edges.flatMap((edge) => below(edge, 'node'))];
  }
}

function below(tree: ResolveTree, field: string): ResolveTree[] {
  return fieldsOf(tree).filter(({ name }) => name === field);
}

function fieldsOf({ fieldsByTypeName }: ResolveTree): ResolveTree[] {
  return Object.values(fieldsByTypeName).flatMap((ofType) => Object.values(ofType));
}

function isTree(parsed: ResolveTree | FieldsByTypeName): parsed is ResolveTree {
  return typeof parsed['name'] === 'string';
}

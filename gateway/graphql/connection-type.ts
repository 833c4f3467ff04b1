import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfoType } from './page-info.type.ts';

/**
 * The GraphQL type of a page of `nodeType`, by the Relay connection specification, with its edges.
 * @param name of one node's type, such as `Project`
 * @param words one of them and many of them, as their descriptions say it
 */
export function connectionTypeOf<Node extends object>(
  nodeType: ClassType<Node>,
  name: string,
  [one, many]: readonly [string, string],
) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${one} in a list.` })
  class EdgeType {
    @Field(() => String, { description: 'Opaque.' })
    cursor!: string;

    @Field(() => nodeType, { description: `The ${one}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${many}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: `The ${many} with their cursors.` })
    edges!: EdgeType[];

    @Field(() => [nodeType], { description: `The ${many} alone.` })
    nodes!: Node[];

    @Field(() => PageInfoType, { description: 'Where the page lies.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are on all pages.' })
    totalCount!: number;
  }

  return ConnectionType;
}

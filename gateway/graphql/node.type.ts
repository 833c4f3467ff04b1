import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Whatever can be asked for again by its id alone, through `node(id:)`.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Unique among everything of every type.' })
  id!: string;
}

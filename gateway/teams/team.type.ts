import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../graphql/node.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Team', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'People who answer together: what is assigned to a team is assigned to each of them.',
})
export class TeamType extends NodeType {
  @Field(() => String, { description: 'Unique in the tenant.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  // Without @Field: what its resolver answers from.
  tenantId!: string;
}

@ObjectType('TeamEdge', { simpleResolvers: true, description: 'A team in a list.' })
class TeamEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => TeamType, { description: 'The team.' })
  node!: TeamType;
}

@ObjectType('TeamConnection', { simpleResolvers: true, description: 'A page of teams.' })
export class TeamConnectionType {
  @Field(() => [TeamEdgeType], { description: 'Teams with their cursors.' })
  edges!: TeamEdgeType[];

  @Field(() => [TeamType], { description: 'The teams alone.' })
  nodes!: TeamType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(team)`. */
export interface TeamRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly created_at: string;
}

export function teamFrom({ id, tenant_id: tenantId, name, created_at: createdAt }: TeamRow): TeamType {
  return Object.assign(new TeamType(), { id, tenantId, name, createdAt: new Date(createdAt) });
}

import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Project', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'What belongs to one program of the tenant: its API keys, connectors, templates, and what it sends.',
})
export class ProjectType extends NodeType {
  @Field(() => ID, { nullable: true, description: 'The account that made it.' })
  createdBy!: string | null;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { description: 'For people; may be empty.' })
  description!: string;

  @Field(() => Boolean, { description: 'Nothing is sent with the keys of one that is not.' })
  isActive!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const ProjectConnectionType = connectionTypeOf(ProjectType, 'Project', ['project', 'projects']);

/** `to_jsonb(project)`. */
export interface ProjectRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly created_by: string | null;
  readonly name: string;
  readonly description: string;
  readonly is_active: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}

export function projectFrom(row: ProjectRow): ProjectType {
  return Object.assign(new ProjectType(), {
    id: row.id,
    createdBy: row.created_by,
    name: row.name,
    description: row.description,
    isActive: row.is_active,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}

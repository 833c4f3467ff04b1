import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime, Json } from '../graphql/scalars.ts';
import type { ProjectPhase } from './project-phase.ts';

@ObjectType('ProjectPhase', {
  simpleResolvers: true,
  description: 'A part of a project that is built and handed over by itself.',
})
export class ProjectPhaseType implements ProjectPhase {
  @Field(() => String, { description: 'For people, such as "B12".' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many units it has.' })
  unitsCount!: number | null;

  @Field(() => String, { nullable: true, description: 'When it is handed over, as `2027-06-30`.' })
  deliveryDate!: string | null;
}

@ObjectType('CatalogueProject', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A development that listings belong to, with what is the same for all of them.',
})
export class CatalogueProjectType extends NodeType {
  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => [ProjectPhaseType], { description: 'In the order in which they are built.' })
  phases!: ProjectPhase[];

  @Field(() => [String], { description: 'Web addresses of pictures, or paths on this server; the best first.' })
  images!: string[];

  @Field(() => Json, {
    description:
      "The tenant's own fields, as an object. With name, phases and images they are `project_data` in messages-api.",
  })
  attributes!: Record<string, unknown>;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const CatalogueProjectConnectionType = connectionTypeOf(CatalogueProjectType, 'CatalogueProject', [
  'project',
  'projects',
]);

/** `to_jsonb(catalogue_project)`. */
export interface CatalogueProjectRow {
  readonly id: string;
  readonly name: string;
  readonly phases: ProjectPhase[];
  readonly images: string[];
  readonly attributes: Record<string, unknown>;
  readonly created_at: string;
  readonly updated_at: string;
}

export function catalogueProjectFrom(row: CatalogueProjectRow): CatalogueProjectType {
  return Object.assign(new CatalogueProjectType(), {
    id: row.id,
    name: row.name,
    phases: row.phases,
    images: row.images,
    attributes: row.attributes,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}

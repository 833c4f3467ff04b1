import { ConnectorType } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Connector', {
  simpleResolvers: true,
  implements: NodeType,
  description: "The tenant's account at a provider. Its credentials are told to nobody.",
})
export class ConnectorObjectType extends NodeType {
  @Field(() => ID, { description: 'The project it belongs to.' })
  projectId!: string;

  @Field(() => ConnectorType, { description: 'At which provider.' })
  type!: ConnectorType;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether messages go through it, and come by it.' })
  isActive!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const ConnectorConnectionType = connectionTypeOf(ConnectorObjectType, 'Connector', ['connector', 'connectors']);

/** `to_jsonb(connector)`. */
export interface ConnectorRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly project_id: string;
  readonly type: ConnectorType;
  readonly name: string;
  /** Sealed. */
  readonly credentials: string;
  readonly is_active: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}

export function connectorFrom(row: ConnectorRow): ConnectorObjectType {
  return Object.assign(new ConnectorObjectType(), {
    id: row.id,
    projectId: row.project_id,
    type: row.type,
    name: row.name,
    isActive: row.is_active,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}

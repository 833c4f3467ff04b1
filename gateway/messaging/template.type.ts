import { ConnectorType } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Template', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'What a project sends, but for what is filled in.',
})
export class TemplateType extends NodeType {
  @Field(() => ID, { description: 'The project it belongs to.' })
  projectId!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => ConnectorType, { description: 'Connectors of this type send it.' })
  connectorType!: ConnectorType;

  @Field(() => String, { description: 'The text, with `{{name}}` where a value is filled in.' })
  content!: string;

  @Field(() => [String], {
    description: 'Names that have to be given with every message, in the order in which WhatsApp counts them.',
  })
  variables!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The name under which WhatsApp has approved it: it is then sent at any time, and not as plain text.',
  })
  approvedName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language of the approved one, as WhatsApp writes it: en_US.',
  })
  approvedLanguage!: string | null;

  @Field(() => Boolean, { description: 'Whether it may be sent.' })
  isActive!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const TemplateConnectionType = connectionTypeOf(TemplateType, 'Template', ['template', 'templates']);

@ObjectType('TemplateLint', { simpleResolvers: true, description: "What does not fit in a template's names." })
export class TemplateLintType {
  @Field(() => [String], {
    description: 'In the text and not declared: where nobody gives them, they are sent as they are written.',
  })
  undeclared!: string[];

  @Field(() => [String], { description: 'Declared, so that they have to be given, and not in the text.' })
  unused!: string[];
}

/** `to_jsonb(template)`. */
export interface TemplateRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly connector_type: ConnectorType;
  readonly content: string;
  readonly variables: string[];
  readonly approved_name: string | null;
  readonly approved_language: string | null;
  readonly is_active: boolean;
  readonly created_at: string;
  readonly updated_at: string;
}

export function templateFrom(row: TemplateRow): TemplateType {
  return Object.assign(new TemplateType(), {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    connectorType: row.connector_type,
    content: row.content,
    variables: row.variables,
    approvedName: row.approved_name,
    approvedLanguage: row.approved_language,
    isActive: row.is_active,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}

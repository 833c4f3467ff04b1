import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection-type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('ApiKey', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'What a program of a project sends with: it may send, and read nothing. The key itself is told once.',
})
export class ApiKeyType extends NodeType {
  @Field(() => ID, { description: 'The project it sends for.' })
  projectId!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Int, { description: 'Sends that it may ask for in an hour.' })
  rateLimit!: number;

  @Field(() => [String], {
    description: 'Origins of the pages that may use it, such as `https://example.com`; empty: anybody who has it.',
  })
  allowedOrigins!: string[];

  @Field(() => [ID], { description: 'Templates that it may send; empty: all of the project.' })
  allowedTemplates!: string[];

  @Field(() => [ID], { description: 'Connectors that it may send through; empty: all of the project.' })
  allowedConnectors!: string[];

  @Field(() => Boolean, { description: 'Whether it has not expired.' })
  isActive!: boolean;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null: when it is deleted.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to about a second.' })
  lastUsedAt!: Date | null;
}

export const ApiKeyConnectionType = connectionTypeOf(ApiKeyType, 'ApiKey', ['API key', 'API keys']);

/** `to_jsonb(api_key)`. */
export interface ApiKeyRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly rate_limit: number;
  readonly allowed_origins: string[];
  readonly allowed_templates: string[];
  readonly allowed_connectors: string[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly replaced_at: string | null;
  readonly last_used_at: string | null;
}

export function apiKeyFrom(row: ApiKeyRow): ApiKeyType {
  const expiresAt = row.expires_at === null ? null : new Date(row.expires_at);
  return Object.assign(new ApiKeyType(), {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    rateLimit: row.rate_limit,
    allowedOrigins: row.allowed_origins,
    allowedTemplates: row.allowed_templates,
    allowedConnectors: row.allowed_connectors,
    isActive: expiresAt === null || expiresAt > new Date(),
    createdAt: new Date(row.created_at),
    expiresAt,
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  });
}

import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime, Json } from '../graphql/scalars.ts';
import type { AuditRowJson } from './audit-chain.ts';

@ObjectType('AuditLog', { simpleResolvers: true, description: 'Who did what to which resource. Never changed again.' })
export class AuditLogType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The account that did it; null where nobody was signed in, as with visitors.',
  })
  accountId!: string | null;

  @Field(() => String, { description: '`create`, `update`, `delete` or `execute`.' })
  action!: string;

  @Field(() => String, { description: 'The kind of thing it was done to, such as `conversation`.' })
  resourceType!: string;

  @Field(() => String, { description: 'The id of that thing.' })
  resourceId!: string;

  @Field(() => Json, { description: 'What changed, before and after, without secrets.' })
  changes!: Record<string, unknown>;

  @Field(() => String, { nullable: true, description: "The caller's network address, where one is known." })
  address!: string | null;

  @Field(() => String, { nullable: true, description: "The caller's `User-Agent`, where one came." })
  agent!: string | null;

  @Field(() => DateTime, { description: 'When it was done.' })
  createdAt!: Date;
}

@ObjectType('AuditLogEdge', { simpleResolvers: true, description: 'A deed in a list.' })
export class AuditLogEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => AuditLogType, { description: 'The deed.' })
  node!: AuditLogType;
}

@ObjectType('AuditLogConnection', { simpleResolvers: true, description: 'A page of deeds.' })
export class AuditLogConnectionType {
  @Field(() => [AuditLogEdgeType], { description: 'Deeds with their cursors.' })
  edges!: AuditLogEdgeType[];

  @Field(() => [AuditLogType], { description: 'The deeds alone.' })
  nodes!: AuditLogType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

export function auditLogFrom(row: AuditRowJson): AuditLogType {
  return {
    id: row.id,
    accountId: row.account_id,
    action: row.action,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    changes: row.changes,
    address: row.address,
    agent: row.agent,
    createdAt: new Date(row.created_at),
  };
}

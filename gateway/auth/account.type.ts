import { MemberRole } from '@parley/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { NodeType } from '../graphql/node.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { TenantType } from '../tenants/tenant.type.ts';
import type { Account } from './account.entity.ts';

@ObjectType('Account', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'A person who can sign in, seen in the tenant of the token used.',
})
export class AccountType extends NodeType {
  @Field(() => String, { nullable: true, description: 'Lower case; unique.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Lower case; unique.' })
  username!: string | null;

  @Field(() => String, { nullable: true, description: 'The name shown beside their replies.' })
  name!: string | null;

  @Field(() => TenantType, { description: 'The tenant this account is signed in to.' })
  tenant!: TenantType;

  @Field(() => MemberRole, { description: 'What the account may do in that tenant.' })
  role!: MemberRole;

  @Field(() => Boolean, { description: 'Whether it may sign in to that tenant: false once it was deactivated there.' })
  isActive!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether they are there: a socket of theirs is open, or was some seconds ago, or they have just answered somebody.',
  })
  isOnline!: boolean;

  // Without @Field: its resolver makes an address of it.
  pictureId!: string | null;

  @Field(() => DateTime, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it last signed in.' })
  lastLoginAt!: Date | null;
}

export function accountFrom(of: {
  account: Account;
  tenant: Tenant;
  role: MemberRole;
  /** Of whoever just signed in or joined both are left out. */
  isActive?: boolean;
  isOnline?: boolean;
}): AccountType {
  const { id, email, username, name, pictureId, createdAt, lastLoginAt } = of.account;
  const { id: tenantId, slug, name: tenantName } = of.tenant;
  return {
    id,
    email,
    username,
    name,
    pictureId: pictureId ?? null,
    createdAt,
    lastLoginAt,
    role: of.role,
    isActive: of.isActive ?? true,
    isOnline: of.isOnline ?? false,
    tenant: { id: tenantId, slug, name: tenantName },
  };
}

/** A visitor learns who answers, and neither how they sign in nor when they last did. */
export function accountForVisitors(account: AccountType): AccountType {
  return { ...account, email: null, username: null, lastLoginAt: null };
}

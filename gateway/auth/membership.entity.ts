import { OptionalProps } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { MemberRole } from '@parley/schema/enums';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Account } from './account.entity.ts';

/** An account's role in one tenant. Without row-level security: a login asks for it before any tenant is known. */
@Entity({ tableName: 'membership' })
@Unique({ properties: ['accountId', 'tenantId'] })
export class Membership {
  [OptionalProps]?: 'onlineUntil';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Account, { fieldName: 'account_id', mapToPk: true, deleteRule: 'cascade' })
  accountId!: string;

  @Index()
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  role!: MemberRole;

  /** Who let the account in; `null` for whoever opened the tenant, or came by its open registration. */
  @ManyToOne(() => Account, { fieldName: 'created_by', mapToPk: true, nullable: true, deleteRule: 'set null' })
  createdBy!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  /** Since when the account is kept out of the tenant. Everything it did stays its own. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deactivatedAt!: Date | null;

  /** Until when they count as being there, unless it is written anew; null for who is away. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  onlineUntil!: Date | null;
}

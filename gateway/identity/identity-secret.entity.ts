import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** What a tenant's own server signs the ids of its visitors with: the newest, and the one before it until it ends. */
@Entity({ tableName: 'identity_secret', ...tenantOwned })
export class IdentitySecret {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** Sealed (`credential-vault.ts`): a signature can be checked by whoever could make it, so that a hash would not do. */
  @Property({ type: 'text' })
  secret!: string;

  /** Null for the newest. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  expiresAt!: Date | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

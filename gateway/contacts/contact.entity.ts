import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Language } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A person who talks to a tenant, on whichever channels. */
@Entity({ tableName: 'contact', ...tenantOwned })
@Index({ properties: ['tenantId', 'id'] })
@Index({ properties: ['tenantId', 'phone'] })
@Index({ properties: ['tenantId', 'email'] })
export class Contact {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text', nullable: true })
  name!: string | null;

  /** Lower case. */
  @Property({ type: 'text', nullable: true })
  email!: string | null;

  /** E.164. */
  @Property({ type: 'text', nullable: true })
  phone!: string | null;

  @Property({ type: 'text', nullable: true })
  language!: Language | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

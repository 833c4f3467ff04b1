import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { MemberRole } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Account } from './account.entity.ts';

/** A place in a tenant that an admin holds out to somebody. Taken once, by whoever registers with its token in time. */
@Entity({ tableName: 'invitation', ...tenantOwned })
export class Invitation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** SHA-256 of the token, in hexadecimal: the token itself is shown once and kept nowhere. */
  @Property({ type: 'text', unique: true })
  tokenHash!: string;

  /** What its taker may do in the tenant. */
  @Property({ type: 'text' })
  role!: MemberRole;

  /** The one address that may take it, lower case; `null`: whoever has the token. */
  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @ManyToOne(() => Account, { fieldName: 'invited_by', mapToPk: true, nullable: true, deleteRule: 'set null' })
  invitedBy!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  takenAt!: Date | null;
}

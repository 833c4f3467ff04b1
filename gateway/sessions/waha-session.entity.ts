import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ResponderMode, WahaSessionStatus } from '@parley/schema/enums';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { OfficeHours } from '../office-hours/office-hours.ts';

/** A WhatsApp number that is linked through WAHA, as a phone links WhatsApp Web. */
@Entity({ tableName: 'waha_session', ...tenantOwned })
@Unique({ properties: ['tenantId', 'name'] })
export class WahaSession {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** What its people call it. */
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  status!: WahaSessionStatus;

  /** When WAHA itself said so last, by its own clock: what it says late is older than this. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  statusAt!: Date | null;

  /** E.164; known once it was linked. */
  @Property({ type: 'text', nullable: true })
  phone!: string | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastConnectedAt!: Date | null;

  @Property({ type: 'text' })
  responder!: ResponderMode;

  /** When people answer; without any the responder that answers out of hours is always on. */
  @Property({ type: 'jsonb', nullable: true })
  officeHours!: OfficeHours | null;

  @ManyToOne(() => Account, { fieldName: 'created_by', mapToPk: true, nullable: true, deleteRule: 'set null' })
  createdBy!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Team } from '../teams/team.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { WahaSession } from './waha-session.entity.ts';

/** Who answers on a session: one person or one team at a time, so that it is clear whose it is. */
@Entity({ tableName: 'waha_session_assignment', ...tenantOwned })
export class WahaSessionAssignment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => WahaSession, { fieldName: 'session_id', mapToPk: true, unique: true, deleteRule: 'cascade' })
  sessionId!: string;

  @Index()
  @ManyToOne(() => Account, { fieldName: 'account_id', mapToPk: true, nullable: true, deleteRule: 'cascade' })
  accountId!: string | null;

  @Index()
  @ManyToOne(() => Team, { fieldName: 'team_id', mapToPk: true, nullable: true, deleteRule: 'cascade' })
  teamId!: string | null;

  @Property({ type: 'datetime', length: 3 })
  assignedAt!: Date;
}

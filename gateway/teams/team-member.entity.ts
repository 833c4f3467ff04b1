import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Team } from './team.entity.ts';

/** A person's place in a team. */
@Entity({ tableName: 'team_member', ...tenantOwned })
export class TeamMember {
  @ManyToOne(() => Team, { fieldName: 'team_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  teamId!: string;

  @Index()
  @ManyToOne(() => Account, { fieldName: 'account_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  accountId!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

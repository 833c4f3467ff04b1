import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Account } from './account.entity.ts';

/** A family of refresh tokens: begun by a login, ended by logout, by expiry or by the replay of a token already used. */
@Entity({ tableName: 'login_session' })
export class LoginSession {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @ManyToOne(() => Account, { fieldName: 'account_id', mapToPk: true, deleteRule: 'cascade' })
  accountId!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** The id (`jti`) of the one refresh token that is still good. */
  @Property({ type: 'uuid' })
  refreshTokenId!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt!: Date | null;
}

import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Tenant } from '../tenants/tenant.entity.ts';

/**
 * Work that a commit promised. Without row-level security: the relay takes work of every tenant. It holds ids only;
 * whatever the work reads, it reads in a transaction of its tenant.
 */
@Entity({ tableName: 'outbox_entry' })
@Index({ properties: ['key', 'id'] })
@Index({ properties: ['availableAt'] })
export class OutboxEntry {
  /** UUIDv7: entries of one key are worked off in the order of their ids. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  topic!: string;

  /** Entries of one key never run at the same time. */
  @Property({ type: 'uuid' })
  key!: string;

  @Property({ type: 'jsonb' })
  payload!: Record<string, string>;

  @Property({ type: 'integer' })
  attempts!: number;

  /** Not before then: the end of a worker's lease, or of the wait after a failure. */
  @Property({ type: 'datetime', length: 3 })
  availableAt!: Date;

  /** Set when its attempts are used up: no longer worked on, and no longer in its key's way. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deadAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  lastError!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Tenant } from '../tenants/tenant.entity.ts';

/**
 * Work that a commit promised. Without row-level security: the relay takes work of every tenant. It holds ids only;
 * whatever the work reads, it reads in a transaction of its tenant.
 */
@Entity({ tableName: 'outbox_entry' })
@Index({ properties: ['key', 'position'] })
@Index({
  name: 'outbox_entry_due',
  expression: `create index "outbox_entry_due" on "outbox_entry" ("available_at") where dead_at is null`,
})
@Index({
  name: 'outbox_entry_one_begun',
  expression: `create unique index "outbox_entry_one_begun" on "outbox_entry" ("key") where attempts > 0 and dead_at is null`,
})
export class OutboxEntry {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /**
   * Entries of one key are worked off in this order. Whoever promises work for a key holds the lock that numbers its
   * facts (a conversation's row), so a later number is a later commit; ids are made before the lock is got.
   */
  @Property({ type: 'bigint', autoincrement: true })
  position!: bigint;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  topic!: string;

  /** Entries of one key never run at the same time. */
  @Property({ type: 'uuid' })
  key!: string;

  @Property({ type: 'jsonb' })
  payload!: Record<string, string>;

  /** Begun and not over: above 0. One entry of a key at most is begun, which a unique index holds. */
  @Property({ type: 'integer' })
  attempts!: number;

  /** Moves with every claim and never back, so that a worker that was taken over is known by its old one. */
  @Property({ type: 'integer', default: 0 })
  fence!: number;

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

import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Intent } from '@parley/schema/enums';
import { Message } from '../conversations/message.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** One of the two engines took a visitor for HOT and the other for COLD: the lead got the embedded one's label, and somebody should look who was right. */
@Entity({ tableName: 'judgement_review', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class JudgementReview {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** The reply that was given with the judgement. */
  @ManyToOne(() => Message, { fieldName: 'message_id', mapToPk: true, deleteRule: 'cascade' })
  messageId!: string;

  @Property({ type: 'text' })
  embeddedIntent!: Intent;

  @Property({ type: 'text' })
  modelIntent!: Intent;

  /** The provider and model. */
  @Property({ type: 'text' })
  engine!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

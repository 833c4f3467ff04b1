import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Intent } from '@parley/schema/enums';
import { Conversation } from '../conversations/conversation.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import type { StatedFields } from './stated-fields.ts';

/**
 * A person knew better than a judgement. What was said is not copied: it is read from the conversation as far as it had
 * come, so that what is redacted there is redacted here.
 */
@Entity({ tableName: 'judgement_correction', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class JudgementCorrection {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Index()
  @ManyToOne(() => Conversation, { fieldName: 'conversation_id', mapToPk: true, deleteRule: 'cascade' })
  conversationId!: string;

  /** The number of the visitor's last message then. */
  @Property({ type: 'integer' })
  lastSeq!: number;

  /** `en` or `ar`. */
  @Property({ type: 'text' })
  language!: string;

  /** What judged: `embedded`, or a provider and model. */
  @Property({ type: 'text' })
  engine!: string;

  @Property({ type: 'text' })
  judgedIntent!: Intent;

  @Property({ type: 'text' })
  correctedIntent!: Intent;

  /** What the judgement rested on. */
  @Property({ type: 'jsonb' })
  evidence!: LeadEvidence[];

  /** As they are now. */
  @Property({ type: 'jsonb' })
  fields!: StatedFields;

  /** Those of them that were corrected, by name. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  correctedFields!: string[];

  @Property({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Lead } from './lead.entity.ts';

/**
 * Which tenant a lead belongs to, and nothing else of it. Without row-level security: the lead-capture dialect tells a
 * foreign lead from one that does not exist (contract README, rule 8), which no tenant's transaction could. A trigger on
 * `lead` writes it, so that nobody who makes leads can forget to.
 */
@Entity({ tableName: 'lead_owner' })
export class LeadOwner {
  @ManyToOne(() => Lead, { fieldName: 'lead_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  leadId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;
}

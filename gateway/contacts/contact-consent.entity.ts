import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Channel } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Contact } from './contact.entity.ts';

/** Whether a contact wants campaigns on a channel: the last that they, or a person for them, said. Without a row: nothing. */
@Entity({ tableName: 'contact_consent', ...tenantOwned })
export class ContactConsent {
  @ManyToOne(() => Contact, { fieldName: 'contact_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  contactId!: string;

  @PrimaryKey({ type: 'text' })
  channel!: Channel;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'boolean' })
  isGiven!: boolean;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}

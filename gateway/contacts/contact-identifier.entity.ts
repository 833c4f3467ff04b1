import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Contact } from './contact.entity.ts';

/** A name under which a contact is known somewhere: a program's `user_id`, a channel's sender id. Unique in its tenant. */
@Entity({ tableName: 'contact_identifier', ...tenantOwned })
@Unique({ properties: ['tenantId', 'kind', 'value'] })
export class ContactIdentifier {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Index()
  @ManyToOne(() => Contact, { fieldName: 'contact_id', mapToPk: true, deleteRule: 'cascade' })
  contactId!: string;

  /**
   * Who gave the value: a channel in upper case, `PHONE` for a number (E.164) that a channel or a person
   * vouches for, or `SIGNED` for an id that the tenant's own server has signed.
   */
  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  value!: string;
}

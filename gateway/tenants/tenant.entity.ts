import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Language } from '@parley/schema/enums';
import type { TenantSettings } from './tenant-settings.ts';

/** A business that owns conversations and leads. `client_id`, `tenant_id` and `organization_id` of the REST dialects name its slug or id. */
@Entity({ tableName: 'tenant' })
export class Tenant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text', unique: true })
  slug!: string;

  @Property({ type: 'text' })
  name!: string;

  /** The language replies fall back to where the visitor's is not known. */
  @Property({ type: 'text' })
  language!: Language;

  /** ISO 3166-1 alpha-2; completes phone numbers written without a country code. */
  @Property({ type: 'text' })
  country!: string;

  /** ISO 4217. */
  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'jsonb' })
  settings!: TenantSettings;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { WahaSession } from './waha-session.entity.ts';

/**
 * Whose session a name at WAHA is, and nothing else of it. One WAHA serves all tenants, and its webhooks name the session
 * alone: so this has no row-level security, and no name belongs to two.
 */
@Entity({ tableName: 'waha_session_owner' })
export class WahaSessionOwner {
  /** As WAHA has it: what its people call it, with something behind where another tenant calls one so. */
  @PrimaryKey({ type: 'text' })
  wahaName!: string;

  @ManyToOne(() => WahaSession, { fieldName: 'session_id', mapToPk: true, unique: true, deleteRule: 'cascade' })
  sessionId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;
}

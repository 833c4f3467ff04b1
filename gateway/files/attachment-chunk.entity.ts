import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Attachment } from './attachment.entity.ts';

/** A piece of a file. In pieces, no reader holds a file whole, and every gateway on the database has all of them. */
@Entity({ tableName: 'attachment_chunk', ...tenantOwned })
export class AttachmentChunk {
  [PrimaryKeyProp]?: ['attachmentId', 'place'];

  @ManyToOne(() => Attachment, { fieldName: 'attachment_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  attachmentId!: string;

  /** From 0. */
  @PrimaryKey({ type: 'integer' })
  place!: number;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'blob' })
  bytes!: Uint8Array;
}

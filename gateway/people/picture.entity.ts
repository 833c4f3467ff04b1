import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';

/**
 * What a person looks like, for whomever they answer. Without row-level security, as their account: a visitor's browser
 * fetches it without a token.
 */
@Entity({ tableName: 'account_picture' })
export class Picture {
  /** Its address, which nobody guesses. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Unique()
  @ManyToOne(() => Account, { fieldName: 'account_id', mapToPk: true, deleteRule: 'cascade' })
  accountId!: string;

  /** As its bytes say. */
  @Property({ type: 'text' })
  contentType!: string;

  @Property({ type: 'blob' })
  bytes!: Uint8Array;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}

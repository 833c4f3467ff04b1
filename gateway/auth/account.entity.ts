import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One person, in however many tenants. Reached by e-mail, username or both, whichever letter case is typed. */
@Entity({ tableName: 'account' })
export class Account {
  [OptionalProps]?: 'pictureId';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Lower case. */
  @Property({ type: 'text', unique: true, nullable: true })
  email!: string | null;

  /** Lower case. */
  @Property({ type: 'text', unique: true, nullable: true })
  username!: string | null;

  @Property({ type: 'text', nullable: true })
  name!: string | null;

  /** Another one with each picture, so that an address never shows two; the bytes are in `account_picture`. */
  @Property({ type: 'uuid', nullable: true })
  pictureId!: string | null;

  /** Argon2id in PHC string format. */
  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastLoginAt!: Date | null;
}

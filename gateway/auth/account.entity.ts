import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One person, in however many tenants. Reached by e-mail, username or both, whichever letter case is typed. */
@Entity({ tableName: 'account' })
export class Account {
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

  /** Argon2id in PHC string format. */
  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastLoginAt!: Date | null;
}

import { Entity, Index, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import { Message } from '../conversations/message.entity.ts';

/**
 * The words a message is found by. Under row-level security an index could not be searched for words: `@@` is not
 * leakproof, so that the policy would have to come first (PostgreSQL manual, "Rules and Privileges"). So this table has
 * none, and the application's role may add to it but not read it: `search_messages` reads for the tenant of the
 * transaction, and gives back ids and ranks only. The index holds no list of what is yet to be added, since every search
 * would have to walk it.
 */
@Entity({ tableName: 'message_search' })
@Index({
  name: 'message_search_words',
  expression: `create index "message_search_words" on "message_search" using gin ("words") with (fastupdate = off)`,
})
export class MessageSearch {
  @OneToOne(() => Message, {
    fieldName: 'message_id',
    mapToPk: true,
    primary: true,
    owner: true,
    deleteRule: 'cascade',
  })
  messageId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  /** The message's folded words behind the prefix of its tenant and slice, and the keys of `message_search_keys`. */
  @Property({ columnType: 'tsvector', type: 'string' })
  words!: string;
}

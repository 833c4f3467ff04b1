import type { AuditOrigin } from '../audit/audit.service.ts';
import type { MergedContacts } from '../contacts/contact-merge.ts';
import type { Transaction } from '../database/database.ts';
import type { ConversationStateService } from './conversation-state.service.ts';

/**
 * Of what is open with one person at one address of the tenant's, all but the one that goes on: the one that a person
 * answers in, else the one in which something was said last. A contact has one open there at a time.
 */
const doublesStatement = `
  select id from (
    select id, row_number() over (
             partition by channel, channel_account
             order by (state = 'HUMAN') desc, last_message_at desc nulls last, id desc) as place
      from conversation
     where contact_id = any($1::uuid[]) and channel_user is not null and state <> 'CLOSED') open
   where place > 1 order by id`;

/** Conversations of contacts that have turned out to be one person. */
export class ConversationMerge {
  readonly #states: ConversationStateService;

  constructor(states: ConversationStateService) {
    this.#states = states;
  }

  /** Gives those of `from` to `into`; all of both stay locked until the transaction ends. */
  async move(transaction: Transaction, { tenantId, from, into }: MergedContacts, origin: AuditOrigin): Promise<void> {
    const ids = [from, into];
    // As whoever stores a message locks them: they wait meanwhile, and then find the other contact.
    await transaction.query(`select id from conversation where contact_id = any($1::uuid[]) order by id for update`, [
      ids,
    ]);
    const doubles = await transaction.query<{ id: string }>(doublesStatement, [ids]);
    for (const { id } of doubles) await this.#states.closeWithoutPerson(transaction, tenantId, id, origin);
    await transaction.query(`update conversation set contact_id = $2 where contact_id = $1`, ids);
  }
}

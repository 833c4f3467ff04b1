import type { Transaction } from '../database/database.ts';
import { MessageChangedType } from './conversation-event.type.ts';
import type { LiveConversations } from './live-conversations.ts';
import { lockExternalId, takeEarlyStatus } from './early-status.ts';
import { changeContent, moveDelivery, type ChangedMessage, type DeliveryStep } from './message-changes.ts';
import { messageFrom } from './message-row.ts';

/** What becomes of messages after they were stored; each change is a numbered fact of their conversation. */
export class MessageChangesService {
  readonly #live: LiveConversations;
  /** Told after a commit that the tenant's conversations have changed. */
  readonly #wakeInbox: (tenantId: string) => void;

  constructor(live: LiveConversations, wakeInbox: (tenantId: string) => void) {
    this.#live = live;
    this.#wakeInbox = wakeInbox;
  }

  /** Only ever forward: a word that comes late changes nothing. */
  async move(transaction: Transaction, step: DeliveryStep): Promise<void> {
    this.#announce(transaction, await moveDelivery(transaction, step));
  }

  /** Its channel has it, under this id; it may have come further before this was known. */
  async sent(transaction: Transaction, tenantId: string, messageId: string, externalId: string): Promise<void> {
    await lockExternalId(transaction, tenantId, externalId);
    await this.move(transaction, { messageId, status: 'SENT', told: 'by our sending', externalId });
    await this.catchUp(transaction, messageId, externalId);
  }

  /** What its provider told of a message before it was stored; under `lockExternalId`. */
  async catchUp(transaction: Transaction, messageId: string, externalId: string): Promise<void> {
    const early = await takeEarlyStatus(transaction, externalId);
    if (early === null) return;
    const { status, failureReason } = early;
    const reason = failureReason === null ? {} : { failureReason };
    await this.move(transaction, { messageId, status, told: 'by the provider', externalId, ...reason });
  }

  /** Its writer took it back; `instead` stands in its place. */
  async redact(transaction: Transaction, messageId: string, instead: string): Promise<void> {
    this.#announce(transaction, await changeContent(transaction, messageId, instead));
  }

  #announce(transaction: Transaction, changed: ChangedMessage | null): void {
    if (changed === null) return;
    const { message: row, seq } = changed;
    const event = { conversationId: row.conversation_id, seq, message: messageFrom(row) };
    transaction.afterCommit(() => {
      this.#live.publish(Object.assign(new MessageChangedType(), event));
      this.#wakeInbox(row.tenant_id);
    });
  }
}

import { ConversationState, MetricName } from '@parley/schema/enums';
import { countFact } from '../analytics/count-fact.ts';
import { insideServer, type AuditOrigin, type AuditService } from '../audit/audit.service.ts';
import type { KnownCaller, MemberCaller, VisitorCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { conflict, notFound } from '../errors.ts';
import { ConversationChangedType } from './conversation-event.type.ts';
import { requireReached } from './conversation-reach.ts';
import { requireConversation } from './conversation-reader.ts';
import type { ConversationType } from './conversation.type.ts';
import type { LiveConversations } from './live-conversations.ts';

interface StateChange {
  readonly state: ConversationState;
  /** The one who has it stays where this is left out. */
  readonly assigneeId?: string | null;
}

/** Whose deed the audit shows; no account: a visitor, or somebody outside of Parley. */
interface Doer {
  readonly tenantId: string;
  readonly accountId: string | null;
}

/** Who answers in a conversation, and whether anybody does: taken over, handed back, closed. */
export class ConversationStateService {
  readonly #database: Database;
  readonly #live: LiveConversations;
  readonly #audit: AuditService;
  /** Told after a commit that the tenant's conversations have changed. */
  readonly #wakeInbox: (tenantId: string) => void;

  constructor(database: Database, live: LiveConversations, audit: AuditService, wakeInbox: (tenantId: string) => void) {
    this.#database = database;
    this.#live = live;
    this.#audit = audit;
    this.#wakeInbox = wakeInbox;
  }

  /** Somebody answers outside of Parley, such as in a provider's own inbox: the responder falls silent. */
  answeredElsewhere(transaction: Transaction, tenantId: string, conversationId: string, origin: AuditOrigin) {
    return this.takeOverIfBot(transaction, { tenantId, accountId: null }, conversationId, origin);
  }

  /** The responder gives the conversation to people and falls silent. */
  async handOff(transaction: Transaction, tenantId: string, conversationId: string): Promise<void> {
    const to = { state: ConversationState.HUMAN };
    await this.#changeStateIn(transaction, { tenantId, accountId: null }, conversationId, to, insideServer);
  }

  /** No person closes it: the contact has left the channel, or goes on in another conversation. */
  async closeWithoutPerson(transaction: Transaction, tenantId: string, conversationId: string, origin: AuditOrigin) {
    await this.#changeStateIn(transaction, { tenantId, accountId: null }, conversationId, { state: 'CLOSED' }, origin);
  }

  /** The responder falls silent and the caller is assigned. @throws NOT_FOUND, CONFLICT where it is closed. */
  takeOver(caller: MemberCaller, conversationId: string, origin: AuditOrigin): Promise<ConversationType> {
    return this.#changeState(caller, conversationId, { state: 'HUMAN', assigneeId: caller.accountId }, origin);
  }

  /** The responder answers again. @throws NOT_FOUND, CONFLICT where it is closed. */
  handBack(caller: MemberCaller, conversationId: string, origin: AuditOrigin): Promise<ConversationType> {
    return this.#changeState(caller, conversationId, { state: 'BOT', assigneeId: null }, origin);
  }

  /** Nobody answers any more; closing a closed one changes nothing. @throws NOT_FOUND */
  close(caller: MemberCaller, conversationId: string, origin: AuditOrigin): Promise<ConversationType> {
    return this.#changeState(caller, conversationId, { state: 'CLOSED' }, origin);
  }

  /** The visitor asks for a person: the responder falls silent until one comes or hands back. @throws NOT_FOUND, CONFLICT */
  async requestHuman(caller: VisitorCaller, conversationId: string, origin: AuditOrigin): Promise<ConversationType> {
    return this.#changeState(caller, conversationId, { state: 'HUMAN' }, origin);
  }

  /** Gives a change of the conversation, or of its lead, the next number and tells it after the commit. @throws NOT_FOUND */
  async announceChange(transaction: Transaction, conversationId: string): Promise<ConversationType> {
    const [event] = await transaction.query<{ seq: number }>(numberChange, [conversationId]);
    const conversation = await requireConversation(transaction, conversationId);
    if (event === undefined) throw notFound('Conversation');
    const { seq } = event;
    transaction.afterCommit(() => {
      this.#live.publish(Object.assign(new ConversationChangedType(), { conversationId, seq, conversation }));
      this.#wakeInbox(conversation.tenantId);
    });
    return conversation;
  }

  async #changeState(
    caller: KnownCaller,
    conversationId: string,
    to: StateChange,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
    await requireReached(this.#database, caller, conversationId);
    const doer = { tenantId: caller.tenantId, accountId: caller.kind === 'member' ? caller.accountId : null };
    return this.#database.inTenant(caller.tenantId, (transaction) =>
      this.#changeStateIn(transaction, doer, conversationId, to, origin),
    );
  }

  async #changeStateIn(
    transaction: Transaction,
    doer: Doer,
    conversationId: string,
    to: StateChange,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
    const before = await lockConversation(transaction, conversationId);
    const assigneeId = to.assigneeId === undefined ? before.assigneeId : to.assigneeId;
    if (before.state === to.state && before.assigneeId === assigneeId)
      return requireConversation(transaction, conversationId);
    if (before.state === 'CLOSED') throw conflict('This conversation is closed');
    await transaction.query(`update conversation set state = $2, assignee_id = $3 where id = $1`, [
      conversationId,
      to.state,
      assigneeId,
    ]);
    const changes = { state: { before: before.state, after: to.state } };
    await this.record(transaction, doer, conversationId, changes, origin);
    if (to.state === 'CLOSED') await countFact(transaction, MetricName.CONVERSATIONS_CLOSED, doer.tenantId);
    return this.announceChange(transaction, conversationId);
  }

  /** The responder falls silent for whoever answers in its place. */
  async takeOverIfBot(transaction: Transaction, doer: Doer, conversationId: string, origin: AuditOrigin) {
    const [changed] = await transaction.query(
      `update conversation set state = 'HUMAN', assignee_id = $2 where id = $1 and state = 'BOT' returning id`,
      [conversationId, doer.accountId],
    );
    if (changed === undefined) return;
    await this.record(transaction, doer, conversationId, { state: { before: 'BOT', after: 'HUMAN' } }, origin);
    await this.announceChange(transaction, conversationId);
  }

  /** What was changed of a conversation, and who did it, for the audit. */
  record(
    transaction: Transaction,
    { tenantId, accountId }: Doer,
    conversationId: string,
    changes: Record<string, unknown>,
    origin: AuditOrigin,
  ): Promise<void> {
    const what = { action: 'update', resourceType: 'conversation', resourceId: conversationId, changes } as const;
    return this.#audit.record(transaction, { tenantId, accountId, ...what }, origin);
  }
}

/** @throws NOT_FOUND */
async function lockConversation(transaction: Transaction, conversationId: string) {
  const [row] = await transaction.query<{ state: ConversationState; assigneeId: string | null }>(
    `select state, assignee_id as "assigneeId" from conversation where id = $1 for update`,
    [conversationId],
  );
  if (row === undefined) throw notFound('Conversation');
  return row;
}

const numberChange = `
  with numbered as (
    update conversation set last_seq = last_seq + 1, updated_at = clock_timestamp() where id = $1 returning *
  )
  insert into conversation_event (conversation_id, seq, tenant_id, kind, created_at)
  select id, last_seq, tenant_id, 'CONVERSATION_CHANGED', updated_at from numbered
  returning seq`;

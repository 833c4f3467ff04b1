import { ConversationState, DeliveryStatus, MetricName, Role } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { countFact } from '../analytics/count-fact.ts';
import { insideServer, type AuditOrigin, type AuditService } from '../audit/audit.service.ts';
import type { KnownCaller, MemberCaller, VisitorCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { StatementScope } from '../database/statement.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { conflict, notFound } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import { ConversationChangedType, MessageAddedType, TypingType } from './conversation-event.type.ts';
import type { ConversationEvents } from './conversation-events.ts';
import { ConversationSource } from './conversation-source.ts';
import { listConversations, readConversation, type ConversationListRequest } from './conversation-reader.ts';
import type { ConversationType } from './conversation.type.ts';
import type { LiveConversations } from './live-conversations.ts';
import { messageFrom, type MessageRow } from './message-row.ts';
import { readMessagePages, type MessagePageRequest } from './message-pages.ts';
import { addMessage, messageWithClientId, type NewMessage } from './message-store.ts';
import { addMessageWithFiles, type MessageWithFiles } from './message-with-files.ts';
import type { MessageType } from './message.type.ts';
import { moveReadMark } from './read-marks.ts';

const open = [ConversationState.BOT, ConversationState.HUMAN] as const;

/** What a participant sends. */
export interface Sending {
  readonly conversationId: string;
  readonly clientId: string;
  readonly content: string;
  /** Files that the sender has uploaded. */
  readonly attachmentIds?: readonly string[] | null;
}

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

/** Who is told after a commit that there is something new. */
export interface Wake {
  relay(): void;
  /** A message goes out to its channel. */
  sendings(): void;
  inbox(tenantId: string): void;
}

/** The rules of conversations: every message and every change of one goes through here, whoever makes it. */
export class ConversationService {
  readonly #database: Database;
  readonly #live: LiveConversations;
  readonly #events: ConversationEvents;
  readonly #audit: AuditService;
  readonly #wake: Wake;

  constructor(
    database: Database,
    live: LiveConversations,
    events: ConversationEvents,
    audit: AuditService,
    wake: Wake,
  ) {
    this.#database = database;
    this.#live = live;
    this.#events = events;
    this.#audit = audit;
    this.#wake = wake;
  }

  /** `null` for one that does not exist, belongs to another tenant, or is not the visitor's own. */
  async find(caller: KnownCaller, conversationId: string): Promise<ConversationType | null> {
    if (!mayReach(caller, conversationId)) return null;
    return readConversation(this.#database.statements(caller.tenantId), conversationId);
  }

  list(caller: MemberCaller, request: ConversationListRequest) {
    return listConversations(this.#database.statements(caller.tenantId), request);
  }

  /** Pages of conversations that the caller was given before: whoever reaches a conversation reaches its messages. */
  messagePages(tenantId: string, conversationIds: readonly string[], request: MessagePageRequest) {
    return readMessagePages(this.#database.statements(tenantId), conversationIds, request);
  }

  /** Facts after `after` (all that are to come where it is left out), then live ones. @throws NOT_FOUND */
  async follow(caller: KnownCaller, conversationId: string, after: number | null): Promise<ConversationSource> {
    const conversation = await this.find(caller, conversationId);
    if (conversation === null) throw notFound('Conversation');
    // Whoever claims to have heard more than there is, of a database since restored, hears what comes next.
    const heard = Math.min(after ?? conversation.lastSeq, conversation.lastSeq);
    const opening = { tenantId: caller.tenantId, conversationId, after: heard, now: conversation.lastSeq };
    return new ConversationSource(this.#events, opening);
  }

  /** @throws NOT_FOUND, CONFLICT where the conversation is closed, BAD_USER_INPUT for a file that is not the visitor's. */
  async sendVisitorMessage(caller: VisitorCaller, sending: Sending, origin: AuditOrigin): Promise<MessageType> {
    if (!mayReach(caller, sending.conversationId)) throw notFound('Conversation');
    const message = { ...sending, id: newId(), tenantId: caller.tenantId, role: Role.VISITOR, whileIn: open, origin };
    faultPoint('message.store');
    const files = sending.attachmentIds ?? [];
    const stored = await this.#storeOnce(message, () =>
      files.length > 0 ? this.#storeWithFiles({ ...message, attachmentIds: files }) : this.#store(message),
    );
    faultPoint('message.stored');
    this.#wake.relay();
    return stored;
  }

  /**
   * A person's message. Whoever writes to a visitor takes the conversation over.
   * @throws NOT_FOUND, CONFLICT, BAD_USER_INPUT for a file that is not theirs, or cannot be sent to the channel
   */
  async reply(caller: MemberCaller, sending: Sending, origin: AuditOrigin): Promise<MessageType> {
    const from = { tenantId: caller.tenantId, authorId: caller.accountId, role: Role.AGENT, id: newId() };
    const message = { ...sending, ...from, whileIn: [ConversationState.HUMAN], origin };
    const files = sending.attachmentIds ?? [];
    return this.#storeOnce(message, async () => {
      if (files.length > 0) return this.#storeWithFiles({ ...message, attachmentIds: files, whileIn: open }, caller);
      return (await this.#store(message)) ?? this.#replyAndTakeOver(caller, { ...message, whileIn: open }, origin);
    });
  }

  /**
   * The responder's message, in a transaction of its own making.
   * @returns `null` where a person took over, the conversation was closed or the message was answered before.
   */
  async addAssistantMessage(transaction: Transaction, message: NewMessage): Promise<MessageType | null> {
    const row = await addMessage(transaction, message);
    if (row === null) return null;
    transaction.afterCommit(() => {
      this.#live.endReply(message.conversationId);
      this.#tellMessage(row);
    });
    return messageFrom(row);
  }

  /**
   * A message that came by a channel or was written there, in a transaction of its own making.
   * @returns `null` where it was stored before.
   */
  async addChannelMessage(transaction: Transaction, message: NewMessage): Promise<MessageType | null> {
    const row = await addMessage(transaction, message);
    if (row === null) return null;
    transaction.afterCommit(() => {
      this.#tellMessage(row);
      if (message.role === Role.VISITOR) this.#wake.relay();
    });
    return messageFrom(row);
  }

  /**
   * A person's message that its channel has taken already, in a transaction of its own making. They take the conversation
   * over with it. @returns `null` where it was stored before, as when the channel told of it first.
   */
  async addSentMessage(transaction: Transaction, caller: MemberCaller, message: NewMessage, origin: AuditOrigin) {
    const stored = await this.addChannelMessage(transaction, message);
    if (stored !== null) await this.#takeOverIfBot(transaction, caller, message.conversationId, origin);
    return stored;
  }

  /** Somebody answers outside of Parley, such as in a provider's own inbox: the responder falls silent. */
  answeredElsewhere(transaction: Transaction, tenantId: string, conversationId: string, origin: AuditOrigin) {
    return this.#takeOverIfBot(transaction, { tenantId, accountId: null }, conversationId, origin);
  }

  /** The contact has left the channel: nobody is to write to them there any more. */
  async leftByContact(transaction: Transaction, tenantId: string, conversationId: string, origin: AuditOrigin) {
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
    if (!mayReach(caller, conversationId)) throw notFound('Conversation');
    return this.#changeState(caller, conversationId, { state: 'HUMAN' }, origin);
  }

  /** Moves the caller's side of the read marks forward, never back. @throws NOT_FOUND */
  async markRead(
    caller: KnownCaller,
    conversationId: string,
    seq: number,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
    if (!mayReach(caller, conversationId)) throw notFound('Conversation');
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const side = caller.kind === 'visitor' ? 'visitor' : 'people';
      const moved = await moveReadMark(transaction, side, conversationId, seq);
      // A visitor's window reads along with every message: that it did says nothing that the mark does not.
      if (moved && caller.kind === 'member') {
        await this.#record(transaction, caller, conversationId, { readByPeopleSeq: { after: seq } }, origin);
      }
      return moved ? this.announceChange(transaction, conversationId) : this.#existing(transaction, conversationId);
    });
  }

  /** @throws NOT_FOUND */
  async setTyping(caller: KnownCaller, conversationId: string, typing: boolean): Promise<void> {
    if ((await this.find(caller, conversationId)) === null) throw notFound('Conversation');
    const role = caller.kind === 'visitor' ? Role.VISITOR : Role.AGENT;
    this.#live.publish(Object.assign(new TypingType(), { conversationId, role, typing }));
  }

  /** Gives a change of the conversation, or of its lead, the next number and tells it after the commit. @throws NOT_FOUND */
  async announceChange(transaction: Transaction, conversationId: string): Promise<ConversationType> {
    const [event] = await transaction.query<{ seq: number }>(numberChange, [conversationId]);
    const conversation = await this.#existing(transaction, conversationId);
    if (event === undefined) throw notFound('Conversation');
    const { seq } = event;
    transaction.afterCommit(() => {
      this.#live.publish(Object.assign(new ConversationChangedType(), { conversationId, seq, conversation }));
      this.#wake.inbox(conversation.tenantId);
    });
    return conversation;
  }

  #changeState(
    caller: KnownCaller,
    conversationId: string,
    to: StateChange,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
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
      return this.#existing(transaction, conversationId);
    if (before.state === 'CLOSED') throw conflict('This conversation is closed');
    await transaction.query(`update conversation set state = $2, assignee_id = $3 where id = $1`, [
      conversationId,
      to.state,
      assigneeId,
    ]);
    const changes = { state: { before: before.state, after: to.state } };
    await this.#record(transaction, doer, conversationId, changes, origin);
    if (to.state === 'CLOSED') await countFact(transaction, MetricName.CONVERSATIONS_CLOSED, doer.tenantId);
    return this.announceChange(transaction, conversationId);
  }

  /** For the first message of a person only: every later one is a single statement. */
  #replyAndTakeOver(caller: MemberCaller, message: NewMessage, origin: AuditOrigin): Promise<MessageType | null> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const row = await addMessage(transaction, message);
      if (row === null) return null;
      transaction.afterCommit(() => this.#tellMessage(row));
      await this.#takeOverIfBot(transaction, caller, message.conversationId, origin);
      return messageFrom(row);
    });
  }

  async #takeOverIfBot(transaction: Transaction, doer: Doer, conversationId: string, origin: AuditOrigin) {
    const [changed] = await transaction.query(
      `update conversation set state = 'HUMAN', assignee_id = $2 where id = $1 and state = 'BOT' returning id`,
      [conversationId, doer.accountId],
    );
    if (changed === undefined) return;
    await this.#record(transaction, doer, conversationId, { state: { before: 'BOT', after: 'HUMAN' } }, origin);
    await this.announceChange(transaction, conversationId);
  }

  #record(
    transaction: Transaction,
    { tenantId, accountId }: Doer,
    conversationId: string,
    changes: Record<string, unknown>,
    origin: AuditOrigin,
  ): Promise<void> {
    const what = { action: 'update', resourceType: 'conversation', resourceId: conversationId, changes } as const;
    return this.#audit.record(transaction, { tenantId, accountId, ...what }, origin);
  }

  /** The message as it is stored, by this call or by an earlier or simultaneous one with its client id. */
  async #storeOnce(
    { tenantId, conversationId, clientId }: { tenantId: string; conversationId: string; clientId: string },
    store: () => Promise<MessageType | null>,
  ): Promise<MessageType> {
    const stored = await store().catch((error: unknown) => {
      if (isUniqueViolation(error)) return null;
      throw error;
    });
    if (stored !== null) return stored;
    const statements = this.#database.statements(tenantId);
    const earlier = await messageWithClientId(statements, conversationId, clientId);
    if (earlier !== null) return messageFrom(earlier);
    await this.#existing(statements, conversationId);
    throw conflict('This conversation is closed');
  }

  async #store(message: NewMessage): Promise<MessageType | null> {
    const row = await addMessage(this.#database.statements(message.tenantId), message);
    return row && this.#tellMessage(row);
  }

  /** @param person who writes; the conversation is theirs from now on */
  #storeWithFiles(message: MessageWithFiles, person?: MemberCaller): Promise<MessageType | null> {
    const { tenantId, conversationId, origin = insideServer } = message;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const row = await addMessageWithFiles(transaction, message);
      if (row === null) return null;
      transaction.afterCommit(() => this.#tellMessage(row));
      if (person !== undefined) await this.#takeOverIfBot(transaction, person, conversationId, origin);
      return messageFrom(row);
    });
  }

  #tellMessage(row: MessageRow): MessageType {
    const message = messageFrom(row);
    const { conversation_id: conversationId, seq, tenant_id: tenantId } = row;
    this.#live.publish(Object.assign(new MessageAddedType(), { conversationId, seq, message }));
    this.#wake.inbox(tenantId);
    if (row.status === DeliveryStatus.PENDING) this.#wake.sendings();
    return message;
  }

  async #existing(scope: StatementScope, conversationId: string): Promise<ConversationType> {
    const conversation = await readConversation(scope, conversationId);
    if (conversation === null) throw notFound('Conversation');
    return conversation;
  }
}

/** A visitor's token opens one conversation; a member's transaction sees the tenant's own. */
function mayReach(caller: KnownCaller, conversationId: string): boolean {
  return caller.kind === 'member' || caller.conversationId === conversationId;
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

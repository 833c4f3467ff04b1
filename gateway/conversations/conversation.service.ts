import { ConversationState, DeliveryStatus, Role } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { KnownCaller, MemberCaller, VisitorCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import { saysConsent } from '../contacts/consent-words.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { conflict, notFound } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import { sessionOfAccount } from '../sessions/waha-chat-id.ts';
import { MessageAddedType, TypingType } from './conversation-event.type.ts';
import type { ConversationEvents } from './conversation-events.ts';
import { ConversationSource } from './conversation-source.ts';
import { findReached, narrowing, requireReached } from './conversation-reach.ts';
import { listConversations, requireConversation, type ConversationListRequest } from './conversation-reader.ts';
import type { ConversationStateService } from './conversation-state.service.ts';
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

/** Who is told after a commit that there is something new. */
export interface Wake {
  relay(): void;
  /** A message goes out to its channel. */
  sendings(): void;
  inbox(tenantId: string): void;
}

/** The rules of conversations: every message of one goes through here, whoever writes it, and who reads it. */
export class ConversationService {
  readonly #database: Database;
  readonly #live: LiveConversations;
  readonly #events: ConversationEvents;
  readonly #states: ConversationStateService;
  readonly #consents: ConsentService;
  readonly #wake: Wake;

  constructor(parts: {
    database: Database;
    live: LiveConversations;
    events: ConversationEvents;
    states: ConversationStateService;
    consents: ConsentService;
    wake: Wake;
  }) {
    this.#database = parts.database;
    this.#live = parts.live;
    this.#events = parts.events;
    this.#states = parts.states;
    this.#consents = parts.consents;
    this.#wake = parts.wake;
  }

  /** `null` for one that does not exist, belongs to another tenant, or is not the visitor's own or the person's to see. */
  find(caller: KnownCaller, conversationId: string): Promise<ConversationType | null> {
    return findReached(this.#database, caller, conversationId);
  }

  list(caller: MemberCaller, request: Omit<ConversationListRequest, 'narrowedTo'>) {
    const narrowed = { ...request, narrowedTo: narrowedTo(caller) };
    return listConversations(this.#database.statements(caller.tenantId), narrowed);
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
    // Everybody else reaches it for as long as they are let in at all.
    const mayLose = narrowing(caller) !== null && sessionOfAccount(conversation.channelAccount) !== null;
    const isReached = mayLose ? async () => (await this.find(caller, conversationId)) !== null : null;
    return new ConversationSource(this.#events, { ...opening, isReached });
  }

  /** @throws NOT_FOUND, CONFLICT where the conversation is closed, BAD_USER_INPUT for a file that is not the visitor's. */
  async sendVisitorMessage(caller: VisitorCaller, sending: Sending, origin: AuditOrigin): Promise<MessageType> {
    await requireReached(this.#database, caller, sending.conversationId);
    const message = { ...sending, id: newId(), tenantId: caller.tenantId, role: Role.VISITOR, whileIn: open, origin };
    const withFiles = { ...message, attachmentIds: sending.attachmentIds ?? [] };
    const stored = await this.#storeOnce(message, () => this.#storeVisitors(withFiles, caller.contactId, origin));
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
    await requireReached(this.#database, caller, sending.conversationId);
    const withFiles = { ...message, attachmentIds: sending.attachmentIds ?? [], whileIn: open };
    return this.#storeOnce(message, async () => {
      const stored = withFiles.attachmentIds.length === 0 ? await this.#store(message) : null;
      return stored ?? this.#replyAndTakeOver(caller, withFiles, origin);
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
    if (stored !== null) await this.#states.takeOverIfBot(transaction, caller, message.conversationId, origin);
    return stored;
  }

  /** Moves the caller's side of the read marks forward, never back. @throws NOT_FOUND */
  async markRead(
    caller: KnownCaller,
    conversationId: string,
    seq: number,
    origin: AuditOrigin,
  ): Promise<ConversationType> {
    await requireReached(this.#database, caller, conversationId);
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const side = caller.kind === 'visitor' ? 'visitor' : 'people';
      const moved = await moveReadMark(transaction, side, conversationId, seq);
      // A visitor's window reads along with every message: that it did says nothing that the mark does not.
      if (moved && caller.kind === 'member') {
        await this.#states.record(transaction, caller, conversationId, { readByPeopleSeq: { after: seq } }, origin);
      }
      return moved
        ? this.#states.announceChange(transaction, conversationId)
        : requireConversation(transaction, conversationId);
    });
  }

  /** @throws NOT_FOUND */
  async setTyping(caller: KnownCaller, conversationId: string, typing: boolean): Promise<void> {
    if ((await this.find(caller, conversationId)) === null) throw notFound('Conversation');
    const role = caller.kind === 'visitor' ? Role.VISITOR : Role.AGENT;
    this.#live.publish(Object.assign(new TypingType(), { conversationId, role, typing }));
  }

  /** For the first message of a person, and for those with files: every other one is a single statement. */
  #replyAndTakeOver(caller: MemberCaller, message: MessageWithFiles, origin: AuditOrigin): Promise<MessageType | null> {
    return this.#storeTogether(message, (transaction) =>
      this.#states.takeOverIfBot(transaction, caller, message.conversationId, origin),
    );
  }

  /** The message as it is stored, by this call or by an earlier or simultaneous one with its client id. */
  async #storeOnce(
    { tenantId, conversationId, clientId }: { tenantId: string; conversationId: string; clientId: string },
    store: () => Promise<MessageType | null>,
  ): Promise<MessageType> {
    faultPoint('message.store');
    const stored = await store().catch((error: unknown) => {
      if (isUniqueViolation(error)) return null;
      throw error;
    });
    faultPoint('message.stored');
    if (stored !== null) return stored;
    const statements = this.#database.statements(tenantId);
    const earlier = await messageWithClientId(statements, conversationId, clientId);
    if (earlier !== null) return messageFrom(earlier);
    await requireConversation(statements, conversationId);
    throw conflict('This conversation is closed');
  }

  async #store(message: NewMessage): Promise<MessageType | null> {
    const row = await addMessage(this.#database.statements(message.tenantId), message);
    return row && this.#tellMessage(row);
  }

  /** One statement, unless the message has files, or says STOP or its kin, which is kept with it or neither is. */
  #storeVisitors(message: MessageWithFiles, contactId: string, origin: AuditOrigin): Promise<MessageType | null> {
    const { tenantId, conversationId, content: text, attachmentIds } = message;
    const isConsent = saysConsent(text);
    if (!isConsent && attachmentIds.length === 0) return this.#store(message);
    return this.#storeTogether(message, async (transaction) => {
      if (!isConsent) return;
      const { channel } = await requireConversation(transaction, conversationId);
      await this.#consents.hear(transaction, { tenantId, contactId, channel, text }, origin);
    });
  }

  /** The message, its files, and what follows from it: all of it or nothing. */
  #storeTogether(
    message: MessageWithFiles,
    follow: (transaction: Transaction) => Promise<void>,
  ): Promise<MessageType | null> {
    return this.#database.inTenant(message.tenantId, async (transaction) => {
      const row = await addMessageWithFiles(transaction, message);
      if (row === null) return null;
      await follow(transaction);
      transaction.afterCommit(() => this.#tellMessage(row));
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
}

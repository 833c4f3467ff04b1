import { Channel, ConversationState, Role, WahaSessionStatus } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { requirePhoneNumber } from '../contacts/contact-phone.ts';
import type { ConversationStarter } from '../conversations/conversation-starter.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import { lockExternalId } from '../conversations/early-status.ts';
import type { MessageChangesService } from '../conversations/message-changes.service.ts';
import type { Database } from '../database/database.ts';
import { badInput, notFound } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import type { Connection } from '../graphql/connection.ts';
import { offsetOf, type OffsetPageRequest } from '../graphql/list-offset.ts';
import type { MessageHitType } from '../message-search/message-hit.type.ts';
import type { MessageSearchService } from '../message-search/message-search.service.ts';
import { requireBetween } from '../require-between.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { accountOfSession, chatIdOf, externalIdOf, wahaMessageIdOf } from './waha-chat-id.ts';
import { conversationsOfChat, listChats, readChatMessages, type ChatConversation } from './waha-chat-reader.ts';
import type { WahaChatType, WahaMessageType } from './waha-chat.type.ts';
import type { SentMessage } from './waha-client.ts';
import { toCaller, WahaFailure } from './waha-failure.ts';
import type { WahaSessionStatusService } from './waha-session-status.service.ts';
import type { WahaSessionService } from './waha-session.service.ts';
import type { WahaSessionType } from './waha-session.type.ts';

const open = [ConversationState.BOT, ConversationState.HUMAN];

/** Most messages of a chat in one page, and most hits of a search (contract README, "backend"). */
export const mostChatMessages = 100;
export const mostChatHits = 50;

/** A message to a number. */
export interface NewWahaMessage {
  readonly sessionId: string;
  readonly phoneNumber: string;
  readonly content: string;
}

/** What became of it. */
export interface TakenMessage {
  readonly messageId: string;
  readonly wahaMessageId: string;
  readonly contactId: string;
  readonly sentAt: Date;
}

/** What is said on a WhatsApp session, for those who see the session. */
export class WahaChatService {
  readonly #database: Database;
  readonly #sessions: WahaSessionService;
  readonly #statuses: WahaSessionStatusService;
  readonly #tenants: TenantService;
  readonly #starter: ConversationStarter;
  readonly #conversations: ConversationService;
  readonly #changes: MessageChangesService;
  readonly #search: MessageSearchService;

  constructor(parts: {
    database: Database;
    sessions: WahaSessionService;
    statuses: WahaSessionStatusService;
    tenants: TenantService;
    starter: ConversationStarter;
    conversations: ConversationService;
    changes: MessageChangesService;
    search: MessageSearchService;
  }) {
    this.#database = parts.database;
    this.#sessions = parts.sessions;
    this.#statuses = parts.statuses;
    this.#tenants = parts.tenants;
    this.#starter = parts.starter;
    this.#conversations = parts.conversations;
    this.#changes = parts.changes;
    this.#search = parts.search;
  }

  /** The last spoken in first. @throws NOT_FOUND, BAD_USER_INPUT */
  async chats(caller: MemberCaller, sessionId: string, request: OffsetPageRequest): Promise<Connection<WahaChatType>> {
    const { id } = await this.#sessions.require(caller, sessionId);
    return listChats(this.#database.statements(caller.tenantId), accountOfSession(id), request);
  }

  /** The newest first. @throws NOT_FOUND for the session, and for a contact who has no chat on it; BAD_USER_INPUT */
  async messages(
    caller: MemberCaller,
    chat: { readonly sessionId: string; readonly contactId: string },
    { first, ...request }: { readonly first: number; readonly offset: number },
  ): Promise<WahaMessageType[]> {
    const offset = offsetOf(request);
    requireBetween('first', first, 1, mostChatMessages);
    const { account } = await this.#chat(caller, chat);
    return readChatMessages(this.#database.statements(caller.tenantId), account, chat.contactId, { first, offset });
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT */
  async search(
    caller: MemberCaller,
    sessionId: string,
    query: string,
    first: number | null,
  ): Promise<Connection<MessageHitType>> {
    const { id } = await this.#sessions.require(caller, sessionId);
    const limit = first ?? mostChatHits;
    requireBetween('first', limit, 1, mostChatHits);
    return this.#search.search(caller, query, { first: limit }, accountOfSession(id));
  }

  /**
   * Sends first and stores what WhatsApp has taken, so that nothing stays of what it has not. Where this process ends
   * between the two, WAHA's own webhook about the message stores it.
   * @throws NOT_FOUND, BAD_USER_INPUT where the session is not connected, UNAVAILABLE
   */
  async send(caller: MemberCaller, message: NewWahaMessage, origin: AuditOrigin): Promise<TakenMessage> {
    const session = await this.#sessions.require(caller, message.sessionId);
    const { country } = await this.#tenants.named(caller.tenantId);
    const phone = requirePhoneNumber('phoneNumber', message.phoneNumber, country);
    await this.#requireConnected(caller, session);
    const address = phone.replace('+', '');
    const sent = await this.#sendText(caller, session, address, message.content);
    faultPoint('chat.store');
    const taken = await this.#store(caller, session, { address, phone, content: message.content, sent }, origin);
    faultPoint('chat.stored');
    return taken;
  }

  /**
   * Marks what they wrote as read, here and on their phone.
   * @returns how many messages nobody had read before. @throws NOT_FOUND, UNAVAILABLE: nothing is marked then
   */
  async markRead(
    caller: MemberCaller,
    chat: { readonly sessionId: string; readonly contactId: string },
    origin: AuditOrigin,
  ): Promise<number> {
    const { session, conversations } = await this.#chat(caller, chat);
    const unread = conversations.filter(({ unreadCount }) => unreadCount > 0);
    const last = unread.at(-1);
    if (last !== undefined) await this.#sendSeen(session, last);
    for (const { id, lastSeq } of unread) await this.#conversations.markRead(caller, id, lastSeq, origin);
    return unread.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  }

  /** @throws NOT_FOUND */
  async #chat(caller: MemberCaller, { sessionId, contactId }: { sessionId: string; contactId: string }) {
    const session = await this.#sessions.require(caller, sessionId);
    const account = accountOfSession(session.id);
    const conversations = isUuid(contactId)
      ? await conversationsOfChat(this.#database.statements(caller.tenantId), account, contactId)
      : [];
    if (conversations.length === 0) throw notFound('Contact');
    return { session, account, conversations };
  }

  /** A session that is not linked shows nobody anything. */
  async #sendSeen(session: WahaSessionType, { address, lastExternalId }: ChatConversation): Promise<void> {
    if (session.status !== WahaSessionStatus.CONNECTED || lastExternalId === null) return;
    const wahaMessageId = wahaMessageIdOf(lastExternalId);
    await toCaller(this.#sessions.requireClient().sendSeen(session.wahaName, chatIdOf(address), wahaMessageId));
  }

  /** One that does not show CONNECTED may have been linked since WAHA last told: it is asked. */
  async #requireConnected({ tenantId }: MemberCaller, { id: sessionId, status, wahaName }: WahaSessionType) {
    if (status === WahaSessionStatus.CONNECTED) return;
    const state = await this.#sessions
      .requireClient()
      .session(wahaName)
      .catch(() => null);
    if (state !== null) {
      await this.#statuses.note({ tenantId, sessionId }, { status: state.status, phone: state.phone, saidAt: null });
    }
    if (state?.status !== WahaSessionStatus.CONNECTED) throw notConnected();
  }

  async #sendText(
    { tenantId }: MemberCaller,
    { id: sessionId, wahaName }: WahaSessionType,
    address: string,
    content: string,
  ): Promise<SentMessage> {
    try {
      return await this.#sessions.requireClient().sendText(wahaName, chatIdOf(address), content);
    } catch (error) {
      if (!(error instanceof WahaFailure)) throw error;
      if (error.kind !== 'not-ready' && error.kind !== 'missing') throw error.toParleyError();
      const status = error.status ?? WahaSessionStatus.DISCONNECTED;
      await this.#statuses.note({ tenantId, sessionId }, { status, phone: null, saidAt: null });
      throw notConnected();
    }
  }

  async #store(
    caller: MemberCaller,
    session: WahaSessionType,
    { address, phone, content, sent }: { address: string; phone: string; content: string; sent: SentMessage },
    origin: AuditOrigin,
  ): Promise<TakenMessage> {
    const { tenantId, accountId } = caller;
    const externalId = externalIdOf(session.id, sent.wahaMessageId);
    const identity = { userIds: [address], name: null, phone };
    const account = accountOfSession(session.id);
    const person = { channel: Channel.WHATSAPP, account, address, identity, campaign: null };
    return this.#database.inTenant(tenantId, async (transaction) => {
      await lockExternalId(transaction, tenantId, externalId);
      const { id: conversationId, contact } = await this.#starter.onChannel(transaction, tenantId, person, origin);
      const message = { id: newId(), tenantId, conversationId, role: Role.AGENT, content, authorId: accountId };
      const taken = { ...message, externalId, status: sent.status, whileIn: open, origin };
      const stored = await this.#conversations.addSentMessage(transaction, caller, taken, origin);
      // WAHA may have told of it before it answered; then it is there without its author.
      const [told] = await transaction.query<{ id: string }>(
        `update message set author_id = coalesce(author_id, $2) where external_id = $1 returning id`,
        [externalId, accountId],
      );
      const messageId = stored?.id ?? told?.id ?? message.id;
      await this.#changes.catchUp(transaction, messageId, externalId);
      const { wahaMessageId, sentAt } = sent;
      return { messageId, wahaMessageId, contactId: contact.id, sentAt };
    });
  }
}

const notConnected = () => badInput('sessionId', 'sessionId names a session that is not connected');

import { ConversationState, Role, type Channel } from '@parley/schema/enums';
import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import type { LeadType } from '../leads/lead.type.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { ConversationChangedType, MessageAddedType } from './conversation-event.type.ts';
import type { ConversationEvents } from './conversation-events.ts';
import { readConversation } from './conversation-reader.ts';
import type { ConversationStarter } from './conversation-starter.ts';
import type { ConversationService } from './conversation.service.ts';
import type { ConversationType } from './conversation.type.ts';
import type { MessageType } from './message.type.ts';

/** Longer than the responder's own deadline of 8 seconds, and still shorter than clients wait. */
const replyMilliseconds = 15_000;

/** What a program without a socket says in somebody's name. */
export interface Question {
  readonly tenant: string;
  readonly userId: string;
  readonly channel: Channel;
  readonly content: string;
  readonly clientId: string;
}

export interface Answered {
  readonly message: MessageType;
  readonly reply: MessageType | null;
  readonly lead: LeadType;
  readonly conversation: ConversationType;
}

/** One request, one answer: stores a message like any other and waits for its reply. */
export class AskService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #starter: ConversationStarter;
  readonly #conversations: ConversationService;
  readonly #events: ConversationEvents;
  readonly #limits: RateLimits;

  constructor(
    database: Database,
    tenants: TenantService,
    starter: ConversationStarter,
    conversations: ConversationService,
    events: ConversationEvents,
    limits: RateLimits,
  ) {
    this.#database = database;
    this.#tenants = tenants;
    this.#starter = starter;
    this.#conversations = conversations;
    this.#events = events;
    this.#limits = limits;
  }

  /**
   * `reply` is `null` where a person answers, or nobody did in time; it comes to the conversation all the same.
   * @throws NOT_FOUND for the tenant, RATE_LIMITED
   */
  async ask(question: Question, call: LimitedCall): Promise<Answered> {
    await this.#limits.takeForAddress('chat', call);
    const tenant = await this.#tenants.named(question.tenant);
    await this.#limits.takeForTenant('chat', tenant.id, call);
    const begun = await this.#starter.identified(tenant, question.channel, question.userId);
    const { id: conversationId, contact } = begun;
    const visitor = {
      kind: 'visitor',
      tenantId: tenant.id,
      conversationId,
      contactId: contact.id,
      expiresAt: new Date(),
    } as const;
    const message = await this.#conversations.sendVisitorMessage(visitor, { ...question, conversationId });
    const reply = begun.state === 'BOT' ? await this.#replyTo(tenant.id, conversationId, message) : null;
    const conversation = await this.#database.inTenant(tenant.id, (transaction) =>
      readConversation(transaction, conversationId),
    );
    if (conversation?.leadOfContact == null) throw notFound('Lead');
    return { message, reply, lead: conversation.leadOfContact, conversation };
  }

  async #replyTo(tenantId: string, conversationId: string, message: MessageType): Promise<MessageType | null> {
    const facts = this.#events.follow(tenantId, conversationId, message.seq);
    const deadline = setTimeout(() => void facts.return?.(), replyMilliseconds);
    try {
      for await (const event of facts) {
        if (event instanceof MessageAddedType && event.message.role !== Role.VISITOR) return event.message;
        if (event instanceof ConversationChangedType && event.conversation.state !== ConversationState.BOT) return null;
      }
      return null;
    } finally {
      clearTimeout(deadline);
    }
  }
}

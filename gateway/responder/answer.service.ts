import { ConversationState, Role } from '@parley/schema/enums';
import type { CatalogService } from '../catalog/catalog.service.ts';
import { cardOf } from '../catalog/listing-card.ts';
import type { ContactRow } from '../contacts/contact.type.ts';
import { ConversationChangedType } from '../conversations/conversation-event.type.ts';
import type { ConversationStateService } from '../conversations/conversation-state.service.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import type { ConversationEvents } from '../conversations/conversation-events.ts';
import type { LiveConversations } from '../conversations/live-conversations.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import { faultPoint } from '../fault-point.ts';
import type { LeadService } from '../leads/lead.service.ts';
import type { LeadRow } from '../leads/lead.type.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { widgetTextsIn } from '../tenants/widget-texts.ts';
import type { JudgementReviews } from './judgement-reviews.ts';
import type { Responder, ResponderInput, ResponderStep, Turn } from './responder.ts';
import { tokenBudgetOf } from './token-budget.ts';

/** Messages of one conversation that a reply takes into account. */
const rememberedTurns = 40;

type Work = OutboxWork<'conversation.visitor-message'>;
type Answer = Extract<ResponderStep, { kind: 'done' }>;

interface StoredTurn {
  readonly id: string;
  readonly role: Role;
  readonly content: string;
  readonly replyTo: string | null;
}

interface Situation {
  readonly state: ConversationState;
  /** The number of the last fact that it takes into account. */
  readonly lastSeq: number;
  readonly contact: ContactRow;
  /** The visitor's own; `null` on a channel, where it is the provider's. */
  readonly address: string | null;
  readonly lead: LeadRow | null;
  /** Oldest first. */
  readonly turns: readonly StoredTurn[];
}

/** Answers visitors: reads the situation, lets the responder speak, and stores what it said with its judgement. */
export class AnswerService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #catalog: CatalogService;
  readonly #conversations: ConversationService;
  readonly #states: ConversationStateService;
  readonly #leads: LeadService;
  readonly #events: ConversationEvents;
  readonly #live: LiveConversations;
  readonly #responder: Responder;
  readonly #limits: RateLimits;
  readonly #reviews: JudgementReviews;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    catalog: CatalogService;
    conversations: ConversationService;
    states: ConversationStateService;
    leads: LeadService;
    events: ConversationEvents;
    live: LiveConversations;
    responder: Responder;
    limits: RateLimits;
    reviews: JudgementReviews;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#catalog = parts.catalog;
    this.#conversations = parts.conversations;
    this.#states = parts.states;
    this.#leads = parts.leads;
    this.#events = parts.events;
    this.#live = parts.live;
    this.#responder = parts.responder;
    this.#limits = parts.limits;
    this.#reviews = parts.reviews;
  }

  /** Does nothing where there is nothing left to do: a repeated attempt is harmless. */
  async answer(work: Work): Promise<void> {
    const { conversationId, messageId, replyId } = work.payload;
    const situation = await this.#database.inTenant(work.tenantId, (transaction) =>
      readSituation(transaction, work.payload),
    );
    if (situation === null || !awaitsReplyTo(situation, messageId)) return;
    const interruption = this.#interruption(work, situation);
    try {
      this.#live.startReply(conversationId, replyId);
      const answer = await this.#speak(work, situation, interruption.signal);
      if (answer !== null) return await this.#store(work, answer);
      interruption.throwIfFailed();
    } finally {
      this.#live.endReply(conversationId);
      interruption.stop();
    }
  }

  /**
   * Aborts when the server closes or a person takes over, on whichever gateway: not one further piece is said. It follows
   * from the situation's last fact on, so that a takeover since then is known. Where it cannot go on listening it aborts
   * as well, and the attempt has failed.
   */
  #interruption(work: Work, { lastSeq }: Situation) {
    const interrupted = new AbortController();
    const events = this.#events.follow(work.tenantId, work.payload.conversationId, lastSeq);
    let failure: Error | undefined;
    const listen = async () => {
      for await (const event of events) {
        if (event instanceof ConversationChangedType && event.conversation.state !== 'BOT') interrupted.abort();
      }
    };
    void listen().catch((error: unknown) => {
      failure = new Error('The conversation could not be followed', { cause: error });
      interrupted.abort();
    });
    return {
      signal: AbortSignal.any([work.signal, interrupted.signal]),
      stop: () => void events.return?.(),
      throwIfFailed: () => {
        if (failure !== undefined) throw failure;
      },
    };
  }

  /** @returns `null` where it was interrupted. */
  async #speak(work: Work, situation: Situation, signal: AbortSignal): Promise<Answer | null> {
    for await (const step of this.#responder.respond(await this.#input(work.tenantId, situation), signal)) {
      if (signal.aborted) return null;
      if (step.kind === 'done') return step;
      this.#live.continueReply(work.payload.conversationId, step.text);
    }
    return null;
  }

  async #input(tenantId: string, { turns, contact, lead, address }: Situation): Promise<ResponderInput> {
    const tenant = await this.#tenants.named(tenantId);
    const { country, currency } = tenant;
    const { replyTemplates = {}, officeHours } = tenant.settings;
    const language = contact.language ?? tenant.language;
    // Visitors know the business by what its chat is called, which may differ from language to language.
    const name = widgetTextsIn(tenant.settings.widget.texts, [language, tenant.language]).title;
    return {
      turns: turns.map(turnOf),
      known: {
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        requirement: lead?.requirement ?? null,
        budget: lead?.budget ?? null,
        timeline: lead?.timeline ?? null,
      },
      business: { name, language, country, currency, templates: replyTemplates, hours: officeHours ?? null },
      library: this.#catalog.libraryOf(tenantId),
      budget: tokenBudgetOf(this.#limits, { tenantId, contactId: contact.id, address }),
    };
  }

  /** Reply and judgement in one transaction. Another process that was faster has stored the same reply: then nothing is. */
  async #store(work: Work, answer: Answer): Promise<void> {
    const { conversationId, messageId, replyId } = work.payload;
    const { qualification, listings } = answer;
    const store = async (transaction: Transaction) => {
      const message = await this.#conversations.addAssistantMessage(transaction, {
        id: replyId,
        tenantId: work.tenantId,
        conversationId,
        role: Role.ASSISTANT,
        content: answer.content,
        replyTo: messageId,
        cards: listings.map((listing) => cardOf(listing, qualification.language)),
        listingIds: listings.map((listing) => listing.id),
        quickReplies: answer.quickReplies,
        sources: answer.sources.map(({ id, title, sourceUrl: url }) => ({ id, title, url })),
        engine: qualification.engine,
        fallbackReason: qualification.fallbackReason,
        whileIn: [ConversationState.BOT],
      });
      if (message === null) return;
      const knowledge = { ...qualification.fields, ...qualification };
      if (await this.#leads.applyJudgement(transaction, conversationId, knowledge, qualification)) {
        await this.#states.announceChange(transaction, conversationId);
      }
      await this.#reviews.note(transaction, message.id, qualification);
      if (answer.handsOff) await this.#states.handOff(transaction, work.tenantId, conversationId);
      faultPoint('reply.written');
    };
    faultPoint('reply.store');
    await this.#database.inTenant(work.tenantId, store).catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
    });
    faultPoint('reply.stored');
  }
}

/** The last message of the visitor, unanswered, while the responder is the one to answer. Earlier ones are answered with it. */
function awaitsReplyTo({ state, turns }: Situation, messageId: string): boolean {
  const lastQuestion = turns.findLast((turn) => turn.role === Role.VISITOR);
  const answered = turns.some((turn) => turn.replyTo === messageId);
  return state === ConversationState.BOT && lastQuestion?.id === messageId && !answered;
}

function turnOf({ role, content }: { role: Role; content: string }): Turn {
  return { role: role === Role.VISITOR ? 'user' : 'assistant', content };
}

async function readSituation(
  transaction: Transaction,
  { conversationId, messageId }: Work['payload'],
): Promise<Situation | null> {
  const [situation] = await transaction.query<Situation>(
    `select conversation.state, conversation.last_seq as "lastSeq", to_jsonb(contact) as contact, to_jsonb(lead) as lead,
            case when conversation.channel_user is null then (
              select address from audit_row
               where audit_row.tenant_id = conversation.tenant_id and resource_id = $2 and resource_type = 'message'
               limit 1) end as address,
            (select coalesce(jsonb_agg(jsonb_build_object('id', turn.id, 'role', turn.role,
                                       'content', turn.content, 'replyTo', turn.reply_to)
                                       order by turn.seq), '[]')
               from (select * from message where conversation_id = $1 and role <> 'SYSTEM'
                      order by seq desc limit ${rememberedTurns}) turn) as turns
       from conversation
       join contact on contact.id = conversation.contact_id
       left join lead on lead.contact_id = contact.id
      where conversation.id = $1`,
    [conversationId, messageId],
  );
  return situation ?? null;
}

import { ConversationState, Role, type DeliveryStatus } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import type { ConversationStarter } from '../conversations/conversation-starter.ts';
import type { ConversationStateService } from '../conversations/conversation-state.service.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import type { ConversationType } from '../conversations/conversation.type.ts';
import { keepEarlyStatus, lockExternalId } from '../conversations/early-status.ts';
import type { MessageChangesService } from '../conversations/message-changes.service.ts';
import type { MessageType } from '../conversations/message.type.ts';
import type { Database, Transaction } from '../database/database.ts';
import { faultPoint } from '../fault-point.ts';
import type { OutboundStatusService } from '../messaging/outbound-status.service.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import type { ChannelAdapter, ChannelEvent, Person } from './channel-adapter.ts';
import { contentWords, deletedWords } from './content-words.ts';
import { failureWords } from './failure-words.ts';
import { findMeant, findMeantAddress, readJustSaid, readOpenConversations, readReached } from './inbound-reader.ts';
import { outgoingParts } from './outgoing-text.ts';

const open = [ConversationState.BOT, ConversationState.HUMAN];

type Event<Kind extends ChannelEvent['kind']> = Extract<ChannelEvent, { kind: Kind }>;

/** Where a channel's events come from. */
export interface Arrival {
  readonly tenant: Tenant;
  readonly adapter: Pick<ChannelAdapter, 'channel' | 'textLimit'>;
  readonly origin: AuditOrigin;
  /** `false`: the responder leaves what comes there to people. */
  readonly isAnswered?: boolean;
}

/** Stores what channels tell of. Told again, it changes nothing: the provider's id is kept with the message itself. */
export class InboundService {
  readonly #database: Database;
  readonly #starter: ConversationStarter;
  readonly #conversations: ConversationService;
  readonly #states: ConversationStateService;
  readonly #consents: ConsentService;
  readonly #changes: MessageChangesService;
  readonly #outbound: OutboundStatusService;
  readonly #publicUrl: string | undefined;

  constructor(parts: {
    database: Database;
    starter: ConversationStarter;
    conversations: ConversationService;
    states: ConversationStateService;
    consents: ConsentService;
    changes: MessageChangesService;
    outbound: OutboundStatusService;
    publicUrl: string | undefined;
  }) {
    this.#database = parts.database;
    this.#starter = parts.starter;
    this.#conversations = parts.conversations;
    this.#states = parts.states;
    this.#consents = parts.consents;
    this.#changes = parts.changes;
    this.#outbound = parts.outbound;
    this.#publicUrl = parts.publicUrl;
  }

  /** One event in a transaction of its own: a batch may hold a thousand, and one that fails must not undo the others. */
  async take(arrival: Arrival, event: ChannelEvent): Promise<void> {
    if (event.kind === 'unreadable') return;
    faultPoint('inbound.store');
    await this.#database.inTenant(arrival.tenant.id, (transaction) => this.#store(transaction, arrival, event));
    faultPoint('inbound.stored');
  }

  async #store(
    transaction: Transaction,
    arrival: Arrival,
    event: Exclude<ChannelEvent, Event<'unreadable'>>,
  ): Promise<void> {
    const { tenant } = arrival;
    switch (event.kind) {
      case 'message':
        return this.#addMessage(transaction, arrival, event);
      case 'echo':
        return this.#addEcho(transaction, arrival, event);
      case 'status':
        return this.#moveStatus(transaction, arrival, event);
      case 'reached':
        return this.#moveReached(transaction, event);
      case 'deletion':
        return this.#redact(transaction, tenant, event);
      case 'referral':
        return void (await this.#conversationWith(transaction, arrival, event.person, event.campaign));
      case 'identity':
        return this.#identify(transaction, arrival, event.person);
      case 'taken':
        return this.#fallSilent(transaction, arrival, event.person);
      case 'left':
        return this.#close(transaction, arrival, event.person);
    }
  }

  async #addMessage(transaction: Transaction, arrival: Arrival, event: Event<'message'>): Promise<void> {
    // It may have come to a conversation that is closed by now: told again, it must not begin another one.
    if ((await findMeant(transaction, event.externalId, null)) !== undefined) return;
    const conversation = await this.#conversationWith(transaction, arrival, event.person, event.campaign);
    if (event.isOthers) await this.#silence(transaction, arrival, conversation);
    await this.#add(transaction, arrival, conversation, Role.VISITOR, event);
    await this.#hearConsent(transaction, arrival, conversation, event);
  }

  async #hearConsent(
    transaction: Transaction,
    { tenant, origin }: Arrival,
    { contact, channel }: ConversationType,
    { content: { text }, consent: isGiven }: Event<'message'>,
  ): Promise<void> {
    const who = { tenantId: tenant.id, contactId: contact.id, channel };
    if (isGiven !== undefined) return this.#consents.told(transaction, { ...who, isGiven }, origin);
    if (text !== null) await this.#consents.hear(transaction, { ...who, text }, origin);
  }

  /** A person answered in the provider's own inbox, unless it is what we sent ourselves. */
  async #addEcho(transaction: Transaction, arrival: Arrival, event: Event<'echo'>): Promise<void> {
    const { externalId, sentAs } = event;
    await lockExternalId(transaction, arrival.tenant.id, externalId);
    const own = await findMeant(transaction, externalId, sentAs);
    if (own !== undefined) {
      return this.#changes.move(transaction, { ...own, status: 'SENT', told: 'by the provider', externalId });
    }
    const { identity } = event.person;
    const { textLimit } = arrival.adapter;
    const echo = { externalId, sentAs, userIds: identity.userIds, text: event.content.text, textLimit };
    if (await this.#outbound.isEcho(transaction, echo)) return;
    const conversation = await this.#conversationWith(transaction, arrival, event.person, null);
    if (await this.#wasSentByUs(transaction, arrival, conversation, event)) return;
    await this.#silence(transaction, arrival, conversation);
    const added = await this.#add(transaction, arrival, conversation, Role.AGENT, event);
    if (added !== null) await this.#changes.catchUp(transaction, added.id, externalId);
  }

  #add(
    transaction: Transaction,
    { tenant, isAnswered = true }: Arrival,
    { id: conversationId, contact }: ConversationType,
    role: Role,
    { externalId, content }: Event<'message' | 'echo'>,
  ): Promise<MessageType | null> {
    return this.#conversations.addChannelMessage(transaction, {
      id: newId(),
      tenantId: tenant.id,
      conversationId,
      role,
      content: contentWords(content, contact.language ?? tenant.language),
      externalId,
      isAnswered,
      ...(content.media[0] && { media: content.media[0] }),
      whileIn: open,
    });
  }

  /** An echo that carries no id of ours may come before the answer to our own call: what we just said there is ours. */
  async #wasSentByUs(
    transaction: Transaction,
    { tenant, adapter }: Arrival,
    { id, contact }: ConversationType,
    { content }: Event<'echo'>,
  ): Promise<boolean> {
    const language = contact.language ?? tenant.language;
    const said = (await readJustSaid(transaction, id)).flatMap((message) =>
      outgoingParts(message, language, this.#publicUrl, adapter.textLimit),
    );
    return content.text !== null && said.includes(content.text.trim());
  }

  /** The provider's word may come before the answer to our own call is stored: then it waits for it. */
  async #moveStatus(transaction: Transaction, arrival: Arrival, event: Event<'status'>): Promise<void> {
    const { tenant } = arrival;
    if (event.failure?.kind === 'opted-out') await this.#noteRefusal(transaction, arrival, event);
    if (await this.#moveKnown(transaction, tenant, event)) return;
    const { status, externalId, failure } = event;
    await lockExternalId(transaction, tenant.id, externalId);
    if (await this.#moveKnown(transaction, tenant, event)) return;
    const failureReason = failure && failureWords(failure, tenant.language);
    await keepEarlyStatus(transaction, tenant.id, externalId, { status, failureReason });
  }

  async #noteRefusal(
    transaction: Transaction,
    { tenant, adapter, origin }: Arrival,
    { externalId, sentAs }: Event<'status'>,
  ): Promise<void> {
    const addresses = await findMeantAddress(transaction, externalId, sentAs);
    await this.#consents.refusedAt(transaction, { tenantId: tenant.id, channel: adapter.channel, addresses }, origin);
  }

  /** @returns whether it is of a message that is known here. */
  async #moveKnown(transaction: Transaction, tenant: Tenant, event: Event<'status'>): Promise<boolean> {
    const { status, externalId, sentAs, failure } = event;
    const own = await findMeant(transaction, externalId, sentAs);
    const failureReason = failure === null ? undefined : failureWords(failure, own?.language ?? tenant.language);
    if (own === undefined) return this.#outbound.move(transaction, { externalId, sentAs, status, failureReason });
    const reason = failureReason === undefined ? {} : { failureReason };
    await this.#changes.move(transaction, { ...own, status, told: 'by the provider', externalId, ...reason });
    return true;
  }

  async #moveReached(transaction: Transaction, event: Event<'reached'>): Promise<void> {
    const { person, status, until } = event;
    const [moment, externalId] = 'moment' in until ? [until.moment, null] : [null, until.externalId];
    const before: DeliveryStatus[] = status === 'READ' ? ['SENT', 'DELIVERED'] : ['SENT'];
    const reached = await readReached(transaction, person, { moment, externalId }, before);
    for (const message of reached) {
      await this.#changes.move(transaction, { ...message, status, told: 'by the provider' });
    }
    const { channel, identity } = person;
    await this.#outbound.moveReached(transaction, { channel, userIds: identity.userIds, status, moment, externalId });
  }

  async #redact(transaction: Transaction, tenant: Tenant, { externalId }: Event<'deletion'>): Promise<void> {
    const own = await findMeant(transaction, externalId, null);
    if (own === undefined) return;
    await this.#changes.redact(transaction, own.messageId, deletedWords(own.language ?? tenant.language));
  }

  async #fallSilent(transaction: Transaction, arrival: Arrival, person: Person): Promise<void> {
    await this.#silence(transaction, arrival, await this.#conversationWith(transaction, arrival, person, null));
  }

  async #close(transaction: Transaction, { tenant, origin }: Arrival, person: Person): Promise<void> {
    for (const id of await readOpenConversations(transaction, person)) {
      await this.#states.closeWithoutPerson(transaction, tenant.id, id, origin);
    }
    const { channel, identity } = person;
    await this.#consents.refusedAt(transaction, { tenantId: tenant.id, channel, addresses: identity.userIds }, origin);
  }

  #silence(transaction: Transaction, { tenant, origin }: Arrival, { id }: ConversationType): Promise<void> {
    return this.#states.answeredElsewhere(transaction, tenant.id, id, origin);
  }

  #conversationWith(
    transaction: Transaction,
    { tenant, origin }: Arrival,
    person: Person,
    campaign: string | null,
  ): Promise<ConversationType> {
    return this.#starter.onChannel(transaction, tenant.id, { ...person, campaign }, origin);
  }

  #identify(transaction: Transaction, { tenant, origin }: Arrival, person: Person): Promise<void> {
    return this.#starter.knownBy(transaction, tenant.id, person, origin);
  }
}

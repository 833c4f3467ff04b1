import { insideServer } from '../audit/audit.service.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import type { MessageChangesService } from '../conversations/message-changes.service.ts';
import { beginAttempt, forgetAttempt, type OutgoingMessage } from '../conversations/message-changes.ts';
import type { Database } from '../database/database.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import type { WorkFailure } from '../events/work-failure.ts';
import type { ChannelAdapters } from './channel-adapters.ts';
import { givenUpWords } from './given-up-words.ts';
import { outgoingParts } from './outgoing-text.ts';
import { isOutsideWindow } from '../conversations/reply-window.ts';
import { faultPoint } from '../fault-point.ts';
import { SendFailure } from './send-failure.ts';
import type { WahaOutgoing } from './waha-outgoing.ts';
import { wahaTextLimit } from './waha.ts';
import { workFailureOf } from './work-failure-of.ts';

type Work = OutboxWork<'conversation.outgoing-message'>;

/**
 * Sends messages out to their channels, at least once. That an attempt begins is stored before the provider is called: where
 * its end is not known, the message is sent again and marked, never doubled silently.
 */
export class OutgoingService {
  readonly #database: Database;
  readonly #changes: MessageChangesService;
  readonly #adapters: ChannelAdapters;
  readonly #consents: ConsentService;
  readonly #waha: WahaOutgoing;
  readonly #publicUrl: string | undefined;

  constructor(parts: {
    database: Database;
    changes: MessageChangesService;
    adapters: ChannelAdapters;
    consents: ConsentService;
    waha: WahaOutgoing;
    publicUrl: string | undefined;
  }) {
    this.#database = parts.database;
    this.#changes = parts.changes;
    this.#adapters = parts.adapters;
    this.#consents = parts.consents;
    this.#waha = parts.waha;
    this.#publicUrl = parts.publicUrl;
  }

  /** Does nothing where there is nothing left to do. @throws WorkFailure that says whether it is worth another attempt. */
  async send({ tenantId, payload: { messageId }, signal }: Work): Promise<void> {
    faultPoint('outgoing.begin');
    const outgoing = await this.#database.inTenant(tenantId, (transaction) => beginAttempt(transaction, messageId));
    if (outgoing === null) return;
    faultPoint('outgoing.begun');
    const externalId = await this.#call(tenantId, outgoing, signal).catch(async (error: unknown) => {
      throw error instanceof SendFailure ? await this.#noteFailure(tenantId, outgoing, error) : error;
    });
    faultPoint('outgoing.answered');
    await this.#database.inTenant(tenantId, (transaction) =>
      this.#changes.sent(transaction, tenantId, messageId, externalId),
    );
    faultPoint('outgoing.noted');
  }

  /** Nobody tries any more, until somebody replays it: people see that it failed, and why. */
  async giveUp({ tenantId, payload: { messageId } }: Work, failure: unknown): Promise<void> {
    const cause = failure instanceof Error ? failure.cause : undefined;
    await this.#database.inTenant(tenantId, async (transaction) => {
      const failureReason = await givenUpWords(transaction, tenantId, cause);
      await this.#changes.move(transaction, { messageId, status: 'FAILED', told: 'by our sending', failureReason });
    });
  }

  async #call(tenantId: string, outgoing: OutgoingMessage, signal: AbortSignal): Promise<string> {
    const { message, channel, account, address, language } = outgoing;
    if (this.#waha.serves(account)) {
      const parts = outgoingParts(message, language, this.#publicUrl, wahaTextLimit);
      return this.#waha.send(tenantId, { messageId: message.id, account, address, parts }, signal);
    }
    const adapter = await this.#adapters.serving(tenantId, channel, account);
    if (adapter === null) throw new SendFailure('not-connected');
    if (await this.#isOutsideWindow(tenantId, outgoing)) throw new SendFailure('outside-window');
    const parts = outgoingParts(message, language, this.#publicUrl, adapter.textLimit);
    return adapter.send({ messageId: message.id, account, address, parts }, signal);
  }

  #isOutsideWindow(tenantId: string, outgoing: OutgoingMessage): Promise<boolean> {
    return this.#database.inTenant(tenantId, (transaction) => isOutsideWindow(transaction, outgoing));
  }

  async #noteFailure(tenantId: string, outgoing: OutgoingMessage, failure: SendFailure): Promise<WorkFailure> {
    const { message, channel, address } = outgoing;
    await this.#database.inTenant(tenantId, async (transaction) => {
      if (failure.details.isAmbiguous !== true) await forgetAttempt(transaction, message.id);
      if (failure.kind !== 'opted-out') return;
      await this.#consents.refusedAt(transaction, { tenantId, channel, addresses: [address] }, insideServer);
    });
    return workFailureOf(failure, 'The channel did not take the message');
  }
}

import type { Channel } from '@parley/schema/enums';
import { insideServer } from '../audit/audit.service.ts';
import type { ChannelAdapter } from '../channels/channel-adapter.ts';
import type { ChannelConnection } from '../channels/channel-credentials.ts';
import type { ChannelAdapters } from '../channels/channel-adapters.ts';
import { givenUpWords } from '../channels/given-up-words.ts';
import { splitText } from '../channels/outgoing-text.ts';
import { hasReplyWindow, isOutsideWindow } from '../conversations/reply-window.ts';
import { SendFailure } from '../channels/send-failure.ts';
import { workFailureOf } from '../channels/work-failure-of.ts';
import type { ConnectorCredentials } from '../connectors/connector-credentials.ts';
import type { ConnectorRow } from '../connectors/connector.type.ts';
import { hideCredentials } from '../connectors/hide-credentials.ts';
import { CredentialsUnreadable } from '../connectors/credential-vault.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import type { WorkFailure } from '../events/work-failure.ts';
import { faultPoint } from '../fault-point.ts';
import {
  beginOutbound,
  forgetOutboundAttempt,
  moveOutbound,
  outboundSent,
  type OutboundAttempt,
} from './outbound-store.ts';
import type { OutboundMessageRow } from './outbound-message.type.ts';

type Work = OutboxWork<'messaging.outbound-message'>;

/**
 * Sends what was accepted through its connector, at least once. That an attempt begins is stored before the provider is
 * called: where its end is not known, the message is sent again and marked, never doubled silently.
 */
export class DeliveryService {
  readonly #database: Database;
  readonly #credentials: ConnectorCredentials;
  readonly #adapters: ChannelAdapters;
  readonly #consents: ConsentService;
  readonly #optOutLate: (transaction: Transaction, messageId: string) => Promise<boolean>;

  constructor(parts: {
    database: Database;
    credentials: ConnectorCredentials;
    adapters: ChannelAdapters;
    consents: ConsentService;
    /** Notes whether whoever a message is for does not want it any more. */
    optOutLate: (transaction: Transaction, messageId: string) => Promise<boolean>;
  }) {
    this.#database = parts.database;
    this.#credentials = parts.credentials;
    this.#adapters = parts.adapters;
    this.#consents = parts.consents;
    this.#optOutLate = parts.optOutLate;
  }

  /** Does nothing where there is nothing left to do. @throws WorkFailure that says whether it is worth another attempt. */
  async deliver({ tenantId, payload: { messageId }, signal }: Work): Promise<void> {
    faultPoint('delivery.begin');
    const attempt = await this.#begin(tenantId, messageId);
    if (attempt === null) return;
    faultPoint('delivery.begun');
    const externalId = await this.#call(attempt, signal).catch(async (error: unknown) => {
      throw error instanceof SendFailure ? await this.#noteFailure(tenantId, messageId, error) : error;
    });
    faultPoint('delivery.answered');
    await this.#database.inTenant(tenantId, (transaction) =>
      outboundSent(transaction, tenantId, messageId, externalId),
    );
    faultPoint('delivery.noted');
  }

  /** Nobody tries any more, until somebody replays it: it failed, and the message says why. */
  async giveUp({ tenantId, payload: { messageId } }: Work, failure: unknown): Promise<void> {
    const cause = failure instanceof Error ? failure.cause : undefined;
    await this.#database.inTenant(tenantId, (transaction) => this.#fail(transaction, tenantId, messageId, cause));
  }

  /** Told a refusal, nobody has to look at it: it is not left behind as a dead letter. */
  #begin(tenantId: string, messageId: string): Promise<OutboundAttempt | null> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      if (!(await this.#optOutLate(transaction, messageId))) return beginOutbound(transaction, messageId);
      await this.#fail(transaction, tenantId, messageId, new SendFailure('opted-out'));
      return null;
    });
  }

  async #fail(transaction: Transaction, tenantId: string, messageId: string, cause: unknown): Promise<void> {
    const failureReason = await givenUpWords(transaction, tenantId, cause);
    await moveOutbound(transaction, { messageId, status: 'FAILED', told: 'by our sending', failureReason });
  }

  async #call({ message, connector, channel }: OutboundAttempt, signal: AbortSignal): Promise<string> {
    if (connector === null || !connector.is_active) throw new SendFailure('not-connected');
    const connection = this.#open(connector);
    const adapter = this.#adapters.connect(connection);
    try {
      refuseElsewhere(adapter, channel);
      await this.#refuseOutsideWindow(adapter, message);
      return await this.#send(adapter, message, signal);
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      if (error.kind === 'opted-out') await this.#noteRefusal(message, adapter.channel);
      throw hideCredentials(error, connection.credentials);
    }
  }

  #noteRefusal({ tenant_id: tenantId, recipient }: OutboundMessageRow, channel: Channel): Promise<void> {
    return this.#database.inTenant(tenantId, (transaction) =>
      this.#consents.refusedAt(transaction, { tenantId, channel, addresses: [recipient] }, insideServer),
    );
  }

  /** It would be refused, and some providers count that against the account. */
  async #refuseOutsideWindow(
    { channel, account }: ChannelAdapter,
    { tenant_id: tenantId, recipient: address, approved }: OutboundMessageRow,
  ): Promise<void> {
    if (approved !== null || !hasReplyWindow(channel)) return;
    const addressee = { channel, account, address };
    const isOutside = await this.#database.inTenant(tenantId, (transaction) => isOutsideWindow(transaction, addressee));
    if (isOutside) throw new SendFailure('outside-window');
  }

  #send(adapter: ChannelAdapter, message: OutboundMessageRow, signal: AbortSignal): Promise<string> {
    const { id: messageId, recipient: address, content, approved } = message;
    const outgoing = { messageId, account: null, address };
    if (approved !== null) return adapter.send({ ...outgoing, template: approved }, signal);
    return adapter.send({ ...outgoing, parts: splitText(content, adapter.textLimit) }, signal);
  }

  #open(connector: ConnectorRow): ChannelConnection {
    try {
      return this.#credentials.open(connector);
    } catch (error) {
      if (error instanceof CredentialsUnreadable) throw new SendFailure('not-connected', {}, { cause: error });
      throw error;
    }
  }

  async #noteFailure(tenantId: string, messageId: string, failure: SendFailure): Promise<WorkFailure> {
    if (failure.details.isAmbiguous !== true) {
      await this.#database.inTenant(tenantId, (transaction) => forgetOutboundAttempt(transaction, messageId));
    }
    return workFailureOf(failure, 'The provider did not take the message');
  }
}

/** Its reader's address and consent are for one channel; its connector may have been given another one while it waited. */
function refuseElsewhere({ channel: connector }: ChannelAdapter, channel: Channel | null): void {
  if (channel === null || channel === connector) return;
  throw new SendFailure('not-connected', { words: `it was for ${channel}, and the connector sends on ${connector}` });
}

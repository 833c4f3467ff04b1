import { ErrorCode } from '@parley/schema/error-codes';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { TestedAccount } from '../channels/channel-adapter.ts';
import type { ChannelConnection } from '../channels/channel-credentials.ts';
import type { ChannelAdapters } from '../channels/channel-adapters.ts';
import { failureWords } from '../channels/failure-words.ts';
import { isPassing, SendFailure } from '../channels/send-failure.ts';
import { workFailureOf } from '../channels/work-failure-of.ts';
import type { Database } from '../database/database.ts';
import { badInput, ParleyError } from '../errors.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import type { ConnectorCredentials } from './connector-credentials.ts';
import type { NamedInProject } from '../projects/named-in-project.ts';
import { connectorNamed } from './connector.service.ts';
import type { ConnectorRow } from './connector.type.ts';
import { CredentialsUnreadable } from './credential-vault.ts';
import { hideCredentials } from './hide-credentials.ts';

const timeoutMilliseconds = 15_000;

/** Asks providers about connectors, and tells them where to send webhooks. */
export class ConnectorTestService {
  readonly #database: Database;
  readonly #audit: AuditService;
  readonly #credentials: ConnectorCredentials;
  readonly #adapters: ChannelAdapters;

  constructor(parts: {
    database: Database;
    audit: AuditService;
    credentials: ConnectorCredentials;
    adapters: ChannelAdapters;
  }) {
    this.#database = parts.database;
    this.#audit = parts.audit;
    this.#credentials = parts.credentials;
    this.#adapters = parts.adapters;
  }

  /**
   * @throws NOT_FOUND; BAD_USER_INPUT where the provider refuses the credentials; UNAVAILABLE with reason THIRD_PARTY_ERROR
   * where it does not answer, and CONNECTOR_ERROR where they cannot be read.
   */
  async test(caller: MemberCaller, named: NamedInProject, origin: AuditOrigin): Promise<TestedAccount> {
    const { tenantId, accountId } = caller;
    const connector = await this.#database.inTenant(tenantId, async (transaction) => {
      const found = await connectorNamed(transaction, named);
      const deed = { action: 'execute', resourceType: 'connector', resourceId: found.id } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed, changes: { test: found.type } }, origin);
      return found;
    });
    return this.#ask(connector);
  }

  /** Does nothing for providers that are told by people, and for a connector that is active no more. */
  async setWebhook({ payload: { connectorId }, signal }: OutboxWork<'connector.activated'>): Promise<void> {
    const found = await this.#credentials.findConnector(connectorId);
    if (found === null) return;
    try {
      await this.#adapters.connect(found.connection).setWebhook?.(signal);
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      const failure = hideCredentials(error, found.connection.credentials);
      throw workFailureOf(failure, 'The provider did not take our address');
    }
  }

  /** Outside a transaction: a provider may take its time. */
  async #ask(connector: ConnectorRow): Promise<TestedAccount> {
    const connection = this.#open(connector);
    try {
      return await this.#adapters.connect(connection).test(AbortSignal.timeout(timeoutMilliseconds));
    } catch (error) {
      if (error instanceof SendFailure) throw refusalOf(hideCredentials(error, connection.credentials));
      throw error instanceof Error && error.name === 'TimeoutError' ? refusalOf(new SendFailure('unavailable')) : error;
    }
  }

  #open(connector: ConnectorRow): ChannelConnection {
    try {
      return this.#credentials.open(connector);
    } catch (error) {
      throw error instanceof CredentialsUnreadable ? unreadable() : error;
    }
  }
}

const unreadable = () =>
  new ParleyError(ErrorCode.UNAVAILABLE, "The connector's credentials cannot be read: give them anew", {
    reason: 'CONNECTOR_ERROR',
  });

function refusalOf(failure: SendFailure): ParleyError {
  const words = failureWords(failure, 'EN');
  if (!isPassing(failure)) return badInput('credentials', words, 'INVALID_CREDENTIALS');
  return new ParleyError(ErrorCode.UNAVAILABLE, words, { reason: 'THIRD_PARTY_ERROR' });
}

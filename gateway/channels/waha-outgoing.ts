import type { Database } from '../database/database.ts';
import { chatIdOf, externalIdOf, sessionOfAccount } from '../sessions/waha-chat-id.ts';
import type { WahaClient } from '../sessions/waha-client.ts';
import { WahaFailure, type WahaFailureKind } from '../sessions/waha-failure.ts';
import { readSession } from '../sessions/waha-session-reader.ts';
import type { OutgoingText } from './channel-adapter.ts';
import { SendFailure, type FailureKind } from './send-failure.ts';

/** A session that is being linked again may go on later by itself; a key that is wrong will not. */
const kindOfFailure: Readonly<Record<WahaFailureKind, FailureKind>> = {
  unreachable: 'unavailable',
  'not-ready': 'unavailable',
  unauthorised: 'not-permitted',
  missing: 'not-connected',
  exists: 'rejected',
};

/** Sends what is said in conversations that go through a WhatsApp session. */
export class WahaOutgoing {
  readonly #database: Database;
  readonly #client: WahaClient | undefined;

  constructor(database: Database, client: WahaClient | undefined) {
    this.#database = database;
    this.#client = client;
  }

  /** Whether a conversation goes this way. */
  serves(account: string | null): boolean {
    return sessionOfAccount(account) !== null;
  }

  /** @returns WAHA's id of the last part. @throws SendFailure; an AbortError where `signal` is aborted. */
  async send(tenantId: string, outgoing: OutgoingText, signal: AbortSignal): Promise<string> {
    const sessionId = sessionOfAccount(outgoing.account);
    const wahaName = sessionId === null ? null : await this.#nameOf(tenantId, sessionId);
    if (this.#client === undefined || sessionId === null || wahaName === null) throw new SendFailure('not-connected');
    let sentId: string | undefined;
    for (const part of outgoing.parts) {
      try {
        const sent = await this.#client.sendText(wahaName, chatIdOf(outgoing.address), part, signal);
        sentId = externalIdOf(sessionId, sent.wahaMessageId);
      } catch (error) {
        throw error instanceof WahaFailure ? asSendFailure(error, sentId !== undefined) : error;
      }
    }
    if (sentId === undefined) throw new SendFailure('rejected', { words: 'There is nothing to send' });
    return sentId;
  }

  /** The session may have been deleted since it was written to. */
  async #nameOf(tenantId: string, sessionId: string): Promise<string | null> {
    const session = await this.#database.inTenant(tenantId, (transaction) => readSession(transaction, sessionId));
    return session?.wahaName ?? null;
  }
}

function asSendFailure(failure: WahaFailure, isPartSent: boolean): SendFailure {
  const details = { words: failure.message, isAmbiguous: failure.isAmbiguous || isPartSent };
  return new SendFailure(kindOfFailure[failure.kind], details, { cause: failure });
}

import { Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { failureWords } from './failure-words.ts';
import { SendFailure } from './send-failure.ts';

/** Why nobody tries to send a message any more, for the tenant's people. `failure` is what the last attempt threw. */
export async function givenUpWords(transaction: Transaction, tenantId: string, failure: unknown): Promise<string> {
  const cause = failure instanceof Error ? failure.cause : undefined;
  const known = cause instanceof SendFailure ? cause : new SendFailure('unavailable');
  const [tenant] = await transaction.query<{ language: Language }>(`select language from tenant where id = $1`, [
    tenantId,
  ]);
  return failureWords(known, tenant?.language ?? Language.EN);
}

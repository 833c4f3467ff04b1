import { Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { failureWords } from './failure-words.ts';
import { SendFailure } from './send-failure.ts';

/** Why nobody tries to send a message any more, for the tenant's people. `cause` is why the last attempt failed. */
export async function givenUpWords(transaction: Transaction, tenantId: string, cause: unknown): Promise<string> {
  const known = cause instanceof SendFailure ? cause : new SendFailure('unavailable');
  const [tenant] = await transaction.query<{ language: Language }>(`select language from tenant where id = $1`, [
    tenantId,
  ]);
  return failureWords(known, tenant?.language ?? Language.EN);
}

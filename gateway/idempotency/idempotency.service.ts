import { createHash } from 'node:crypto';
import { ErrorCode } from '@parley/schema/error-codes';
import canonicalize from 'canonicalize';
import { v7 as newId } from 'uuid';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, ParleyError } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';

const longestKey = 255;

/** What a request was answered, to be answered again: a number of the caller's dialect and JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The answer to a request, and whether it is that of an earlier one. */
export interface OnceAnswer {
  readonly answer: Answer;
  readonly replayed: boolean;
}

interface Claim {
  readonly id: string;
  readonly tenantId: string;
  readonly projectId: string | null;
  readonly key: string;
  readonly bodyHash: string;
}

/**
 * The key's row is written first and committed last: another call with the key waits in the database for this one's
 * commit, and finds the answer, or for its rollback, and does the work itself. A process that dies takes its claim with
 * it; of one that hangs the server ends the session, which is the lease. A row that has expired counts as none.
 */
const claimStatement = `
  insert into idempotency_key (id, tenant_id, project_id, key, body_hash, created_at, expires_at)
  select $1, $2, $3, $4, $5, now(), now() + interval '24 hours'
   where set_config('idle_in_transaction_session_timeout', '5s', true) is not null
  on conflict (tenant_id, project_id, key) do update
     set id = excluded.id, body_hash = excluded.body_hash, status = null, answer = null,
         created_at = excluded.created_at, expires_at = excluded.expires_at
   where idempotency_key.expires_at <= now()
  returning id`;

/** Does what a key was given for once, however often and however concurrently it is asked (contract README, messagejs). */
export class IdempotencyService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Does `work` in a transaction of the tenant and keeps its answer for 24 hours in the same one; or gives back the answer
   * of the call that did. Nothing is kept of work that throws: the next call does it anew.
   * @param projectId whose key it is; the same key of another project is another key.
   * @param key 1 to 255 characters.
   * @param body what is compared by value: the order of an object's fields does not count.
   * @param work must use its transaction only, and not wait for anything else: after 5 idle seconds the server ends it.
   * @throws CONFLICT with reason IDEMPOTENCY_KEY_REUSED where the key came with another body, BAD_USER_INPUT.
   */
  async once(
    tenantId: string,
    projectId: string | null,
    key: string,
    body: unknown,
    work: (transaction: Transaction) => Promise<Answer>,
  ): Promise<OnceAnswer> {
    if (key.length < 1 || key.length > longestKey)
      throw badInput('idempotencyKey', `An idempotency key has 1 to ${longestKey} characters`);
    const claim = { id: newId(), tenantId, projectId, key, bodyHash: hashOf(body) };
    faultPoint('idempotency.claim');
    const once = await this.#database.inTenant(tenantId, async (transaction) => {
      if (!(await claimKey(transaction, claim)))
        return { answer: await firstAnswer(transaction, claim), replayed: true };
      faultPoint('idempotency.claimed');
      const answer = await work(transaction);
      faultPoint('idempotency.worked');
      await keepAnswer(transaction, claim, answer);
      return { answer, replayed: false };
    });
    faultPoint('idempotency.answered');
    return once;
  }
}

/** @throws BAD_USER_INPUT for text that is not Unicode: it has no canonical form (RFC 8785, section 3.2.2.2). */
function hashOf(body: unknown): string {
  try {
    return createHash('sha256')
      .update(canonicalize(body) ?? '')
      .digest('hex');
  } catch {
    throw badInput('body', 'The body cannot be compared: it has text that is not Unicode');
  }
}

/** @returns `false` where an earlier call has the key; its row then stays locked, and so undeleted, to the end. */
async function claimKey(transaction: Transaction, claim: Claim): Promise<boolean> {
  const { id, tenantId, projectId, key, bodyHash } = claim;
  return (await transaction.query(claimStatement, [id, tenantId, projectId, key, bodyHash])).length > 0;
}

async function firstAnswer(transaction: Transaction, { tenantId, projectId, key, bodyHash }: Claim): Promise<Answer> {
  const [row] = await transaction.query<{ body_hash: string; status: number; answer: string }>(
    `select body_hash, status, answer from idempotency_key
      where tenant_id = $1 and project_id is not distinct from $2 and key = $3`,
    [tenantId, projectId, key],
  );
  if (row === undefined) throw new Error('The row of an idempotency key is gone while it is locked');
  if (row.body_hash !== bodyHash) throw keyReused();
  return { status: row.status, body: JSON.parse(row.answer) };
}

async function keepAnswer(transaction: Transaction, { id }: Claim, { status, body }: Answer): Promise<void> {
  await transaction.query(`update idempotency_key set status = $2, answer = $3 where id = $1`, [
    id,
    status,
    JSON.stringify(body ?? null),
  ]);
}

const keyReused = () =>
  new ParleyError(ErrorCode.CONFLICT, 'This idempotency key was used with another body', {
    reason: 'IDEMPOTENCY_KEY_REUSED',
  });

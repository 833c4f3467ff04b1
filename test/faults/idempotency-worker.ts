import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '@parley/gateway/database/open-database';
import { IdempotencyService } from '@parley/gateway/idempotency/idempotency.service';

/**
 * A process that does what idempotency keys are given for, told by its parent over IPC: each call is a row of
 * `fault_effect`, whose id is its answer. It is killed in between.
 */
const [, , tenantId = '', databaseUrl] = process.argv;
const database = await openDatabase({ url: databaseUrl, dataDirectory: '' });
const service = new IdempotencyService(database);

async function effectOf(key: string): Promise<unknown> {
  const { answer } = await service.once(tenantId, null, key, { key }, async (transaction) => {
    const effect = randomUUID();
    await transaction.query(`insert into fault_effect (key, effect) values ($1, $2)`, [key, effect]);
    return { status: 201, body: effect };
  });
  return answer.body;
}

process.on('message', (asked: { call: number; key: string }) => {
  void effectOf(asked.key).then(
    (effect) => process.send?.({ call: asked.call, effect }),
    (error: unknown) => process.send?.({ call: asked.call, failure: String(error) }),
  );
});
// Its parent has ended.
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });

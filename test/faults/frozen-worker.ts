import { setTimeout as pause } from 'node:timers/promises';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import { Deployment } from './deployment.ts';
import { never, type Figure } from './figure.ts';
import type { OwnPostgres } from './own-postgres.ts';

/** The harness freezes for 6 s; then whoever was frozen goes on where it was, on a busy machine after some time. */
const patienceMilliseconds = 60_000;

/**
 * A gateway hangs with a reply in its hands for longer than its lease; another one takes the work over and replies; then
 * the first one wakes up and stores its own. @param sabotage statements that take the mechanism away
 */
export async function freezeWorker(
  postgres: OwnPostgres,
  on: { databaseUrl: string; redisUrl: string },
  sabotage?: string,
): Promise<Figure[]> {
  const nextFault = (gateway: number) =>
    gateway === 0 ? ({ point: 'reply.store', hit: 1, action: 'freeze' } as const) : undefined;
  const deployment = await Deployment.start({ gateways: 2, ...on, nextFault });
  try {
    if (sabotage !== undefined) await postgres.run(on.databaseUrl, sabotage);
    const visitor = await TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
    const start = performance.now();
    const { seq } = await visitor.say('Is the flat still free?');
    const elsewhere = visitor.at(deployment.url(1));
    await elsewhere.hearReply(seq);
    const repliedAfter = performance.now() - start;
    const stores = () => deployment.reached().filter(({ point }) => point === 'reply.stored').length;
    for (const deadline = start + patienceMilliseconds; stores() < 2 && performance.now() < deadline;) await pause(50);
    const last = await deployment.lastNumber(elsewhere);
    const events = await elsewhere.hear(0, (event) => 'seq' in event && event.seq >= last);
    const replies = events.filter((event) => event.__typename === 'MessageAdded' && event.message.role === 'ASSISTANT');
    const frozen = deployment.reached().filter(({ action }) => action === 'freeze');
    return [
      { name: 'gateways frozen', value: frozen.length, atLeast: 1 },
      { name: 'gateways that came to the end of storing', value: stores(), atLeast: 2 },
      { name: 'taken over after', value: repliedAfter, unit: 'ms', atMost: 5_000 },
      never('replies stored twice', replies.length - 1),
    ];
  } finally {
    await deployment.stop();
  }
}

/** Whoever comes second may store as well: what the unique keys of a reply are there to refuse. */
export const withoutOneReply = `
  alter table message drop constraint message_pkey cascade;
  alter table message_search drop constraint message_search_pkey;
  drop index message_one_reply`;

import { setTimeout as pause } from 'node:timers/promises';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { percentile, type Figure } from './figure.ts';

/** Longer than a reply takes, so that there is one message at a time and each has a claim of its own. */
const pauseMilliseconds = 150;

/**
 * How soon after its commit a message is in a worker's hands, one after the other.
 * @param held the percentile that is held to what is promised
 */
export async function claimLatency(deployment: Deployment, messages: number, held: 50 | 99 = 99): Promise<Figure[]> {
  const visitor = await TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
  for (let count = 0; count < messages; count += 1) {
    await visitor.say('Is the flat still free?');
    await pause(pauseMilliseconds);
  }
  const reached = deployment.reached();
  const timesOf = (name: string) => reached.filter(({ point }) => point === name).map(({ at }) => at);
  const claims = timesOf('work.claimed');
  // A claim by the poll may come before the commit is known here.
  const waits = timesOf('message.stored').map((storedAt, index) => Math.max(0, (claims[index] ?? Infinity) - storedAt));
  const claimedWithin = (percent: 50 | 99): Figure => ({
    name: `claimed after its commit, p${percent}`,
    value: percentile(waits, percent),
    unit: 'ms',
    ...(percent === held && { atMost: 50 }),
  });
  return [{ name: 'messages', value: waits.length }, claimedWithin(50), claimedWithin(99)];
}

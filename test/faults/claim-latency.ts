import { setTimeout as pause } from 'node:timers/promises';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { percentile, type Figure } from './figure.ts';

/** Longer than a reply takes, so that there is one message at a time and each has a claim of its own. */
const pauseMilliseconds = 150;

/** How soon after its commit a message is in a worker's hands, one after the other. */
export async function claimLatency(deployment: Deployment, messages: number): Promise<Figure[]> {
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
  return [
    { name: 'messages', value: waits.length },
    { name: 'claimed after its commit, p50', value: percentile(waits, 50), unit: 'ms' },
    { name: 'claimed after its commit, p99', value: percentile(waits, 99), unit: 'ms', atMost: 50 },
  ];
}

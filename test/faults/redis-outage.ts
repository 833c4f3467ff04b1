import { setTimeout as pause } from 'node:timers/promises';
import { Listener } from '@parley/gateway/testing/listener';
import { TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import { never, percentile, type Figure } from './figure.ts';
import type { OwnRedis } from './own-redis.ts';

/** Some seconds before and after the outage, for comparison. */
const healthySeconds = 3;
const pauseMilliseconds = 100;
/** The poll that carries while Redis is away, and then some. */
const lateMilliseconds = 5_000;

interface Said {
  readonly seq: number;
  readonly at: number;
}

/** A visitor writes at one gateway and listens at another, while Redis is killed and comes back. */
export async function endureRedisOutage(deployment: Deployment, redis: OwnRedis, seconds: number): Promise<Figure[]> {
  const here = await TestVisitor.start(deployment.url(0), { tenant: deployment.tenant });
  const elsewhere = await Listener.start(here.at(deployment.url(1)), 0);
  const healthy = await speakFor(here, healthySeconds);
  await redis.kill();
  const during = await speakFor(here, seconds);
  await redis.startAgain();
  const after = await speakFor(here, healthySeconds);
  await pause(lateMilliseconds);
  elsewhere.stop();
  const heardAt = new Map(elsewhere.heard.flatMap(({ event, at }) => ('seq' in event ? [[event.seq, at]] : [])));
  const delays = (said: readonly Said[]) => said.map(({ seq, at }) => (heardAt.get(seq) ?? Infinity) - at);
  return [
    { name: 'told without Redis', value: during.length },
    never('never told', delays([...healthy, ...during, ...after]).filter((delay) => delay === Infinity).length),
    { name: 'told with Redis, p99', value: percentile(delays(healthy), 99), unit: 'ms' },
    { name: 'told without Redis, p99', value: percentile(delays(during), 99), unit: 'ms', atMost: 2_000 },
  ];
}

async function speakFor(visitor: TestVisitor, seconds: number): Promise<Said[]> {
  const said: Said[] = [];
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    const { seq } = await visitor.say('Is the flat still free?');
    said.push({ seq, at: Date.now() });
    await pause(pauseMilliseconds);
  }
  return said;
}

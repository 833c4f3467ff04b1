import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { TcpProxy } from '../testing/tcp-proxy.ts';
import { newRedisPrefix, redisAnswers, redisBehindProxy, testRedisUrl } from '../testing/test-redis.ts';
import { RedisTransport } from './redis-transport.ts';

/** Nothing listens on port 1. */
const nowhere = 'redis://127.0.0.1:1';

const opened: { close(): void }[] = [];

function open(url: string, prefix = newRedisPrefix()) {
  const reported: unknown[] = [];
  const transport = new RedisTransport({ url, prefix }, (error) => reported.push(error));
  opened.push(transport);
  return { transport, reported };
}

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

describe('a transport without Redis', () => {
  it('takes what is published without waiting or failing, and says once that it is lost', async () => {
    const { transport, reported } = open(nowhere);
    for (let index = 0; index < 5_000; index += 1) transport.publish('somewhere', 'x'.repeat(1_000));
    const leave = transport.subscribe('somewhere', { message: () => {} });
    await delay(1_200);
    transport.publish('somewhere', 'again');
    leave();
    await delay(100);
    expect(reported).toHaveLength(1);
  });
});

describe.skipIf(!(await redisAnswers()))('a transport', () => {
  /** What arrives on a channel. */
  async function listen(transport: RedisTransport, channel: string) {
    const heard: string[] = [];
    let openings = 0;
    const leave = transport.subscribe(channel, {
      message: (text) => heard.push(text),
      opened: () => (openings += 1),
    });
    await expect.poll(() => openings).toBe(1);
    return { heard, leave, openings: () => openings };
  }

  it('carries to others what is published on a channel they listen to, in order, and nothing back', async () => {
    const prefix = newRedisPrefix();
    const [one, other, stranger] = [open(testRedisUrl, prefix), open(testRedisUrl, prefix), open(testRedisUrl)];
    const here = await listen(one.transport, 'a');
    const there = await listen(other.transport, 'a');
    const elsewhere = await listen(other.transport, 'b');
    const strange = await listen(stranger.transport, 'a');
    for (const text of ['مرحبا', 'two words', '3']) one.transport.publish('a', text);
    await expect.poll(() => there.heard).toEqual(['مرحبا', 'two words', '3']);
    there.leave();
    one.transport.publish('a', 'unheard');
    await delay(100);
    expect([here.heard, elsewhere.heard, strange.heard]).toEqual([[], [], []]);
    expect(there.heard).toHaveLength(3);
  });

  it('keeps no more than a bound for a Redis that hangs, gives it up, and listens again when it is back', async () => {
    const { target, urlAt } = redisBehindProxy();
    const proxy = await TcpProxy.start(target);
    opened.push(proxy);
    const prefix = newRedisPrefix();
    const near = open(urlAt(proxy.port), prefix);
    const far = open(testRedisUrl, prefix);
    const [heardNear, heardFar] = [await listen(near.transport, 'a'), await listen(far.transport, 'a')];
    near.transport.publish('a', 'before');
    await expect.poll(() => heardFar.heard).toEqual(['before']);
    proxy.stall();
    for (let index = 0; index < 5_000; index += 1) near.transport.publish('a', `${index}`);
    expect(near.reported.map(String)).toEqual([expect.stringContaining('Redis does not carry')]);
    await expect.poll(heardNear.openings, { timeout: 12_000 }).toBe(2);
    far.transport.publish('a', 'to near');
    await expect.poll(() => heardNear.heard).toEqual(['to near']);
    // The line to publish on is another one, and may come back a moment later.
    const saysAgain = () => {
      near.transport.publish('a', 'to far');
      return heardFar.heard;
    };
    await expect.poll(saysAgain, { timeout: 5_000 }).toContain('to far');
    expect(heardFar.heard.filter((text) => /^\d+$/.test(text)).length).toBeLessThanOrEqual(1_000);
  });
});

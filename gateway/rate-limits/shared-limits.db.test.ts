import { LoginDocument } from '@parley/schema/generated/documents';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphqlFailure, send } from '../testing/graphql-client.ts';
import { startJoinedGateways, type JoinedGateways } from '../testing/joined-gateways.ts';
import type { TestGateway } from '../testing/start-test-gateway.ts';
import { canJoinGateways } from '../testing/test-redis.ts';

/** How a login of the demo's account ends, and how long it took. */
async function login({ url }: TestGateway, password: string) {
  const start = performance.now();
  const code = await send(url, LoginDocument, { input: { login: 'admin', password } }).then(
    () => 'signed in',
    (error: unknown) => (error instanceof GraphqlFailure ? error.code : String(error)),
  );
  return { code, milliseconds: performance.now() - start };
}

describe.skipIf(!(await canJoinGateways()))('limits of gateways that share a Redis', () => {
  let gateways: JoinedGateways;
  beforeAll(async () => {
    gateways = await startJoinedGateways({}, { rateLimits: 'login=4/10' });
  });
  afterAll(() => gateways.close());

  const codes = async (...attempts: [TestGateway, string][]) => {
    const ends = [];
    for (const [gateway, password] of attempts) ends.push((await login(gateway, password)).code);
    return ends;
  };

  it('are counted over all of them', async () => {
    const { one, other } = gateways;
    const wrong = await codes([one, 'a'], [other, 'b'], [one, 'c'], [other, 'd']);
    expect(new Set(wrong)).toEqual(new Set(['UNAUTHENTICATED']));
    expect(await codes([one, one.demoPassword], [other, one.demoPassword])).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });

  it(
    'are held by each alone while Redis is away or hangs, without anybody waiting, and by all again afterwards',
    { timeout: 90_000 },
    async () => {
      const { one, other, redis } = gateways;
      await delay(10_100);
      redis.cut();
      const away = await codes([one, 'a'], [one, 'b'], [one, 'c'], [one, 'd'], [one, one.demoPassword], [other, 'e']);
      expect(away).toEqual([...Array<string>(4).fill('UNAUTHENTICATED'), 'RATE_LIMITED', 'UNAUTHENTICATED']);
      redis.mend();
      await delay(10_100);
      expect(await codes([one, 'a'], [other, 'b'], [one, 'c'], [other, 'd'], [one, one.demoPassword])).toContain(
        'RATE_LIMITED',
      );
      redis.stall();
      const [first, second] = [await login(one, 'a'), await login(one, 'b')];
      for (const { code, milliseconds } of [first, second]) {
        expect(code).toBe('UNAUTHENTICATED');
        expect(milliseconds).toBeLessThan(2_500);
      }
    },
  );
});

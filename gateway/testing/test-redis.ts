import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

export const testRedisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** Whether the tests of several gateways can run: they need PostgreSQL and Redis. */
export async function canJoinGateways(): Promise<boolean> {
  return process.env['TEST_DATABASE'] === 'postgres' && (await redisAnswers());
}

/** Says loudly where it does not. */
export async function redisAnswers(): Promise<boolean> {
  const redis = new Redis(testRedisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  redis.on('error', () => {});
  const answers = await redis.connect().then(
    () => true,
    () => false,
  );
  redis.disconnect();
  if (!answers) console.warn(`NO REDIS at ${testRedisUrl}: NOTHING IS TESTED OF SEVERAL GATEWAYS. Set TEST_REDIS_URL.`);
  return answers;
}

/** Begins the names of one test file's channels. */
export function newRedisPrefix(): string {
  return `parley-test-${randomBytes(6).toString('hex')}`;
}

/** Where a proxy must lead, and the same Redis as it is reached through one on this port. */
export function redisBehindProxy() {
  const { hostname: host, port } = new URL(testRedisUrl);
  return {
    target: { host, port: Number(port || 6379) },
    urlAt: (proxyPort: number) =>
      Object.assign(new URL(testRedisUrl), { hostname: '127.0.0.1', port: String(proxyPort) }).href,
  };
}

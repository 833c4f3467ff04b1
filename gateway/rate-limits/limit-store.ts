import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RedisSettings } from '../events/redis-transport.ts';
import type { Limit } from './limits.ts';

/** A request does not wait longer for a Redis that hangs; its limits are counted here then. */
const commandMilliseconds = 250;
/** A connection that is silent for so long after a command is given up, and no further request waits for it. */
const silenceMilliseconds = 1_000;
const longestReconnectMilliseconds = 1_000;

/** Keeps the counters of all limits: in Redis where gateways share one, else in memory. */
export interface LimitStore {
  limiter(name: string, limit: Limit): RateLimiterAbstract;
  close(): void;
}

export const memoryStore: LimitStore = {
  limiter: (_name, { points, seconds: duration }) => new RateLimiterMemory({ points, duration }),
  close: () => {},
};

/** While Redis is away each gateway counts for itself, so that limits never keep anybody waiting; said once an outage. */
export function redisStore({ url, prefix }: RedisSettings, report: (error: unknown) => void): LimitStore {
  let isFailing = false;
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5_000,
    commandTimeout: commandMilliseconds,
    socketTimeout: silenceMilliseconds,
    retryStrategy: (attempt) => Math.min(longestReconnectMilliseconds, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
  });
  redis.on('ready', () => (isFailing = false));
  redis.on('error', (cause) => {
    if (!isFailing) report(new Error('Redis does not count: each gateway holds to the limits alone', { cause }));
    isFailing = true;
  });
  return {
    limiter: (name, { points, seconds: duration }) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${prefix}:limit:${name}`,
        points,
        duration,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory({ points, duration }),
        // A flood is refused without asking Redis for each of its requests.
        inMemoryBlockOnConsumed: points + 1,
      }),
    close: () => redis.disconnect(),
  };
}

import type { Responder } from '../responder/responder.ts';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from './start-test-gateway.ts';
import { TcpProxy } from './tcp-proxy.ts';
import { createMigratedDatabase } from './test-database.ts';
import { newRedisPrefix, redisBehindProxy } from './test-redis.ts';

/** Two gateways on one PostgreSQL, joined by a Redis whose line can be cut. */
export interface JoinedGateways {
  readonly one: TestGateway;
  readonly other: TestGateway;
  readonly redis: TcpProxy;
  close(): Promise<void>;
}

export async function startJoinedGateways(
  responders: { one?: Responder; other?: Responder } = {},
  shared: Pick<TestGatewayOptions, 'rateLimits'> = {},
): Promise<JoinedGateways> {
  const { url: databaseUrl, drop } = await createMigratedDatabase();
  const { target, urlAt } = redisBehindProxy();
  const redis = await TcpProxy.start(target);
  const settings = { ...shared, databaseUrl, redis: { url: urlAt(redis.port), prefix: newRedisPrefix() } };
  const one = await startTestGateway({ ...settings, ...(responders.one && { responder: responders.one }) });
  const other = await startTestGateway({ ...settings, ...(responders.other && { responder: responders.other }) });
  const close = async () => {
    await Promise.all([one.close(), other.close()]);
    redis.close();
    await drop();
  };
  return { one, other, redis, close };
}

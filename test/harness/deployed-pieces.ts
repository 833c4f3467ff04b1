import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MailStandIn } from '@parley/gateway/testing/mail-stand-in';
import { createPostgresqlDatabase } from '@parley/gateway/testing/test-database';
import { canRun } from '../conformance/run-program.ts';
import { readComposeFile, root } from './compose-file.ts';
import { freePort } from './free-port.ts';
import { LoopbackProxy } from './loopback-proxy.ts';
import { startBuiltServer, type BuiltServer } from './start-built-server.ts';

/** What docker-compose.yml starts, as processes of this machine with the same settings; the mail catcher is in the test's own. */
export interface DeployedPieces {
  /** The proxy's. */
  readonly url: string;
  readonly gateways: readonly BuiltServer[];
  /** Which program stands in front. */
  readonly proxy: 'caddy' | 'loopback-proxy';
  /** What the mail catcher has caught. */
  readonly mails: MailStandIn;
  close(): Promise<void>;
}

/** A gateway that is being started has no tables yet, and all of them start at once, as containers do. */
export async function startDeployedPieces(): Promise<DeployedPieces> {
  const folder = mkdtempSync(join(tmpdir(), 'parley deployed '));
  const secrets = join(folder, 'secrets');
  spawnSync(process.execPath, [join(root, 'scripts', 'make-secrets.mjs'), secrets]);
  const database = await createPostgresqlDatabase();
  writeFileSync(join(secrets, 'database_url'), database.url);
  const redis = await startRedis(folder, secrets);
  const mails = await MailStandIn.start();
  const { environment = {}, deploy } = readComposeFile().services['gateway'] ?? {};
  const settings = {
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace('/run/secrets', secrets)]),
    ),
    SMTP_SERVER: '127.0.0.1',
    SMTP_PORT: String(mails.port),
    NOTIFICATION_EMAILS: 'sales@agency.example',
  };
  const starting = Array.from({ length: deploy?.replicas ?? 0 }, () => startBuiltServer({ environment: settings }));
  const gateways = await Promise.all(starting);
  const front = await startProxy(gateways.map(({ port }) => port));
  const close = async () => {
    front.close();
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await end(redis);
    await mails.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...front, gateways, mails, close };
}

/** With the configuration, and so the password, that the container is given; only the place is another. */
async function startRedis(folder: string, secrets: string): Promise<ChildProcess> {
  const port = await freePort();
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const redis = spawn('redis-server', [join(secrets, 'redis.conf'), ...place], { stdio: 'ignore' });
  await untilConnects(port);
  const url = readFileSync(join(secrets, 'redis_url'), 'utf8').replace('redis:6379', `127.0.0.1:${port}`);
  writeFileSync(join(secrets, 'redis_url'), url);
  return redis;
}

async function startProxy(
  ports: readonly number[],
): Promise<Pick<DeployedPieces, 'url' | 'proxy'> & { close(): void }> {
  if (!canRun('caddy', 'version')) {
    const proxy = await LoopbackProxy.start(ports);
    return { url: proxy.url, proxy: 'loopback-proxy', close: () => proxy.close() };
  }
  const [port, statusPort] = [await freePort(), await freePort()];
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(root, 'deploy', 'Caddyfile')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      UPSTREAMS: 'processes',
      GATEWAYS: ports.map((one) => `127.0.0.1:${one}`).join(' '),
      SITE_ADDRESS: `http://127.0.0.1:${port}`,
      STATUS_ADDRESS: `http://127.0.0.1:${statusPort}`,
    },
  });
  await untilConnects(port);
  return { url: `http://127.0.0.1:${port}`, proxy: 'caddy', close: () => void caddy.kill() };
}

async function untilConnects(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const socket = connect(port, '127.0.0.1');
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return;
    await wait(50);
  }
  throw new Error(`Nothing listens on port ${port}`);
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill();
  await once(process, 'close');
}

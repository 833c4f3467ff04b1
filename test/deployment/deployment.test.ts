import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentSchema, readEnvironment, secretVariables } from '@parley/gateway/environment';
import { afterAll, describe, expect, it } from 'vitest';
import { canRun } from '../conformance/run-program.ts';
import { readComposeFile, root, type ComposeService } from '../harness/compose-file.ts';

const { services, networks, volumes, secrets } = readComposeFile();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const dockerfile = read('Dockerfile');

const folder = mkdtempSync(join(tmpdir(), 'parley deployment '));
const secretFolder = join(folder, 'secrets');
spawnSync(process.execPath, [join(root, 'scripts', 'make-secrets.mjs'), secretFolder]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of the Dockerfile's stage that a service is built from. */
function stageOf(target: string): string {
  const stages = dockerfile.split(/^(?=FROM )/m);
  return stages.find((stage) => stage.split('\n', 1)[0]?.endsWith(` AS ${target}`)) ?? '';
}

/** A tag that says which version, so that the same file starts the same programs tomorrow. */
const pinned = /^[a-z0-9./-]+:[a-z-]*v?\d+\.\d+[a-z0-9.-]*$/;

const isNamedSecret = (name: string) => secretVariables.includes(name) || /PASSWORD|SECRET|KEY|TOKEN/.test(name);

describe.each(Object.entries(services))('the service %s', (_name, service: ComposeService) => {
  const stage = service.build === undefined ? '' : stageOf(service.build.target);

  it('is one image of one version', () => {
    const image = service.image ?? /^FROM (\S+) AS/.exec(stage)?.[1];
    expect(image).toMatch(pinned);
  });

  it('has no root, no way to become root, and nowhere to write but its volumes', () => {
    expect(service.user).toMatch(/^(?!root|0)\w+(:(?!0)\d+)?$/);
    expect(/^USER (\S+)$/m.exec(stage)?.[1] ?? service.user).toBe(service.user);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.read_only).toBe(true);
  });

  it('says whether it is well', () => {
    expect(service.healthcheck?.test ?? /^HEALTHCHECK [^]*?CMD (.+)$/m.exec(stage)?.[1]).toBeTruthy();
  });

  it('names only what is there, and waits until what it needs is well', () => {
    expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets));
    expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks));
    const named = service.volumes.map((volume) => volume.split(':')[0]);
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named));
    for (const [other, { condition }] of Object.entries(service.depends_on)) {
      expect(services).toHaveProperty(other);
      expect(condition).toBe('service_healthy');
    }
  });

  it('has no secret in the clear', () => {
    const [files, others] = [
      Object.entries(service.environment).filter(([name]) => name.endsWith('_FILE')),
      Object.entries(service.environment).filter(
        ([name, value]) => !name.endsWith('_FILE') && !value.startsWith('sha512:'),
      ),
    ];
    expect(service.secrets).toEqual(expect.arrayContaining(files.map(([, path]) => path.replace('/run/secrets/', ''))));
    const secret = others.filter(([name, value]) => isNamedSecret(name) || /:\/\/[^/]*:[^/]*@/.test(value));
    expect(secret).toEqual([]);
  });
});

describe('the gateways', () => {
  const { gateway, proxy } = services;
  const environment = gateway?.environment ?? {};

  it('are several, and only the proxy and the catcher of mails can be reached', () => {
    expect(gateway?.deploy?.replicas).toBe(3);
    const reachable = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(reachable.map(([name]) => name)).toEqual(['proxy', 'mailpit']);
    expect(services['mailpit']?.ports).toEqual(['127.0.0.1:8025:8025']);
    expect(proxy?.ports).toContain('443:443');
  });

  it('reach PostgreSQL and Redis, which nothing else reaches', () => {
    expect(networks['data']).toEqual({ internal: true });
    const inside = Object.entries(services).filter(([, one]) => one.networks.includes('data'));
    expect(inside.map(([name]) => name)).toEqual(['gateway', 'postgres', 'redis']);
    expect([services['postgres']?.networks, services['redis']?.networks]).toEqual([['data'], ['data']]);
  });

  it('are given variables that they read, and every secret as a file', () => {
    const known = [...Object.keys(environmentSchema.shape), ...secretVariables.map((name) => `${name}_FILE`)];
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const source = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace('/run/secrets', secretFolder)]),
    );
    const { DATABASE_URL, REDIS_URL, SECRET_KEY, TRUSTED_PROXIES } = readEnvironment(source);
    expect(DATABASE_URL).toMatch(/^postgres:\/\/parley:[\w-]{43}@postgres:5432\/parley$/);
    expect(REDIS_URL).toMatch(/^redis:\/\/:[\w-]{43}@redis:6379$/);
    expect(SECRET_KEY).toMatch(/^[\w-]{43}$/);
    expect(TRUSTED_PROXIES).toBe(1);
  });

  it('have longer to end than the requests under way have to be answered', () => {
    const [, drain] = /drainMilliseconds = ([\d_]+)/.exec(read('gateway/server/http-server.ts')) ?? [];
    expect(Number.parseInt(gateway?.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(
      Number(drain?.replaceAll('_', '')),
    );
  });
});

describe('the image', () => {
  it('has the Node and the pnpm of the workspace', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } };
    const bases = [...dockerfile.matchAll(/^FROM node:(\S+)-bookworm-slim/gm)].map(([, version]) => version);
    expect(bases).toEqual([devDependencies.node, devDependencies.node]);
    expect(dockerfile).toContain('.packageManager');
  });

  it('is built from manifests and folders that are there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) => from.split(' '));
    expect(copied.length).toBeGreaterThan(6);
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    const packages = read('pnpm-workspace.yaml').match(/^ {2}- (?!node$|esbuild$)\S+$/gm) ?? [];
    for (const line of packages) expect(copied).toContain(`${line.slice(4)}/package.json`);
  });

  it('takes in nothing that is secret or made here', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', 'deploy/secrets', '**/node_modules', '**/dist']));
    expect(read('.gitignore').split('\n')).toContain('/deploy/secrets/');
  });
});

describe('the secrets', () => {
  const path = (name: string) => join(secretFolder, name);

  it('are all made, each other than the next, in a folder that nobody else enters', () => {
    for (const { file } of Object.values(secrets))
      expect(existsSync(path(file.split('/').at(-1) ?? '')), file).toBe(true);
    expect(statSync(secretFolder).mode & 0o077).toBe(0);
    const password = readFileSync(path('postgres_password'), 'utf8').trim();
    expect(readFileSync(path('database_url'), 'utf8')).toContain(`:${password}@`);
    expect(readFileSync(path('redis.conf'), 'utf8')).not.toContain(password);
  });

  it('stay what they are when they are asked for again', () => {
    const before = readFileSync(path('secret_key'), 'utf8');
    expect(spawnSync(process.execPath, [join(root, 'scripts', 'make-secrets.mjs'), secretFolder]).stdout.length).toBe(
      0,
    );
    expect(readFileSync(path('secret_key'), 'utf8')).toBe(before);
  });
});

// Where the programs are at hand, they are asked themselves.
it.runIf(canRun('caddy', 'version'))('Caddy takes its file, for containers and for processes', () => {
  const file = ['validate', '--adapter', 'caddyfile', '--config', join(root, 'deploy', 'Caddyfile')];
  for (const environment of [{}, { UPSTREAMS: 'processes', GATEWAYS: '127.0.0.1:1 127.0.0.1:2' }]) {
    const { status, stderr } = spawnSync('caddy', file, { env: { ...process.env, ...environment } });
    expect(status, String(stderr)).toBe(0);
  }
});

it.runIf(canRun('docker', 'compose', 'version'))('Docker Compose takes its file', () => {
  const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], { cwd: root });
  expect(status, String(stderr)).toBe(0);
});

// Makes the secrets that docker-compose.yml reads, once: those that are there are left as they are.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/workspace.mjs';

const folder = process.argv[2] ?? join(root, 'deploy', 'secrets');
const random = () => randomBytes(32).toString('base64url');

/**
 * Readable for all inside a folder that only its owner enters: engines hand files to containers with the mode that they
 * have here, and no container runs as this user.
 *
 * @param {string} name
 * @param {() => string} make
 * @returns {string} the content, whether it was made now or before
 */
function secret(name, make) {
  const path = join(folder, name);
  if (!existsSync(path)) {
    writeFileSync(path, `${make()}\n`, { mode: 0o644 });
    console.log(`made ${path}`);
  }
  return readFileSync(path, 'utf8').trim();
}

mkdirSync(folder, { recursive: true, mode: 0o700 });
const postgresPassword = secret('postgres_password', random);
secret('database_url', () => `postgres://parley:${postgresPassword}@postgres:5432/parley`);
// Redis keeps nothing here (docker-compose.yml), so it need not write either.
const redisConfiguration = secret('redis.conf', () => `requirepass ${random()}\nsave ""\nappendonly no`);
const redisPassword = /^requirepass (\S+)$/m.exec(redisConfiguration)?.[1];
secret('redis_url', () => `redis://:${redisPassword}@redis:6379`);
secret('secret_key', random);
secret('waha_api_key', random);
secret('waha_webhook_hmac_key', random);

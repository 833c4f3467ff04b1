import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sendText } from '@parley/gateway/testing/graphql-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const run = promisify(execFile);

/** Blocks of one language, in the order in which a reader meets them, with this server in the place of the README's. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) =>
    text.replaceAll('http://localhost:4000', server.url),
  );

let server: BuiltServer;
beforeAll(async () => {
  server = await startBuiltServer({ environment: { REPLY_PACE: 'off' } });
});
afterAll(() => server.stop());

async function shell(command: string, environment: Record<string, string> = {}): Promise<unknown> {
  const env = { ...process.env, DEMO_PASSWORD: server.demoPassword, ...environment };
  const { stdout } = await run('bash', ['-euc', command.replace(/^curl /m, 'curl --silent --show-error ')], { env });
  return JSON.parse(stdout);
}

it('has commands that do what it says, one after the other', async () => {
  const [start, test, ask, login, list, deploy, ...others] = blocks('bash');
  expect([start?.trim(), test?.trim()]).toEqual(['npm start', 'npm test']);
  expect(others).toEqual([]);
  // Held against the files in test/deployment, where no engine runs.
  expect(deploy).toBe('node scripts/make-secrets.mjs\ndocker compose up --build --detach\n');
  expect(await shell(String(ask))).toMatchObject({ intent: 'HOT', follow_up: false });
  const signedIn = (await shell(String(login))) as { data: { access_token: string } };
  const leads = await shell(String(list), { ACCESS_TOKEN: signedIn.data.access_token });
  expect(leads).toHaveProperty('data.users.0.name', 'Mona');
  expect(leads).toHaveProperty('data.users.0.phone_number', '+201001234567');
});

it('has a mutation that lets a page speak first, and a query that reads the lead', async () => {
  const { data } = (await shell(String(blocks('bash')[3]))) as { data: { access_token: string } };
  const [speakFirst, query] = blocks('graphql');
  const spoken = await sendText(server.url, String(speakFirst), {}, data.access_token);
  expect(spoken).toHaveProperty('updateTenantSettings.settings.openers.0.name', 'reader');
  const leads = await sendText(server.url, String(query), {}, data.access_token);
  expect(leads).toHaveProperty('leads.nodes.0.name', 'Mona');
  expect(leads).toHaveProperty('leads.nodes.0.intent', 'HOT');
});

it('has an embed line whose script is served, and links that lead somewhere', async () => {
  const [source] = /http:[^"]+\.js/.exec(String(blocks('html')[0])) ?? [''];
  const script = await fetch(source);
  expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
  const files = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(readFileSync(join(root, file)).length, file).toBeGreaterThan(0);
});

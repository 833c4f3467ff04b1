import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { runProgram } from '../conformance/run-program.ts';
import { documentedRequest, readSnippets } from '../harness/messagejs-snippets.ts';
import { startMessagejsServer } from '../harness/messagejs-server.ts';
import { MessageJSStandIn } from '../harness/messagejs-stand-in.ts';

const testPackage = join(import.meta.dirname, '..');
const api = new MessageJSStandIn();
let baseUrl: string;

beforeAll(async () => {
  baseUrl = `${await api.start()}/api/v1`;
});
afterAll(() => api.stop());
afterEach(() => api.reset());

/** A program that finds the built package as any other would, by its name. */
async function run(program: string): Promise<string> {
  const { output, errors } = await runProgram(process.execPath, ['--input-type=module'], program, testPackage);
  return output + errors;
}

describe('the documented snippets in Node', () => {
  it('send a message', async () => {
    const { imports, program } = await readSnippets(baseUrl);
    expect(await run(`${imports}\n${program}`)).toBe('Message queued successfully: msg_xyz789 Status: queued\n');
    expect(api.calls).toMatchObject([
      { headers: { authorization: 'Bearer pk_live_your_api_key' }, body: documentedRequest },
    ]);
  });

  it('retry twice, with one key', async () => {
    const passing = { status: 503, error: 'Service temporarily unavailable', code: 'SERVICE_UNAVAILABLE' };
    api.refusals.push(passing, passing);
    const { imports, program } = await readSnippets(baseUrl);
    expect(await run(`${imports}\n${program}`)).toMatch(/^Message queued/);
    expect(new Set(api.calls.map(({ headers }) => headers['idempotency-key']))).toHaveProperty('size', 1);
    expect(api.calls).toHaveLength(3);
  });

  it('say why a message was refused', async () => {
    api.refusals.push({ status: 400, error: 'Invalid phone number', code: 'INVALID_TO' });
    const { imports, program } = await readSnippets(baseUrl);
    const said = await run(`${imports}\n${program}`);
    expect(said).toContain('Failed to send message: MessageJSError: Invalid phone number');
    expect(said).toContain("code: 'INVALID_TO'");
  });
});

it('sends through a real server what a person then reads', async () => {
  const { server, graph, withOwnIds, stop } = await startMessagejsServer();
  const { imports, program } = await readSnippets(`${server.url}/api/v1`);
  expect(await run(`${imports}\n${withOwnIds(program)}`)).toMatch(
    /^Message queued successfully: msg_\w{26} Status: queued\n$/,
  );
  await expect.poll(() => graph.calls.map(({ text }) => text), { timeout: 30_000 }).toEqual(['Hello John, 12345']);
  await stop();
});

it('is one file of at most 2 KB for a page', async () => {
  const file = join(import.meta.dirname, '..', '..', 'rest-compat', 'client', 'dist', 'v1', 'messagejs.js');
  expect(brotliCompressSync(await readFile(file)).length).toBeLessThanOrEqual(2_048);
});

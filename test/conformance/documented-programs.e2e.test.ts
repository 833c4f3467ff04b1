import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { World } from './conformance-case.ts';
import { readBlocks, type DocumentBlock, type DocumentName } from './document-blocks.ts';
import { canRun, runProgram, withReplacements } from './run-program.ts';
import { textAt } from './text-at.ts';
import { startWorld } from './world.ts';

const testPackage = fileURLToPath(new URL('..', import.meta.url));
const hasPython = canRun('python3', '-c', 'import requests');
const hasCurl = canRun('curl', '--version');
if (!hasPython) console.warn('\n*** SKIPPED: the documented Python programs (install python3-requests) ***\n');
if (!hasCurl) console.warn('\n*** SKIPPED: the documented curl lines (install curl) ***\n');

/** backend.md shows requests and answers only. */
type ProgramDocument = Exclude<DocumentName, 'backend'>;

const blocks: Readonly<Record<ProgramDocument, readonly DocumentBlock[]>> = {
  'messages-api': await readBlocks('messages-api'),
  messagejs: await readBlocks('messagejs'),
  'lead-capture': await readBlocks('lead-capture'),
  services: await readBlocks('services'),
};

/** All blocks of a language under a heading, as one program. */
function program(document: ProgramDocument, heading: string, language: string): string {
  const texts = blocks[document]
    .filter((block) => block.heading === heading && block.language === language)
    .map(({ text }) => text);
  if (texts.length === 0) throw new Error(`${document}.md has no ${language} under "${heading}"`);
  return texts.join('\n');
}

let world: World & { readonly close: () => Promise<void> };

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

describe('messages-api.md', () => {
  const ours = () => ({
    'https://api.lenaai.net': world.url,
    'your-email@example.com': world.email,
    'your-password': world.password,
  });
  const spoken = (yes: string) => [
    new RegExp(`^Login successful: ${yes}$`, 'm'),
    /^Found [1-9]\d* conversations$/m,
    /^Conversation has [1-9]\d* messages$/m,
    /^Logged out$/m,
  ];

  test.skipIf(!hasPython)('the Python client runs from login to logout', async () => {
    const text = withReplacements(program('messages-api', 'Python Example', 'python'), ours());
    const { exitCode, output, errors } = await runProgram('python3', ['-'], text, testPackage);
    expect([exitCode, errors]).toEqual([0, '']);
    for (const line of spoken('True')) expect(output).toMatch(line);
  });

  test('the axios client runs from login to logout', async () => {
    const text = withReplacements(program('messages-api', 'JavaScript/Node.js Example', 'javascript'), ours());
    const { exitCode, output, errors } = await runProgram(process.execPath, ['-'], text, testPackage);
    expect([exitCode, errors]).toEqual([0, '']);
    for (const line of spoken('true')) expect(output).toMatch(line);
  });
});

describe('lead-capture.md', () => {
  const account = (user: string) => ({ email: `${user}-${world.newEmail}`, tenant: `${user}-${world.newTenant}` });

  test('the fetch functions register, log in, chat and read the leads', async () => {
    const functions = [
      program('lead-capture', 'JavaScript/React Integration', 'javascript'),
      `(async () => {
        const [email, tenant] = process.argv.slice(2);
        const registered = await registerUser(email, 'securepassword', tenant);
        const token = await loginUser(email, 'securepassword', tenant);
        const answer = await sendChatMessage('I am interested in your product', 'web_user_1', tenant);
        const leads = await getLeads(token.access_token);
        console.log(JSON.stringify({ registered, token, answer, leads }));
      })();`,
    ].join('\n');
    const text = withReplacements(functions, { 'http://localhost:8000': world.url });
    const { email, tenant } = account('fetch');
    const { output, errors } = await runProgram(process.execPath, ['-', email, tenant], text, testPackage);
    expect(errors).toBe('');
    expect(JSON.parse(output)).toMatchObject({
      registered: { email, tenant_id: tenant },
      token: { access_token: expect.any(String), token_type: 'bearer' },
      answer: { response: expect.stringMatching(/\S/), intent: expect.stringMatching(/^(HOT|WARM|COLD)$/) },
      leads: [{ tenant_id: tenant, messages: [{ role: 'user', content: 'I am interested in your product' }, {}] }],
    });
  });

  test.skipIf(!hasPython)('the Python functions register, log in, chat, and make and read leads', async () => {
    const { email, tenant } = account('python');
    const functions = [
      program('lead-capture', 'Python Integration', 'python'),
      'import json, sys',
      'email, tenant = sys.argv[1:]',
      "registered = register_user(email, 'securepassword', tenant)",
      "token = login_user(email, 'securepassword', tenant)",
      "answer = send_chat_message('I am interested in your product', 'web_user_1', tenant)",
      "access_token = token['access_token']",
      "made = create_lead_authenticated(access_token, 'Mona', 'mona@example.com', '+1234567890', 'website', 'HOT', tenant)",
      'leads = get_leads_authenticated(access_token)',
      "print(json.dumps({'registered': registered, 'answer': answer, 'made': made, 'leads': leads}))",
    ].join('\n');
    const text = withReplacements(functions, { 'http://localhost:8000': world.url });
    const { output, errors } = await runProgram('python3', ['-', email, tenant], text, testPackage);
    expect(errors).toBe('');
    expect(JSON.parse(output)).toMatchObject({
      registered: { email, tenant_id: tenant },
      answer: { lead_id: expect.any(String) },
      made: { name: 'Mona', intent: 'HOT', tenant_id: tenant },
      leads: [{ name: 'Mona', score: 70, messages: [] }, { source: 'website' }],
    });
  });
});

/** Runs a documented curl line, and reads the status after the body. */
async function curl(line: string): Promise<{ status: number; body: string }> {
  const command = `${line.trim()} --silent --show-error --write-out '\\n%{http_code}'`;
  const { output, errors } = await runProgram('bash', ['-s'], command, testPackage);
  expect(errors).toBe('');
  const end = output.lastIndexOf('\n');
  return { status: Number(output.slice(end + 1)), body: output.slice(0, end) };
}

function curlLines(document: ProgramDocument, pattern: RegExp): readonly string[] {
  return blocks[document]
    .filter(({ language, text }) => language === 'bash' && pattern.test(text))
    .map(({ text }) => text);
}

describe.skipIf(!hasCurl)('the curl lines', () => {
  test('of messages-api.md', async () => {
    const { accessToken, refreshToken } = await world.login();
    const lines = curlLines('messages-api', /curl/);
    expect(lines).toHaveLength(5);
    // In the document's order the session would be logged out before it is read from.
    const reads = lines.filter((line) => line.includes('GET'));
    const session = lines.filter((line) => !line.includes('GET'));
    for (const line of [...reads, ...session]) {
      const { status, body } = await curl(
        line
          .replace('https://api.lenaai.net', world.url)
          .replace('your-email@example.com', world.email)
          .replace('your-password', encodeURIComponent(world.password))
          .replace('your-refresh-token-here', refreshToken)
          .replace('your-access-token-here', accessToken)
          .replace('5bf252cd-cf66-4eae-a4c0-0ba6050b8175', world.userId),
      );
      expect({ line, status, body }).toEqual({ line, status: 200, body });
    }
  });

  test('of services.md, GET routes that are sent a form among them', async () => {
    const lines = curlLines('services', /curl/);
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const { status, body } = await curl(
        line
          .replace('http://localhost:8000', world.url)
          .replace('user@example.com', world.email)
          .replace('password123', world.password)
          .replace('$TOKEN', world.accessToken)
          .replace('880e8400-e29b-41d4-a716-446655440003', world.conversationId),
      );
      expect({ line, status, body }).toEqual({
        line,
        status: 200,
        body: expect.stringMatching(/^\{"(success":true|user":\{)/),
      });
    }
  });

  test('of lead-capture.md', async () => {
    const lines = curlLines('lead-capture', /curl/);
    expect(lines).toHaveLength(20);
    const register = lines.findIndex((line) => line.includes('auth/register'));
    const again = lines.findLastIndex((line) => line.includes('auth/register'));
    const known = { accessToken: '', leadId: '' };
    for (const [index, line] of lines.entries()) {
      const { status, body } = await curl(
        line
          .replace('http://localhost:8000', world.url)
          .replaceAll(/YOUR_TENANT_ID(_HERE)?/g, `curl-${world.newTenant}`)
          // What the document leaves to the providers' own.
          .replace('[...]', '[]')
          .replace('user@example.com', `curl${index === again ? '-two' : ''}-${world.newEmail}`)
          .replace('YOUR_ACCESS_TOKEN', known.accessToken)
          .replace('YOUR_LEAD_ID', known.leadId),
      );
      const makesLead = line.includes('-X POST') && line.includes('lead/');
      const expected = index === register || makesLead ? 201 : index === again ? 403 : 200;
      expect({ line, status, body }).toEqual({ line, status: expected, body });
      if (line.includes('auth/token')) known.accessToken = textAt(JSON.parse(body), 'access_token');
      if (makesLead) known.leadId = textAt(JSON.parse(body), 'id');
    }
  });
});

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Violation {
  from: string;
  rule: { name: string };
}

/** A file, what it imports, and the rule that must refuse it. */
const refused: [rule: string, file: string, imports: string][] = [
  ['schema-imports-nothing-of-ours', 'schema/leak.ts', "import '../gateway/errors.ts'"],
  ['widget-imports-only-schema', 'widget/leak.ts', "import type { Errors } from '../gateway/errors.ts'"],
  ['widget-imports-only-schema', 'widget/client/leak.ts', "import '@parley/gateway/app'"],
  ['rest-compat-imports-only-schema', 'rest-compat/dialects/leak.ts', "import '@parley/gateway/app'"],
  ['app-alone-joins-rest', 'gateway/leads/rest.service.ts', "import '@parley/rest-compat/serve'"],
  ['features-know-no-server', 'gateway/leads/context.service.ts', "import '../server/context.ts'"],
  ['server-knows-no-service', 'gateway/server/leak.ts', "import '../leads/lead.service.ts'"],
  ['services-never-back-to-resolvers', 'gateway/leads/back.service.ts', "import './lead.resolver.ts'"],
  ['entities-know-no-service', 'gateway/leads/back.entity.ts', "import type { L } from './lead.service.ts'"],
  ['services-know-no-transport', 'gateway/leads/web.service.ts', "import type { FastifyInstance } from 'fastify'"],
  ['services-know-no-transport', 'gateway/leads/socket.service.ts', "import { createServer } from 'node:http'"],
  ['between-features-services-and-entities', 'gateway/auth/nosy.resolver.ts', "import '../leads/lead.resolver.ts'"],
  ['events-import-no-feature', 'gateway/events/relay.ts', "import '../leads/lead.service.ts'"],
  ['openai-only-in-responder', 'gateway/leads/model.ts', "import OpenAI from 'openai'"],
  ['nobody-imports-the-entry', 'gateway/leads/again.ts', "import '../main.ts'"],
  ['no-unresolvable', 'gateway/leads/lost.ts', "import './nowhere.ts'"],
  ['no-undeclared-package', 'gateway/leads/stowaway.ts', "import 'vitest'"],
  ['no-undeclared-package-in-widget', 'widget/stowaway.ts', "import 'vitest'"],
  ['no-cycles', 'gateway/leads/ring.ts', "import './wheel.ts'"],
];

/** What the refused files reach for. */
const reached = {
  'gateway/errors.ts': 'export type Errors = string;',
  'gateway/app.ts': '',
  'gateway/main.ts': '',
  'gateway/server/context.ts': '',
  'gateway/leads/lead.service.ts': 'export type L = string;',
  'gateway/leads/lead.resolver.ts': "import './lead.service.ts';",
  'gateway/leads/wheel.ts': "import './ring.ts';",
  'gateway/responder/model.ts': "import 'openai';",
  'rest-compat/serve.ts': '',
};

let folder: string;
let violations: Violation[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley import rules '));
  for (const [file, text] of Object.entries(reached)) write(file, text);
  for (const [, file, imports] of refused) write(file, `${imports};`);
  for (const part of ['', 'schema', 'gateway', 'rest-compat', 'widget']) borrowPackage(part);
  cpSync(join(root, '.dependency-cruiser.mjs'), join(folder, '.dependency-cruiser.mjs'));
  violations = await cruise();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import rules', () => {
  test.each(refused)('%s refuses %s', (rule, file) => {
    const broken = violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
    expect(broken).toContain(rule);
  });

  test('let the responder speak to a model and a resolver call its service', () => {
    const innocent = ['gateway/responder/model.ts', 'gateway/leads/lead.resolver.ts'];
    expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The manifest decides what is declared, and node_modules what is found; workspace packages must be those of the copy. */
function borrowPackage(part: string): void {
  cpSync(join(root, part, 'package.json'), join(folder, part, 'package.json'));
  const modules = join(folder, part, 'node_modules');
  mkdirSync(join(modules, '@parley'), { recursive: true });
  const borrowed = part === 'gateway' ? ['openai', 'fastify'] : part === '' ? ['vitest'] : [];
  for (const name of borrowed) symlinkSync(join(root, part, 'node_modules', name), join(modules, name));
  if (part === '') return;
  for (const name of ['schema', 'gateway', 'rest-compat']) {
    symlinkSync(join(folder, name), join(modules, '@parley', name));
  }
}

function cruise(): Promise<Violation[]> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, '--output-type', 'json', 'schema', 'gateway', 'rest-compat', 'widget'],
      { cwd: folder, maxBuffer: 64e6 },
      (_error, stdout) => resolve(JSON.parse(stdout).summary.violations),
    );
  });
}

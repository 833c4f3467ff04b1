import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { noPostgresWarning, postgresAnswers, testDatabaseUrl } from './scripts/lib/postgres.mjs';

const built = ['**/node_modules/**', '**/dist/**'];
const databaseTests = '**/*.db.test.ts';
const journeys = 'test/**/*.e2e.test.ts';
const smoke = 'test/smoke/*.e2e.test.ts';

/** The same files against each database: what holds on one and not on the other is a defect. */
function databaseProject(name: 'pglite' | 'postgres'): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [databaseTests],
      exclude: built,
      // A worker loads the gateway once for all of its files, which otherwise took half of their time. Each file has a
      // database and a gateway of its own; no module here keeps anything between them.
      isolate: false,
      env: { TEST_DATABASE: name, TEST_DATABASE_URL: testDatabaseUrl },
      ...(name === 'postgres' && { globalSetup: 'gateway/testing/remove-postgresql-template.ts' }),
    },
  };
}

/** What runs the built server; projects of a higher order wait for the lower ones to end. */
function journeyProject(
  name: string,
  include: string,
  exclude: string[],
  groupOrder: number,
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [include],
      exclude,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      sequence: { groupOrder },
      globalSetup: 'test/harness/remove-run-templates.ts',
    },
  };
}

// What tests copy instead of making it anew; read by the workers, and by what removes them at the end.
process.env['TEST_DATABASE_TEMPLATE'] ??= `parley_template_${process.pid}`;
process.env['TEST_TEMPLATES'] ??= join(tmpdir(), `parley-test-templates-${process.pid}`);

const hasPostgres = await postgresAnswers();
if (!hasPostgres) console.warn(noPostgresWarning.join('\n'));

export default defineConfig({
  resolve: {
    conditions: ['parley-source', ...defaultClientConditions],
    // Some of our dependencies import graphql and some require it; loaded twice, it refuses its own schema.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['parley-source', ...defaultServerConditions] } },
  test: {
    // Who waits longer than this has waited for nothing, also where others take nine tenths of the machine.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What is waited for comes in milliseconds; a second, the default, is too short where others keep the machine busy.
    expect: { poll: { timeout: 30_000 } },
    // One more than a small machine has processors: a third of the time tests wait, for leases to end and for retries.
    maxWorkers: 3,
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...built, databaseTests, journeys] } },
      databaseProject('pglite'),
      ...(hasPostgres ? [databaseProject('postgres')] : []),
      journeyProject('journeys', journeys, [...built, smoke], 0),
      // Alone and last: it measures a start, which a second worker beside it would slow down.
      journeyProject('smoke', smoke, built, 1),
    ],
  },
});

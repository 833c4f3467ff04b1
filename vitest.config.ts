import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { noPostgresWarning, postgresAnswers, testDatabaseUrl } from './scripts/lib/postgres.mjs';

const built = ['**/node_modules/**', '**/dist/**'];
const databaseTests = '**/*.db.test.ts';
const journeys = 'test/**/*.e2e.test.ts';

/** The same files against each database: what holds on one and not on the other is a defect. */
function databaseProject(name: 'pglite' | 'postgres'): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [databaseTests],
      exclude: built,
      env: { TEST_DATABASE: name, TEST_DATABASE_URL: testDatabaseUrl },
    },
  };
}

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
    // PGlite's first start takes 3 to 6 s alone, and longer beside a second worker.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...built, databaseTests, journeys] } },
      databaseProject('pglite'),
      ...(hasPostgres ? [databaseProject('postgres')] : []),
      {
        test: { name: 'journeys', include: [journeys], exclude: built, testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});

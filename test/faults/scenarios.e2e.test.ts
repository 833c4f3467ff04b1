import { expect, it } from 'vitest';
import { broken } from './figure.ts';
import { warnOfNoServers } from './no-servers-warning.ts';
import { scenarios } from './scenarios.ts';

const canRun = warnOfNoServers();
const seed = process.env['FAULTS_SEED'] ?? 'short';

// The embedded database needs no server.
it.each(scenarios.filter(({ name }) => canRun || name.includes('embedded')))('$name', async ({ run }) => {
  const figures = await run('short', seed);
  expect(broken(figures), JSON.stringify(figures)).toEqual([]);
});

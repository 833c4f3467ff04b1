import { expect, it } from 'vitest';
import { broken } from './figure.ts';
import { warnOfNoServers } from './no-servers-warning.ts';
import { twins } from './twins.ts';

const canRun = warnOfNoServers();

it.runIf(canRun).each(twins)('is noticed that $name', async ({ run, breaks }) => {
  const figures = await run('short');
  expect(broken(figures), JSON.stringify(figures)).toEqual(expect.arrayContaining([...breaks]));
});

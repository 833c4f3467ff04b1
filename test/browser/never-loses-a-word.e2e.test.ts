import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { FaultyVisit } from './faulty-visit.ts';

/** `FAULT_SCHEDULES=500` runs as many seeds, `FAULT_SEED` begins elsewhere; a seed's schedule is always the same. */
const schedules = Number(process.env['FAULT_SCHEDULES'] ?? 4);
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
const atOnce = 2;

const browser = await browserOrWarning();

describe.skipIf(browser === undefined)('a visitor behind a bad network, whose tabs reload, close and die', () => {
  let server: BuiltServer;

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });

  test(
    `has everything stored as it was typed, in order, once: ${schedules} schedules from seed ${firstSeed}`,
    { timeout: 60_000 + schedules * 60_000 },
    async () => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const seeds = Array.from({ length: schedules }, (_, index) => firstSeed + index);
      const work = Array.from({ length: atOnce }, async () => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
          const { typed, stored, shown } = await FaultyVisit.run(browser, server, seed);
          expect(stored, `stored of seed ${seed}`).toEqual(typed);
          for (const tab of shown) expect(tab, `shown of seed ${seed}`).toEqual(typed);
        }
      });
      await Promise.all(work);
    },
  );
});

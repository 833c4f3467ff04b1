import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { cases } from './cases.ts';
import { methodOf, type ConformanceCase, type World } from './conformance-case.ts';
import { operationStatuses, statusTable } from './operation-status.ts';
import { operations } from './operations.ts';
import { shapeDifferences } from './shape-differences.ts';
import { startWorld } from './world.ts';

let world: World & { readonly close: () => Promise<void> };

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

async function send({ operation, request }: ConformanceCase): Promise<{ response: Response; text: string }> {
  const { path, headers = {}, body } = await request(world);
  const options = { method: methodOf(operation), headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(world.url + path, options);
  return { response, text: await response.text() };
}

describe.each(Object.entries(cases))('%s answers as documented', (_dialect, dialectCases) => {
  test.each(dialectCases.map((one) => [one.operation, one.name, one] as const))(
    '%s %s',
    async (_operation, _name, one) => {
      const { response, text } = await send(one);
      expect({ status: response.status, text }).toEqual({
        status: one.status,
        text: expect.stringContaining(one.names ?? ''),
      });
      const patterns = Object.entries(one.headers ?? {}).map(([name, pattern]) => [
        name,
        expect.stringMatching(pattern),
      ]);
      expect(Object.fromEntries(response.headers)).toMatchObject(Object.fromEntries(patterns));
      const answer: unknown = one.documented === undefined ? {} : JSON.parse(text);
      expect(shapeDifferences(one.documented ?? {}, answer, one.allowances)).toEqual([]);
      expect(answer).toMatchObject(one.values?.(world) ?? {});
    },
  );
});

test('every operation that is built is walked', async () => {
  const walks = new Map<string, number>();
  for (const [dialect, dialectCases] of Object.entries(cases)) {
    for (const { operation } of dialectCases) {
      const key = `${dialect} ${operation}`;
      walks.set(key, (walks.get(key) ?? 0) + 1);
    }
  }
  const statuses = await operationStatuses(world.url, walks);
  console.log(statusTable(statuses));
  expect(statuses).toHaveLength(75);
  expect(statuses.filter(({ built, walked }) => built !== walked > 0)).toEqual([]);
  expect(Object.keys(cases).every((dialect) => dialect in operations)).toBe(true);
});

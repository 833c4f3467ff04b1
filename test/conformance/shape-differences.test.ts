import { describe, expect, test } from 'vitest';

import { shapeDifferences } from './shape-differences.ts';

const example = { users: [{ name: 'Mona', at: '2025-12-22T14:57:25.716309Z', score: 0.5 }], next: 'x', extra: {} };
const answer = { users: [{ name: '', at: '2026-01-02T03:04:05.000000Z', score: 82 }], next: 'y', extra: {} };

describe("an answer is held against its document's example", () => {
  test('values are free', () => {
    expect(shapeDifferences(example, answer)).toEqual([]);
    expect(shapeDifferences(example, { ...answer, users: [] })).toEqual([]);
  });

  test.each([
    [{ ...answer, next: undefined, more: 1 }, ['more is not documented', 'next is undefined, documented as string']],
    [{ users: [], next: 'y' }, ['extra is missing']],
    [{ ...answer, next: null }, ['next is null, documented as string']],
    [[], ['the body is array, documented as object']],
    [{ ...answer, users: [{ ...answer.users[0], score: '82' }] }, ['users[].score is string, documented as number']],
    [
      { ...answer, users: [{ ...answer.users[0], at: '2026-01-02T03:04:05.000Z' }] },
      ['users[].at is 2026-01-02T03:04:05.000Z, documented in the style of 2025-12-22T14:57:25.716309Z'],
    ],
  ])('%j departs', (actual, differences) => {
    expect(shapeDifferences(example, actual)).toEqual(differences);
  });

  test('allowances are by path', () => {
    expect(shapeDifferences(example, { ...answer, next: null }, { nullable: ['next'] })).toEqual([]);
    expect(shapeDifferences(example, { ...answer, extra: { '0': 1 } }, { open: ['extra'] })).toEqual([]);
  });
});

import { expect, it } from 'vitest';

import { found } from './found.ts';

it('gives what was found, nothing falsy excepted, and refuses what was not in words that name it', () => {
  expect(found(0, 'Lead')).toBe(0);
  expect(() => found(null, 'Project', 'PROJECT_NOT_FOUND')).toThrow(
    expect.objectContaining({
      code: 'NOT_FOUND',
      message: 'Project not found',
      details: { reason: 'PROJECT_NOT_FOUND' },
    }),
  );
});

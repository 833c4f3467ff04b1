import { expect, test } from 'vitest';
import { z } from 'zod';

import { checkAnswer } from './check-answer.ts';

const output = z.object({ users: z.array(z.object({ id: z.string(), name: z.string().optional() })) });

test('an answer that its schema describes passes, and so does a key without a value', () => {
  expect(() => checkAnswer(output, { users: [{ id: 'u1' }, { id: 'u2', name: undefined }] })).not.toThrow();
  expect(() => checkAnswer(z.string(), '1158201444')).not.toThrow();
});

test.each([
  ['a key is missing', { users: [{}] }, 'users[0].id'],
  ['a type is another', { users: [{ id: 1 }] }, 'users[0].id'],
  ['a key is too many', { users: [{ id: 'u1', password: 'p' }] }, 'password'],
  ['a number is none', { users: Number.NaN }, 'users'],
  ['there is no answer', undefined, 'undefined'],
])('refuses and says where: %s', (_what, body, place) => {
  expect(() => checkAnswer(output, body)).toThrow(place);
});

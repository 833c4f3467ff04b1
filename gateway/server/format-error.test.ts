import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { badInput } from '../errors.ts';
import { formatError } from './format-error.ts';

it('tells a caller nothing of what went wrong inside, and the log everything', () => {
  const cause = new Error('password authentication failed for user "parley" at 10.0.0.7');
  const reported: unknown[] = [];
  const thrown = new GraphQLError('x', { originalError: cause, path: ['leads'] });
  const told = formatError(thrown, (error) => reported.push(error));
  expect(told).toEqual({
    message: 'Something went wrong on our side; try again later',
    path: ['leads'],
    extensions: { code: 'UNAVAILABLE' },
  });
  expect(reported).toEqual([cause]);
});

it('tells as little of what was thrown outside of an execution', () => {
  const told = formatError(new Error('connect ECONNREFUSED 10.0.0.7:5432'), () => {});
  expect(told).toEqual({
    message: 'Something went wrong on our side; try again later',
    extensions: { code: 'UNAVAILABLE' },
  });
});

it('passes on what was said for the caller, and reports nothing', () => {
  const told = formatError(new GraphQLError('x', { originalError: badInput('phone', 'phone is none') }), () => {
    throw new Error('reported');
  });
  expect(told).toEqual({ message: 'phone is none', extensions: { code: 'BAD_USER_INPUT', field: 'phone' } });
});

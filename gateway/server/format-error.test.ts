import { buildSchema, executeSync, GraphQLError, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
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

it.each([
  ['an unknown field', { input: { password: 'hunter2; Field "x', extra: 1 } }],
  ['a field that is left out', { input: {} }],
  ['a secret of another type', { input: { password: { is: 'hunter2' } } }],
  ['no object at all', { input: 'hunter2' }],
])('says what is wrong with variables, and never repeats them: %s', (_name, variables) => {
  const schema = buildSchema(`
    input Secret { password: String! }
    type Query { ask(input: Secret!): String }`);
  const document = parse('query ($input: Secret!) { ask(input: $input) }');
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error('The document was not compiled');
  const walked = executeSync({ schema, document, variableValues: variables });
  const messages = [walked, compiled.query(undefined, undefined, variables)].flatMap((result) =>
    'errors' in result ? (result.errors ?? []) : [],
  );
  expect(messages.length).toBeGreaterThan(1);
  for (const { message } of messages) {
    const told = formatError(new GraphQLError(message), () => {});
    expect(told.message).toMatch(/^Variable "\$(input|password)" got an invalid value/);
    expect(told.message).toMatch(/; \w/);
    expect(told.message).not.toContain('hunter2');
    expect(told.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
});

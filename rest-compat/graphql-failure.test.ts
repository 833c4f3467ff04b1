import { describe, expect, test } from 'vitest';

import { failureFromErrors, type GraphqlError } from './graphql-failure.ts';

const unauthenticated: GraphqlError = { message: 'Token has expired', extensions: { code: 'UNAUTHENTICATED' } };
const badCursor: GraphqlError = {
  message: 'after is not a cursor of this list',
  extensions: { code: 'BAD_USER_INPUT', field: 'after' },
};

describe('what the errors of a GraphQL answer mean to a REST caller', () => {
  test('a refused token comes first, in whatever order sibling fields failed', () => {
    expect(failureFromErrors([badCursor, unauthenticated], {})).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Token has expired',
    });
  });

  test.each([
    [{ after: 'cursor' }, 'cursor is not a cursor of this list', 'cursor'],
    [{}, 'after is not a cursor of this list', 'after'],
  ])('a field has its documented name with %j', (names, message, field) => {
    expect(failureFromErrors([badCursor], names)).toMatchObject({ message, details: { field } });
  });

  test('a message that does not begin with the field follows its name', () => {
    const error = { message: 'Too young', extensions: { code: 'BAD_USER_INPUT', field: 'birthday' } };
    expect(failureFromErrors([error], {}).message).toBe('birthday: Too young');
  });

  test.each([
    [{ message: 'relation "lead" does not exist' }],
    [{ message: 'Cannot query field "x"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    [{ message: 'inherited', extensions: { code: 'toString' } }],
  ])('%j is outside the catalogue, and says nothing', (error) => {
    expect(failureFromErrors([error], {})).toMatchObject({ code: 'INTERNAL', message: 'Internal server error' });
  });
});

import {
  AccountsDocument,
  CreateAccountDocument,
  DeactivateAccountDocument,
  ReactivateAccountDocument,
  ResetPasswordDocument,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { mostListed, wordField } from '../../fields.ts';
import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { memberRole, roles, roleWord } from './roles.ts';
import { done, doneOutput, success, successOf } from './success.ts';
import { userBody, usernameOf, userOutput } from './user.ts';

const userInPath = z.object({ userId: z.string() });

const createUser = route({
  method: 'POST',
  path: '/api/users',
  summary: 'Create a user',
  document: CreateAccountDocument,
  input: z.object({
    body: z.object({ username: z.string(), password: z.string(), full_name: z.string(), role: wordField(roles) }),
  }),
  output: successOf(
    z.object({
      id: z.string(),
      username: z.string(),
      full_name: z.string(),
      role: z.enum(roles),
      created_at: seconds,
    }),
  ),
  status: 201,
  fieldNames: { name: 'full_name' },
  variables: ({ body: { username, password, full_name: name, role } }) => ({
    input: { username, password, name, role: memberRole[role] },
  }),
  answer: ({ createAccount: { account } }) =>
    success({
      id: account.id,
      username: usernameOf(account),
      full_name: account.name ?? '',
      role: roleWord[account.role],
      created_at: withSeconds(account.createdAt),
    }),
});

const listUsers = route({
  method: 'GET',
  path: '/api/users',
  summary: 'List the users that the caller sees',
  document: AccountsDocument,
  input: z.object({}),
  output: successOf(z.array(userOutput)),
  // The document has no pages: the newest of all that the caller sees.
  variables: () => ({ first: mostListed }),
  answer: ({ accounts }) => success(accounts.nodes.map(userBody)),
});

const resetPassword = route({
  method: 'POST',
  path: '/api/users/:userId/reset-password',
  summary: "Reset a user's password and end all of their sessions",
  document: ResetPasswordDocument,
  input: z.object({ params: userInPath, body: z.object({ new_password: z.string() }) }),
  output: doneOutput,
  fieldNames: { accountId: 'userId', newPassword: 'new_password' },
  variables: ({ params, body }) => ({ input: { accountId: params.userId, newPassword: body.new_password } }),
  answer: () => done('Password reset successfully'),
});

/** Not documented; what keeps somebody out who leaves the team, like the next one. */
const deactivate = route({
  method: 'POST',
  path: '/api/users/:userId/deactivate',
  summary: 'Keep a user out and end their sessions',
  document: DeactivateAccountDocument,
  input: z.object({ params: userInPath }),
  output: successOf(userOutput),
  fieldNames: { accountId: 'userId' },
  variables: ({ params }) => ({ input: { accountId: params.userId } }),
  answer: ({ deactivateAccount: { account } }) => success(userBody(account)),
});

const reactivate = route({
  method: 'POST',
  path: '/api/users/:userId/reactivate',
  summary: 'Let a user in again',
  document: ReactivateAccountDocument,
  input: z.object({ params: userInPath }),
  output: successOf(userOutput),
  fieldNames: { accountId: 'userId' },
  variables: ({ params }) => ({ input: { accountId: params.userId } }),
  answer: ({ reactivateAccount: { account } }) => success(userBody(account)),
});

export const userRoutes = [createUser, listUsers, resetPassword, deactivate, reactivate];

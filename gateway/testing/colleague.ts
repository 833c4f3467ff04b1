import { CreateAccountDocument, LoginDocument, type MemberRole } from '@parley/schema/generated/documents';
import { send } from './graphql-client.ts';

/** Somebody who was let into a tenant by one of its people. */
export interface Colleague {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly token: string;
}

/** An access token of whoever signs in with a username. */
export async function signIn(url: string, login: string, password: string): Promise<string> {
  return (await send(url, LoginDocument, { input: { login, password } })).login.accessToken;
}

/** A person of the tenant of `by`, signed in. */
export async function addColleague(
  url: string,
  by: string,
  username: string,
  role: MemberRole = 'TEAM_MEMBER',
): Promise<Colleague> {
  const password = 'SecurePass123';
  const input = { username, password, name: username, role };
  const { createAccount } = await send(url, CreateAccountDocument, { input }, by);
  return { id: createAccount.account.id, username, password, token: await signIn(url, username, password) };
}

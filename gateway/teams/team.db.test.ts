import {
  AddTeamMemberDocument,
  CreateTeamDocument,
  DeactivateAccountDocument,
  RemoveTeamMemberDocument,
  TeamMembersDocument,
  TeamsDocument,
} from '@parley/schema/generated/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addColleague, type Colleague } from '../testing/colleague.ts';
import { send } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
let founder: string;
let admin: Colleague;
let member: Colleague;

beforeAll(async () => {
  gateway = await startTestGateway();
  founder = await openTenant(gateway, 'teams');
  admin = await addColleague(gateway.url, founder, 'team_admin', 'ADMIN');
  member = await addColleague(gateway.url, admin.token, 'team_mate');
});
afterAll(() => gateway.close());

const create = async (token: string, name: string) =>
  (await send(gateway.url, CreateTeamDocument, { input: { name } }, token)).createTeam.team.id;
const seenBy = async (token: string) =>
  (await send(gateway.url, TeamsDocument, {}, token)).teams.nodes.map(({ name }) => name);
const membersSeenBy = async (token: string, id: string) =>
  (await send(gateway.url, TeamMembersDocument, { id }, token)).team?.members.map(({ username }) => username);
const add = (token: string, teamId: string, accountId: string) =>
  send(gateway.url, AddTeamMemberDocument, { input: { teamId, accountId } }, token);
const remove = (token: string, teamId: string, accountId: string) =>
  send(gateway.url, RemoveTeamMemberDocument, { input: { teamId, accountId } }, token);

it('shows each person the teams they made and those they are in', async () => {
  await create(founder, 'Support');
  const sales = await create(admin.token, 'Sales');
  expect(await seenBy(founder)).toEqual(['Sales', 'Support']);
  expect(await seenBy(admin.token)).toEqual(['Sales']);
  expect(await seenBy(member.token)).toEqual([]);
  expect(await membersSeenBy(member.token, sales)).toBeUndefined();
  await add(admin.token, sales, member.id);
  await add(admin.token, sales, member.id);
  expect(await seenBy(member.token)).toEqual(['Sales']);
  expect(await membersSeenBy(member.token, sales)).toEqual(['team_mate']);
  await remove(admin.token, sales, member.id);
  expect(await seenBy(member.token)).toEqual([]);
});

it('takes in nobody whom the admin does not see, and is run by admins alone', async () => {
  const team = await create(admin.token, 'Closed');
  const stranger = await addColleague(gateway.url, await openTenant(gateway, 'elsewhere'), 'stranger');
  const others = await addColleague(gateway.url, founder, 'others');
  for (const id of [stranger.id, others.id, 'no-such-id']) {
    await expect(add(admin.token, team, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await add(founder, team, others.id);
  await add(admin.token, team, admin.id);
  await expect(add(member.token, team, member.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(create(member.token, 'Mine')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(create(admin.token, 'Closed')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(create(admin.token, '')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
  await expect(remove(admin.token, team, member.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('takes in nobody who is deactivated', async () => {
  const team = await create(admin.token, 'Active');
  const gone = await addColleague(gateway.url, admin.token, 'gone');
  await send(gateway.url, DeactivateAccountDocument, { input: { accountId: gone.id } }, admin.token);
  await expect(add(admin.token, team, gone.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

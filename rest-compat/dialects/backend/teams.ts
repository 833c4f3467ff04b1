import {
  AddTeamMemberDocument,
  CreateTeamDocument,
  RemoveTeamMemberDocument,
  TeamMembersDocument,
  TeamsDocument,
  type TeamFieldsFragment,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { found } from '../../found.ts';
import { mostListed } from '../../fields.ts';
import { route } from '../../route.ts';
import { seconds, withSeconds } from '../../timestamps.ts';
import { success, successOf } from './success.ts';
import { userBody, userOutput } from './user.ts';

/** Served beside the documented operations (contract README, "backend"). */

const teamOutput = z.object({ id: z.string(), name: z.string(), created_at: seconds });
const teamInPath = z.object({ teamId: z.string() });
const fieldNames = { id: 'teamId', accountId: 'user_id' };

function teamBody({ id, name, createdAt }: TeamFieldsFragment): z.infer<typeof teamOutput> {
  return { id, name, created_at: withSeconds(createdAt) };
}

const listTeams = route({
  method: 'GET',
  path: '/api/teams',
  summary: 'List the teams that the caller sees',
  document: TeamsDocument,
  input: z.object({}),
  output: successOf(z.array(teamOutput)),
  // The newest of all that the caller sees.
  variables: () => ({ first: mostListed }),
  answer: ({ teams }) => success(teams.nodes.map(teamBody)),
});

const createTeam = route({
  method: 'POST',
  path: '/api/teams',
  summary: 'Create a team',
  document: CreateTeamDocument,
  input: z.object({ body: z.object({ name: z.string() }) }),
  output: successOf(teamOutput),
  status: 201,
  variables: ({ body: { name } }) => ({ input: { name } }),
  answer: ({ createTeam: { team } }) => success(teamBody(team)),
});

const members = route({
  method: 'GET',
  path: '/api/teams/:teamId/members',
  summary: 'List who is in a team',
  document: TeamMembersDocument,
  input: z.object({ params: teamInPath }),
  output: successOf(z.array(userOutput)),
  fieldNames,
  variables: ({ params }) => ({ id: params.teamId }),
  answer: ({ team }) => success(found(team, 'Team').members.map(userBody)),
});

const addMember = route({
  method: 'POST',
  path: '/api/teams/:teamId/members',
  summary: 'Put a user into a team',
  document: AddTeamMemberDocument,
  input: z.object({ params: teamInPath, body: z.object({ user_id: z.string() }) }),
  output: successOf(z.array(userOutput)),
  status: 201,
  fieldNames,
  variables: ({ params: { teamId }, body }) => ({ input: { teamId, accountId: body.user_id } }),
  answer: ({ addTeamMember: { team } }) => success(team.members.map(userBody)),
});

const removeMember = route({
  method: 'DELETE',
  path: '/api/teams/:teamId/members/:userId',
  summary: 'Take a user out of a team',
  document: RemoveTeamMemberDocument,
  input: z.object({ params: z.object({ teamId: z.string(), userId: z.string() }) }),
  output: successOf(z.array(userOutput)),
  fieldNames,
  variables: ({ params: { teamId, userId: accountId } }) => ({ input: { teamId, accountId } }),
  answer: ({ removeTeamMember: { team } }) => success(team.members.map(userBody)),
});

export const teamRoutes = [listTeams, createTeam, members, addMember, removeMember];

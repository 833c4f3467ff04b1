import DataLoader from 'dataloader';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { AddTeamMemberInput, CreateTeamInput, RemoveTeamMemberInput } from './team.input.ts';
import { mostTeams, type TeamService } from './team.service.ts';
import { TeamConnectionType, TeamType } from './team.type.ts';

@ObjectType('CreateTeamPayload', { simpleResolvers: true, description: 'The team that was made.' })
class CreateTeamPayload {
  @Field(() => TeamType, { description: 'Nobody is in it yet.' })
  team!: TeamType;
}

@ObjectType('AddTeamMemberPayload', { simpleResolvers: true, description: 'Somebody joined a team.' })
class AddTeamMemberPayload {
  @Field(() => TeamType, { description: 'The team, with them in it.' })
  team!: TeamType;
}

@ObjectType('RemoveTeamMemberPayload', { simpleResolvers: true, description: 'Somebody left a team.' })
class RemoveTeamMemberPayload {
  @Field(() => TeamType, { description: 'The team without them.' })
  team!: TeamType;
}

@Resolver(() => TeamType)
export class TeamResolver {
  readonly #teams: TeamService;
  readonly #members: (context: RequestContext) => DataLoader<string, AccountType[]>;

  constructor(teams: TeamService) {
    this.#teams = teams;
    this.#members = perRequest(
      ({ caller }) => new DataLoader((ids: readonly string[]) => teams.membersOf(memberOf(caller).tenantId, ids)),
    );
  }

  @Authorized<Policy>(people)
  @Query(() => TeamConnectionType, {
    description: 'Teams, the newest first: a SUPER_ADMIN sees all, others those they made and those they are in.',
  })
  teams(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: `1 to ${mostTeams}; 50 by default.` }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor of this list.' }) after: string | null,
  ): Promise<TeamConnectionType> {
    return this.#teams.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => TeamType, { nullable: true, description: 'One of the teams that the caller sees.' })
  team(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<TeamType | null> {
    return this.#teams.find(memberOf(caller), id);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => [AccountType], { description: 'Who is in it, in the order in which they joined.' })
  members(@Root() { id }: TeamType, @Ctx() context: RequestContext): Promise<AccountType[]> {
    return this.#members(context).load(id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateTeamPayload, { description: 'Makes a team. CONFLICT where its name is taken.' })
  async createTeam(
    @Arg('input', () => CreateTeamInput) { name }: CreateTeamInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTeamPayload> {
    return { team: await this.#teams.create(adminOf(context.caller), name, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => AddTeamMemberPayload, {
    description: 'Puts a person into a team, who then sees what is assigned to it.',
  })
  async addTeamMember(
    @Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<AddTeamMemberPayload> {
    return { team: await this.#teams.addMember(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => RemoveTeamMemberPayload, {
    description: 'Takes a person out of a team, who then no longer sees what is assigned to it.',
  })
  async removeTeamMember(
    @Arg('input', () => RemoveTeamMemberInput) input: RemoveTeamMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveTeamMemberPayload> {
    return { team: await this.#teams.removeMember(adminOf(context.caller), input, context) };
  }
}

import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { CreateProjectInput, DeleteProjectInput, UpdateProjectInput } from './project.input.ts';
import type { ProjectService } from './project.service.ts';
import { ProjectConnectionType, ProjectType } from './project.type.ts';

@ObjectType('CreateProjectPayload', { simpleResolvers: true, description: 'The project that was made.' })
class CreateProjectPayload {
  @Field(() => ProjectType, { description: 'As it is now.' })
  project!: ProjectType;
}

@ObjectType('UpdateProjectPayload', { simpleResolvers: true, description: 'The changed project.' })
class UpdateProjectPayload {
  @Field(() => ProjectType, { description: 'As it is now.' })
  project!: ProjectType;
}

@ObjectType('DeleteProjectPayload', { simpleResolvers: true, description: 'A project that is no more.' })
class DeleteProjectPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver()
export class ProjectResolver {
  readonly #projects: ProjectService;

  constructor(projects: ProjectService) {
    this.#projects = projects;
  }

  @Authorized<Policy>(people)
  @Query(() => ProjectConnectionType, { description: "The tenant's projects, the newest first." })
  projects(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000. Not beside a cursor.' })
    offset: number | null,
  ): Promise<CountedConnection<ProjectType>> {
    return this.#projects.list(memberOf(caller), { first, after, offset });
  }

  @Authorized<Policy>(people)
  @Query(() => ProjectType, { nullable: true, description: 'One project of the tenant.' })
  project(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<ProjectType | null> {
    return this.#projects.find(memberOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateProjectPayload, { description: 'Makes a project.' })
  async createProject(
    @Arg('input', () => CreateProjectInput) { name, description }: CreateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateProjectPayload> {
    const made = { name, description: description ?? '' };
    return { project: await this.#projects.create(adminOf(context.caller), made, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateProjectPayload, { description: 'Changes what is said of a project.' })
  async updateProject(
    @Arg('input', () => UpdateProjectInput) { id, ...changes }: UpdateProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateProjectPayload> {
    return { project: await this.#projects.update(adminOf(context.caller), id, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteProjectPayload, {
    description:
      'Deletes a project with its keys, connectors, templates and messages; what waits to be sent is dropped.',
  })
  async deleteProject(
    @Arg('input', () => DeleteProjectInput) { id }: DeleteProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteProjectPayload> {
    await this.#projects.delete(adminOf(context.caller), id, context);
    return { id };
  }
}

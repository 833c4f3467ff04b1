import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import {
  CreateCatalogueProjectInput,
  DeleteCatalogueProjectInput,
  UpdateCatalogueProjectInput,
} from './catalogue-project.input.ts';
import type { CatalogueProjectService } from './catalogue-project.service.ts';
import { CatalogueProjectConnectionType, CatalogueProjectType } from './catalogue-project.type.ts';

@ObjectType('CreateCatalogueProjectPayload', {
  simpleResolvers: true,
  description: 'The project of the catalogue that was made.',
})
class CreateCatalogueProjectPayload {
  @Field(() => CatalogueProjectType, { description: 'As it is now.' })
  project!: CatalogueProjectType;
}

@ObjectType('UpdateCatalogueProjectPayload', {
  simpleResolvers: true,
  description: 'The changed project of the catalogue.',
})
class UpdateCatalogueProjectPayload {
  @Field(() => CatalogueProjectType, { description: 'As it is now.' })
  project!: CatalogueProjectType;
}

@ObjectType('DeleteCatalogueProjectPayload', {
  simpleResolvers: true,
  description: 'The project of the catalogue that is no more.',
})
class DeleteCatalogueProjectPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver()
export class CatalogueProjectResolver {
  readonly #service: CatalogueProjectService;

  constructor(service: CatalogueProjectService) {
    this.#service = service;
  }

  @Authorized<Policy>(people)
  @Query(() => CatalogueProjectConnectionType, {
    description: "The tenant's projects of the catalogue, the newest first.",
  })
  catalogueProjects(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<CatalogueProjectType>> {
    return this.#service.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => CatalogueProjectType, { nullable: true, description: 'One project of the catalogue of the tenant.' })
  catalogueProject(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<CatalogueProjectType | null> {
    return this.#service.find(memberOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateCatalogueProjectPayload, { description: 'Makes a project of the catalogue.' })
  async createCatalogueProject(
    @Arg('input', () => CreateCatalogueProjectInput) input: CreateCatalogueProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateCatalogueProjectPayload> {
    return { project: await this.#service.create(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateCatalogueProjectPayload, { description: 'Changes a project of the catalogue.' })
  async updateCatalogueProject(
    @Arg('input', () => UpdateCatalogueProjectInput) { id, ...changes }: UpdateCatalogueProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateCatalogueProjectPayload> {
    return { project: await this.#service.update(adminOf(context.caller), id, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteCatalogueProjectPayload, {
    description: 'Deletes a project of the catalogue; its listings stay, without one.',
  })
  async deleteCatalogueProject(
    @Arg('input', () => DeleteCatalogueProjectInput) { id }: DeleteCatalogueProjectInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteCatalogueProjectPayload> {
    await this.#service.delete(adminOf(context.caller), id, context);
    return { id };
  }
}

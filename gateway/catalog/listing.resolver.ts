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
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import type { CatalogueProjectService } from './catalogue-project.service.ts';
import { CatalogueProjectType } from './catalogue-project.type.ts';
import { CreateListingInput, DeleteListingInput, UpdateListingInput } from './listing.input.ts';
import type { ListingService } from './listing.service.ts';
import { ListingConnectionType, ListingType } from './listing.type.ts';

@ObjectType('CreateListingPayload', { simpleResolvers: true, description: 'The listing that was made.' })
class CreateListingPayload {
  @Field(() => ListingType, { description: 'As it is now.' })
  listing!: ListingType;
}

@ObjectType('UpdateListingPayload', { simpleResolvers: true, description: 'The changed listing.' })
class UpdateListingPayload {
  @Field(() => ListingType, { description: 'As it is now.' })
  listing!: ListingType;
}

@ObjectType('DeleteListingPayload', { simpleResolvers: true, description: 'The listing that is no more.' })
class DeleteListingPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver(() => ListingType)
export class ListingResolver {
  readonly #service: ListingService;
  readonly #projects: (context: RequestContext) => DataLoader<string, CatalogueProjectType | null>;

  constructor(service: ListingService, projects: CatalogueProjectService) {
    this.#service = service;
    this.#projects = perRequest(
      ({ caller }) => new DataLoader((ids: readonly string[]) => projects.named(memberOf(caller), ids)),
    );
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => CatalogueProjectType, { nullable: true, description: 'The development it belongs to.' })
  project(
    @Root() { projectId }: ListingType,
    @Ctx() context: RequestContext,
  ): Promise<CatalogueProjectType | null> | null {
    return projectId === null ? null : this.#projects(context).load(projectId);
  }

  @Authorized<Policy>(people)
  @Query(() => ListingConnectionType, { description: "The tenant's listings, the newest first." })
  listings(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ListingType>> {
    return this.#service.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => ListingType, { nullable: true, description: 'One listing of the tenant.' })
  listing(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<ListingType | null> {
    return this.#service.find(memberOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateListingPayload, { description: 'Makes a listing.' })
  async createListing(
    @Arg('input', () => CreateListingInput) input: CreateListingInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateListingPayload> {
    return { listing: await this.#service.create(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateListingPayload, { description: 'Changes a listing.' })
  async updateListing(
    @Arg('input', () => UpdateListingInput) { id, ...changes }: UpdateListingInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateListingPayload> {
    return { listing: await this.#service.update(adminOf(context.caller), id, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteListingPayload, {
    description: 'Deletes a listing: it is offered no more, and cards that were shown stay.',
  })
  async deleteListing(
    @Arg('input', () => DeleteListingInput) { id }: DeleteListingInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteListingPayload> {
    await this.#service.delete(adminOf(context.caller), id, context);
    return { id };
  }
}

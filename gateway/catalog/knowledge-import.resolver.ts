import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
  type SubscribeResolverData,
} from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ImportKnowledgeInput, ImportSiteInput } from './knowledge-import.input.ts';
import type { KnowledgeImportService } from './knowledge-import.service.ts';
import { KnowledgeImportConnectionType, KnowledgeImportType } from './knowledge-import.type.ts';

@ObjectType('ImportKnowledgePayload', { simpleResolvers: true, description: 'The import of a text, which is done.' })
class ImportKnowledgePayload {
  @Field(() => KnowledgeImportType, { description: 'As it is now.' })
  import!: KnowledgeImportType;
}

@ObjectType('ImportSitePayload', { simpleResolvers: true, description: 'The import of a site, which has begun.' })
class ImportSitePayload {
  @Field(() => KnowledgeImportType, { description: 'As it is now; `knowledgeImportProgress` tells how it goes on.' })
  import!: KnowledgeImportType;
}

type FollowRequest = SubscribeResolverData<unknown, { importId: string }, RequestContext>;

@Resolver()
export class KnowledgeImportResolver {
  readonly #imports: KnowledgeImportService;

  constructor(imports: KnowledgeImportService) {
    this.#imports = imports;
  }

  @Authorized<Policy>(people)
  @Query(() => KnowledgeImportConnectionType, { description: "The tenant's imports of knowledge, the newest first." })
  knowledgeImports(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<KnowledgeImportType>> {
    return this.#imports.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => KnowledgeImportType, {
    nullable: true,
    description: 'One import of the tenant, and how far it has come.',
  })
  knowledgeImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<KnowledgeImportType | null> {
    return this.#imports.find(memberOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ImportKnowledgePayload, {
    description: 'Stores the entries of a text, all or none. One with the title of another import’s is written anew.',
  })
  async importKnowledge(
    @Arg('input', () => ImportKnowledgeInput) input: ImportKnowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportKnowledgePayload> {
    return { import: await this.#imports.importText(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ImportSitePayload, {
    description:
      'Begins to read the pages of a public site, one origin, as its robots.txt permits, and those of its sitemap below the page it begins with; one site of a tenant at a time. Its progress is in the import.',
  })
  async importSite(
    @Arg('input', () => ImportSiteInput) input: ImportSiteInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportSitePayload> {
    return { import: await this.#imports.importSite(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(people)
  @Subscription(() => KnowledgeImportType, {
    description:
      'An import as it is, and again each time it has come further. Steps that follow each other closely are told as one: whoever is slow misses what was in between, and never the last. NOT_FOUND for the import.',
    subscribe: ({ context, args }: FollowRequest) =>
      context.streams.knowledgeImport(memberOf(context.caller), args.importId),
  })
  knowledgeImportProgress(
    @Root() knowledgeImport: KnowledgeImportType,
    @Arg('importId', () => ID) _importId: string,
  ): KnowledgeImportType {
    return knowledgeImport;
  }
}

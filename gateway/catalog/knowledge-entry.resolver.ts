import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { Connection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import {
  CreateKnowledgeEntryInput,
  DeleteKnowledgeEntryInput,
  UpdateKnowledgeEntryInput,
} from './knowledge-entry.input.ts';
import type { KnowledgeEntryService } from './knowledge-entry.service.ts';
import { KnowledgeEntryConnectionType, KnowledgeEntryType } from './knowledge-entry.type.ts';

@ObjectType('CreateKnowledgeEntryPayload', { simpleResolvers: true, description: 'The knowledge entry that was made.' })
class CreateKnowledgeEntryPayload {
  @Field(() => KnowledgeEntryType, { description: 'As it is now.' })
  entry!: KnowledgeEntryType;
}

@ObjectType('UpdateKnowledgeEntryPayload', { simpleResolvers: true, description: 'The changed knowledge entry.' })
class UpdateKnowledgeEntryPayload {
  @Field(() => KnowledgeEntryType, { description: 'As it is now.' })
  entry!: KnowledgeEntryType;
}

@ObjectType('DeleteKnowledgeEntryPayload', {
  simpleResolvers: true,
  description: 'The knowledge entry that is no more.',
})
class DeleteKnowledgeEntryPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver()
export class KnowledgeEntryResolver {
  readonly #service: KnowledgeEntryService;

  constructor(service: KnowledgeEntryService) {
    this.#service = service;
  }

  @Authorized<Policy>(people)
  @Query(() => KnowledgeEntryConnectionType, { description: "The tenant's knowledge entries, the newest first." })
  knowledgeEntries(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<KnowledgeEntryType>> {
    return this.#service.list(memberOf(caller), { first, after });
  }

  @Authorized<Policy>(people)
  @Query(() => KnowledgeEntryType, { nullable: true, description: 'One knowledge entry of the tenant.' })
  knowledgeEntry(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
  ): Promise<KnowledgeEntryType | null> {
    return this.#service.find(memberOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateKnowledgeEntryPayload, { description: 'Makes a knowledge entry.' })
  async createKnowledgeEntry(
    @Arg('input', () => CreateKnowledgeEntryInput) input: CreateKnowledgeEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateKnowledgeEntryPayload> {
    return { entry: await this.#service.create(adminOf(context.caller), input, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateKnowledgeEntryPayload, { description: 'Changes a knowledge entry.' })
  async updateKnowledgeEntry(
    @Arg('input', () => UpdateKnowledgeEntryInput) { id, ...changes }: UpdateKnowledgeEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateKnowledgeEntryPayload> {
    return { entry: await this.#service.update(adminOf(context.caller), id, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteKnowledgeEntryPayload, { description: 'Deletes a knowledge entry: it is told no more.' })
  async deleteKnowledgeEntry(
    @Arg('input', () => DeleteKnowledgeEntryInput) { id }: DeleteKnowledgeEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteKnowledgeEntryPayload> {
    await this.#service.delete(adminOf(context.caller), id, context);
    return { id };
  }
}

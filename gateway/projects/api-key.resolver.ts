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
  Resolver,
  Root,
} from 'type-graphql';
import { adminOf, admins, memberOf, people, type Policy } from '../auth/policy.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { CreateApiKeyInput, DeleteApiKeyInput, RotateApiKeyInput } from './api-key.input.ts';
import type { ApiKeyService } from './api-key.service.ts';
import { ApiKeyConnectionType, ApiKeyType } from './api-key.type.ts';
import { ProjectType } from './project.type.ts';

/** messagejs.md, "API Key Limits". */
const defaultRateLimit = 1_000;
const defaultOverlapHours = 24;

const toldOnce = 'Sent as `Authorization: Bearer pk_live_...`. It is told here and never again.';

@ObjectType('CreateApiKeyPayload', { simpleResolvers: true, description: 'The key that was made.' })
class CreateApiKeyPayload {
  @Field(() => String, { description: toldOnce })
  key!: string;

  @Field(() => ApiKeyType, { description: 'What is kept of it.' })
  apiKey!: ApiKeyType;
}

@ObjectType('RotateApiKeyPayload', {
  simpleResolvers: true,
  description: 'The key that takes the place of the old one.',
})
class RotateApiKeyPayload {
  @Field(() => String, { description: toldOnce })
  key!: string;

  @Field(() => ApiKeyType, { description: 'What is kept of it.' })
  apiKey!: ApiKeyType;
}

@ObjectType('DeleteApiKeyPayload', { simpleResolvers: true, description: 'A key that is no more.' })
class DeleteApiKeyPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@Resolver(() => ProjectType)
export class ApiKeyResolver {
  readonly #keys: ApiKeyService;

  constructor(keys: ApiKeyService) {
    this.#keys = keys;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => ApiKeyConnectionType, { description: 'Its API keys, the newest first.' })
  apiKeys(
    @Root() project: ProjectType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000. Not beside a cursor.' })
    offset: number | null,
  ): Promise<CountedConnection<ApiKeyType>> {
    return this.#keys.list(memberOf(caller), project.id, { first, after, offset });
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key of a project.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput) { projectId, ...scope }: CreateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateApiKeyPayload> {
    const given = {
      name: scope.name,
      rateLimit: scope.rateLimit ?? defaultRateLimit,
      expiresAt: scope.expiresAt ?? null,
      allowedOrigins: scope.allowedOrigins ?? [],
      allowedTemplates: scope.allowedTemplates ?? [],
      allowedConnectors: scope.allowedConnectors ?? [],
    };
    return this.#keys.create(adminOf(context.caller), projectId, given, context);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => RotateApiKeyPayload, {
    description: 'Makes a key that may do what another may, which then expires: both work in between.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput) { id, overlapHours, expiresAt }: RotateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<RotateApiKeyPayload> {
    const rotation = { overlapHours: overlapHours ?? defaultOverlapHours, expiresAt: expiresAt ?? null };
    return this.#keys.rotate(adminOf(context.caller), id, rotation, context);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteApiKeyPayload, { description: 'Deletes an API key: it is dead at once.' })
  async deleteApiKey(
    @Arg('input', () => DeleteApiKeyInput) { id, projectId }: DeleteApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteApiKeyPayload> {
    await this.#keys.delete(adminOf(context.caller), { id, projectId }, context);
    return { id };
  }
}

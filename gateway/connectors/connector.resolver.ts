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
import type { CountedConnection } from '../graphql/connection.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { ProjectType } from '../projects/project.type.ts';
import type { ConnectorTestService } from './connector-test.service.ts';
import {
  CreateConnectorInput,
  DeleteConnectorInput,
  TestConnectorInput,
  UpdateConnectorInput,
} from './connector.input.ts';
import type { ConnectorService } from './connector.service.ts';
import { ConnectorConnectionType, ConnectorObjectType } from './connector.type.ts';

@ObjectType('CreateConnectorPayload', { simpleResolvers: true, description: 'The connector that was made.' })
class CreateConnectorPayload {
  @Field(() => ConnectorObjectType, { description: 'As it is now.' })
  connector!: ConnectorObjectType;
}

@ObjectType('UpdateConnectorPayload', { simpleResolvers: true, description: 'The changed connector.' })
class UpdateConnectorPayload {
  @Field(() => ConnectorObjectType, { description: 'As it is now.' })
  connector!: ConnectorObjectType;
}

@ObjectType('DeleteConnectorPayload', { simpleResolvers: true, description: 'A connector that is no more.' })
class DeleteConnectorPayload {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

@ObjectType('TestConnectorPayload', { simpleResolvers: true, description: 'A provider took the credentials.' })
class TestConnectorPayload {
  @Field(() => String, { description: 'The provider, such as `WhatsApp Cloud API`.' })
  provider!: string;

  @Field(() => String, { nullable: true, description: 'The account by the name that the provider has for it.' })
  name!: string | null;
}

@Resolver(() => ProjectType)
export class ConnectorResolver {
  readonly #connectors: ConnectorService;
  readonly #tests: ConnectorTestService;

  constructor(connectors: ConnectorService, tests: ConnectorTestService) {
    this.#connectors = connectors;
    this.#tests = tests;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => ConnectorConnectionType, { description: 'Its connectors, the newest first.' })
  connectors(
    @Root() project: ProjectType,
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 1,000; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, { nullable: true, description: 'How many to skip, 0 to 1,000,000. Not beside a cursor.' })
    offset: number | null,
  ): Promise<CountedConnection<ConnectorObjectType>> {
    return this.#connectors.list(memberOf(caller), project.id, { first, after, offset });
  }

  @Authorized<Policy>(people)
  @Query(() => ConnectorObjectType, { description: 'One connector of the tenant, else NOT_FOUND.' })
  connector(
    @Arg('id', () => ID) id: string,
    @Ctx() { caller }: RequestContext,
    @Arg('projectId', () => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
    projectId: string | null,
  ): Promise<ConnectorObjectType> {
    return this.#connectors.get(memberOf(caller), { id, projectId });
  }

  @Authorized<Policy>(admins)
  @Mutation(() => CreateConnectorPayload, {
    description: 'Connects an account at a provider. The provider is not asked: `testConnector` does.',
  })
  async createConnector(
    @Arg('input', () => CreateConnectorInput) { projectId, ...given }: CreateConnectorInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateConnectorPayload> {
    return { connector: await this.#connectors.create(adminOf(context.caller), projectId, given, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => UpdateConnectorPayload, { description: 'Changes a connector, or puts other credentials in it.' })
  async updateConnector(
    @Arg('input', () => UpdateConnectorInput) { id, projectId, ...changes }: UpdateConnectorInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateConnectorPayload> {
    const named = { id, projectId };
    return { connector: await this.#connectors.update(adminOf(context.caller), named, changes, context) };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => DeleteConnectorPayload, {
    description: 'Deletes a connector with its credentials; what waits to be sent through it fails.',
  })
  async deleteConnector(
    @Arg('input', () => DeleteConnectorInput) { id, projectId }: DeleteConnectorInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteConnectorPayload> {
    await this.#connectors.delete(adminOf(context.caller), { id, projectId }, context);
    return { id };
  }

  @Authorized<Policy>(admins)
  @Mutation(() => TestConnectorPayload, {
    description:
      'Asks the provider whether the credentials are good: BAD_USER_INPUT where they are not, UNAVAILABLE where it does not answer.',
  })
  testConnector(
    @Arg('input', () => TestConnectorInput) { id, projectId }: TestConnectorInput,
    @Ctx() context: RequestContext,
  ): Promise<TestConnectorPayload> {
    return this.#tests.test(adminOf(context.caller), { id, projectId }, context);
  }
}

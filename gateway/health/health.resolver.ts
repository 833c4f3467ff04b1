import { Authorized, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { anyone, type Policy } from '../auth/policy.ts';
import type { Database } from '../database/database.ts';

@ObjectType('Health', { simpleResolvers: true, description: 'Whether the server can do its work.' })
class HealthType {
  @Field(() => String, { description: '`ok`, or `degraded` where the database does not answer.' })
  status!: string;

  @Field(() => String, { description: 'The version of the gateway.' })
  version!: string;

  @Field(() => String, { description: '`ok` or `unreachable`.' })
  database!: string;
}

@Resolver()
export class HealthResolver {
  readonly #database: Database;
  readonly #version: string;

  constructor(database: Database, version: string) {
    this.#database = database;
    this.#version = version;
  }

  @Authorized<Policy>(anyone)
  @Query(() => HealthType, { description: 'For load balancers and people who run the server.' })
  async health(): Promise<HealthType> {
    const reachable = await this.#database.isReachable();
    return {
      status: reachable ? 'ok' : 'degraded',
      version: this.#version,
      database: reachable ? 'ok' : 'unreachable',
    };
  }
}

import 'reflect-metadata';
import { Authorized, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { expect, it } from 'vitest';
import { anyone, people, type Policy } from '../auth/policy.ts';
import { buildGatewaySchema } from './build-schema.ts';

const subscribe = () => {
  throw new Error('Nobody subscribes here');
};

@Resolver()
class ForgetfulResolver {
  @Authorized<Policy>(anyone)
  @Query(() => String)
  stated(): string {
    return '';
  }

  @Query(() => String)
  openQuery(): string {
    return '';
  }

  @Mutation(() => String)
  openMutation(): string {
    return '';
  }

  @Subscription(() => String, { subscribe })
  openSubscription(@Root() event: string): string {
    return event;
  }

  @Authorized<Policy>([anyone, people])
  @Query(() => String)
  statedTwice(): string {
    return '';
  }
}

it('is not built with an operation that states no policy, or two of which the weaker would count for nothing', () => {
  expect(() => buildGatewaySchema([new ForgetfulResolver()])).toThrow(
    'These operations state no policy: openQuery, statedTwice, openMutation, openSubscription',
  );
});

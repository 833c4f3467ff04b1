import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import type { DeadLetterService } from './dead-letter.service.ts';
import { DeadLetterConnectionType, DeadLetterType } from './dead-letter.type.ts';

@InputType({ description: 'Which work to try again.' })
class ReplayDeadLetterInput {
  @Field(() => ID, { description: "The dead letter's id." })
  id!: string;
}

@ObjectType('ReplayDeadLetterPayload', { description: 'What is tried again.' })
class ReplayDeadLetterPayload {
  @Field(() => ID, { description: 'The id it had, and has again where it should fail for good once more.' })
  id!: string;
}

@Resolver()
export class DeadLetterResolver {
  readonly #deadLetters: DeadLetterService;

  constructor(deadLetters: DeadLetterService) {
    this.#deadLetters = deadLetters;
  }

  @Authorized<Policy>(admins)
  @Query(() => DeadLetterConnectionType, { description: "The tenant's dead letters, the last given up first." })
  deadLetters(
    @Ctx() { caller }: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: '1 to 200; 50 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<DeadLetterConnectionType> {
    return this.#deadLetters.list(adminOf(caller), { first, after });
  }

  @Authorized<Policy>(admins)
  @Query(() => DeadLetterType, { nullable: true, description: 'One dead letter of the tenant.' })
  deadLetter(@Arg('id', () => ID) id: string, @Ctx() { caller }: RequestContext): Promise<DeadLetterType | null> {
    return this.#deadLetters.find(adminOf(caller), id);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => ReplayDeadLetterPayload, {
    description: 'Tries work again that had failed for good, as often as the first time.',
  })
  async replayDeadLetter(
    @Arg('input', () => ReplayDeadLetterInput) { id }: ReplayDeadLetterInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplayDeadLetterPayload> {
    await this.#deadLetters.replay(adminOf(context.caller), id, context);
    return { id };
  }
}

import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import { people, type Policy } from '../auth/policy.ts';
import type { ShownPeople } from '../auth/shown-people.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { MessageType } from './message.type.ts';

/** Fields of a message that depend on who asks. */
@Resolver(() => MessageType)
export class MessageFieldsResolver {
  readonly #people: ShownPeople;

  constructor(shownPeople: ShownPeople) {
    this.#people = shownPeople;
  }

  @FieldResolver(() => AccountType, {
    nullable: true,
    description:
      "The person who wrote it; null for a visitor's and the assistant's. A visitor is not told how they sign in.",
  })
  author(
    @Root() { authorId, tenantId }: MessageType,
    @Ctx() context: RequestContext,
  ): Promise<AccountType | null> | null {
    return authorId === null ? null : this.#people.shown(context, tenantId, authorId);
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What made a reply of the assistant: `embedded`, or a provider and model such as `openai/gpt-4o-mini`; null for all other messages. For people of the tenant.',
  })
  engine(@Root() { engine }: MessageType): string | null {
    return engine;
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why the embedded engine made it and not the model that is configured, such as `deadline passed`; null where none failed. For people of the tenant.',
  })
  fallbackReason(@Root() { fallbackReason }: MessageType): string | null {
    return fallbackReason;
  }
}

import DataLoader from 'dataloader';
import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { perRequest, RequestContext } from '../graphql/request-context.ts';
import { MessageType } from './message.type.ts';

/** Fields of a message that depend on who asks. */
@Resolver(() => MessageType)
export class MessageFieldsResolver {
  readonly #authors: (context: RequestContext) => DataLoader<string, AccountType | null>;

  constructor(auth: AuthService) {
    this.#authors = perRequest(
      ({ caller }) => new DataLoader((ids: readonly string[]) => auth.accountsOf(memberOf(caller).tenantId, ids)),
    );
  }

  @Authorized<Policy>(people)
  @FieldResolver(() => AccountType, {
    nullable: true,
    description: "The person who wrote it; null for a visitor's and the assistant's. For people of the tenant.",
  })
  author(@Root() { authorId }: MessageType, @Ctx() context: RequestContext): Promise<AccountType | null> | null {
    return authorId === null ? null : this.#authors(context).load(authorId);
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

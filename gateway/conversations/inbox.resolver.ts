import { Arg, Authorized, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { InboxEventType, type InboxConversationChangedType } from './inbox-event.type.ts';

type FollowRequest = SubscribeResolverData<unknown, { after?: string | null }, RequestContext>;

/** What the people who answer are told. */
@Resolver()
export class InboxResolver {
  @Authorized<Policy>(people)
  @Subscription(() => InboxEventType, {
    description:
      "The tenant's conversations as they change: those that changed after `after`, then live ones. Nothing is left out, also where transactions end in another order than they began.",
    subscribe: ({ context, args }: FollowRequest) =>
      context.streams.inbox(memberOf(context.caller), args.after ?? null),
  })
  inboxEvents(
    @Root() event: InboxConversationChangedType,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last event heard; without it only what is to come.',
    })
    _after: string | null,
  ): InboxEventType {
    return event;
  }
}

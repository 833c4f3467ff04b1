import { Arg, Authorized, ID, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { WahaChatChangedType, WahaSessionChangedType } from './waha-event.type.ts';

type FollowRequest = SubscribeResolverData<unknown, { sessionId: string; after?: string | null }, RequestContext>;

/** What those who answer on WhatsApp sessions are told. */
@Resolver()
export class WahaEventResolver {
  @Authorized<Policy>(people)
  @Subscription(() => WahaSessionChangedType, {
    description: 'The sessions that the caller sees, as they change from now on. `wahaSessions` tells how they stand.',
    subscribe: ({ context }: FollowRequest) => context.streams.wahaSessions(memberOf(context.caller)),
  })
  wahaSessionEvents(@Root() event: WahaSessionChangedType): WahaSessionChangedType {
    return event;
  }

  @Authorized<Policy>(people)
  @Subscription(() => WahaChatChangedType, {
    description:
      "A session's chats as they change: those that changed after `after`, then live ones, with nothing left out. It ends when the caller no longer sees the session.",
    subscribe: ({ context, args }: FollowRequest) =>
      context.streams.wahaChats(memberOf(context.caller), args.sessionId, args.after ?? null),
  })
  wahaChatEvents(
    @Root() event: WahaChatChangedType,
    @Arg('sessionId', () => ID) _sessionId: string,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last event heard; without it only what is to come.',
    })
    _after: string | null,
  ): WahaChatChangedType {
    return event;
  }
}

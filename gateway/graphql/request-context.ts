import type { Caller, KnownCaller } from '../auth/caller.ts';
import type { AnyConversationEvent } from '../conversations/conversation-event.type.ts';

/**
 * Opens the stream of one conversation's events. `onOverflow` is called where the subscriber fell too far behind.
 * @throws NOT_FOUND where the caller does not reach it.
 */
export type FollowConversation = (
  caller: KnownCaller,
  conversationId: string,
  after: number | null,
  onOverflow?: () => void,
) => Promise<AsyncIterable<AnyConversationEvent>>;

/** What every resolver is given: who is calling, and from where. */
export class RequestContext {
  readonly caller: Caller;
  /** The caller's network address; `null` inside the process. */
  readonly address: string | null;
  /** The `User-Agent` header. */
  readonly agent: string | null;
  /** A subscription's source is not a method of its resolver, so what it needs comes with the context. */
  readonly followConversation: FollowConversation;

  constructor(
    caller: Caller,
    origin: { address: string | null; agent: string | null },
    followConversation: FollowConversation,
  ) {
    this.caller = caller;
    this.address = origin.address;
    this.agent = origin.agent;
    this.followConversation = followConversation;
  }
}

/** What `make` makes for a request, once: for loaders that gather what the fields of one request ask for. */
export function perRequest<Made>(make: (context: RequestContext) => Made): (context: RequestContext) => Made {
  const made = new WeakMap<RequestContext, { value: Made }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
}

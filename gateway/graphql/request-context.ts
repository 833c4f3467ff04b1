import type { Caller, KnownCaller, MemberCaller } from '../auth/caller.ts';
import type { AnyConversationEvent } from '../conversations/conversation-event.type.ts';
import type { InboxConversationChangedType } from '../conversations/inbox-event.type.ts';
import type { SharedSource } from '../events/shared-source.ts';

/** Where subscriptions come from: their source is not a method of a resolver, so it comes with the context. */
export interface Streams {
  /** One conversation's events. @throws NOT_FOUND where the caller does not reach it. */
  conversation(
    caller: KnownCaller,
    conversationId: string,
    after: number | null,
  ): Promise<SharedSource<AnyConversationEvent, unknown>>;
  /** The conversations of the caller's tenant as they change. @throws BAD_USER_INPUT for a cursor that is none. */
  inbox(caller: MemberCaller, after: string | null): Promise<SharedSource<InboxConversationChangedType, unknown>>;
}

/** What every resolver is given: who is calling, and from where. */
export class RequestContext {
  readonly caller: Caller;
  /** The caller's network address; `null` inside the process. */
  readonly address: string | null;
  /** The `User-Agent` header. */
  readonly agent: string | null;
  readonly streams: Streams;

  constructor(caller: Caller, origin: { address: string | null; agent: string | null }, streams: Streams) {
    this.caller = caller;
    this.address = origin.address;
    this.agent = origin.agent;
    this.streams = streams;
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

import type { Caller, KnownCaller, MemberCaller } from '../auth/caller.ts';
import type { CampaignType } from '../campaigns/campaign.type.ts';
import type { KnowledgeImportType } from '../catalog/knowledge-import.type.ts';
import type { AnyConversationEvent } from '../conversations/conversation-event.type.ts';
import type { InboxConversationChangedType } from '../conversations/inbox-event.type.ts';
import type { SharedSource } from '../events/shared-source.ts';
import type { WahaChatChangedType, WahaSessionChangedType } from '../sessions/waha-event.type.ts';
import type { LimitedCall, LimitState } from '../rate-limits/limit-state.ts';

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
  /** The WhatsApp sessions that the caller sees, as they change. */
  wahaSessions(caller: MemberCaller): Promise<SharedSource<WahaSessionChangedType, unknown>>;
  /** A session's chats as they change. @throws NOT_FOUND, BAD_USER_INPUT for a cursor that is none. */
  wahaChats(
    caller: MemberCaller,
    sessionId: string,
    after: string | null,
  ): Promise<SharedSource<WahaChatChangedType, unknown>>;
  /** A campaign of the caller's tenant as it comes further. @throws NOT_FOUND */
  campaign(caller: MemberCaller, campaignId: string): Promise<SharedSource<CampaignType, unknown>>;
  /** An import of the caller's tenant as it comes further. @throws NOT_FOUND */
  knowledgeImport(caller: MemberCaller, importId: string): Promise<SharedSource<KnowledgeImportType, unknown>>;
}

/** Where a request came from. */
export interface RequestOrigin {
  /** The caller's network address; `null` where the connection was gone before anybody asked. */
  readonly address: string | null;
  /** The `User-Agent` header. */
  readonly agent: string | null;
  /** The `Origin` header, by which a browser says which site's page is calling; `null` where it is no page. */
  readonly site: string | null;
}

/** What every resolver is given: who is calling, and from where. */
export class RequestContext implements RequestOrigin, LimitedCall {
  readonly caller: Caller;
  readonly address: string | null;
  readonly agent: string | null;
  readonly site: string | null;
  readonly streams: Streams;
  /**
   * The limit that is nearest, of those the request was counted for; `null` where it was for none. Not private by `#`: Apollo
   * hands resolvers a copy of the context, which has no such fields.
   */
  limit: LimitState | null = null;

  constructor(caller: Caller, { address, agent, site }: RequestOrigin, streams: Streams) {
    this.caller = caller;
    this.address = address;
    this.agent = agent;
    this.site = site;
    this.streams = streams;
  }

  noteLimit(state: LimitState): void {
    if (this.limit === null || state.remaining <= this.limit.remaining) this.limit = state;
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

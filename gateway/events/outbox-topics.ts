/** Everything a commit can promise to have done later, with what the work is told. Ids only: work reads what is stored. */
export interface OutboxTopics {
  /** A visitor wrote while the responder answers. `replyId` is the id its reply will have, however often it is tried. */
  'conversation.visitor-message': {
    readonly conversationId: string;
    readonly messageId: string;
    readonly replyId: string;
  };
  /** A lead became hot that was not. `changeId` names the change, and with it this turn of the lead's. */
  'lead.turned-hot': {
    readonly leadId: string;
    readonly changeId: string;
  };
  /** A visitor wants the conversation by e-mail. `transcriptId` is the e-mail's, however often it is tried. */
  'conversation.transcript': {
    readonly conversationId: string;
    readonly transcriptId: string;
  };
  /**
   * The assistant or a person wrote to somebody on a channel. Its key is the conversation's for this topic alone
   * (message-store.ts): messages go out in order, and neither they nor answers wait for each other.
   */
  'conversation.outgoing-message': {
    readonly conversationId: string;
    readonly messageId: string;
  };
  /** A program sends a message. Its key is the message's id: they wait for nobody. */
  'messaging.outbound-message': {
    readonly messageId: string;
  };
  /** A connector became active: a provider that takes our address from a program has to be told it. */
  'connector.activated': {
    readonly connectorId: string;
  };
  /**
   * A campaign goes on. Its key is the campaign's id, and `stepId` names the step that is due: one that was done before, or
   * that a person's word has made void, does nothing.
   */
  'campaign.step': {
    readonly campaignId: string;
    readonly stepId: string;
  };
  /** Somebody asked for a site to be read. Its key is the import's id. */
  'knowledge.site-import': {
    readonly importId: string;
  };
}

export type OutboxTopic = keyof OutboxTopics;

/** One piece of promised work, as its handler gets it. */
export interface OutboxWork<Topic extends OutboxTopic> {
  readonly tenantId: string;
  readonly payload: OutboxTopics[Topic];
  /** Aborted when the lease was lost or the server closes: what was not committed by then must not be. */
  readonly signal: AbortSignal;
}

/** Does one topic's work. A WorkFailure that it throws says how it goes on. */
export type OutboxHandler<Topic extends OutboxTopic> = (work: OutboxWork<Topic>) => Promise<void>;
export type OutboxHandlers = { readonly [Topic in OutboxTopic]: OutboxHandler<Topic> };

/** Told, at least once, before work that failed for good becomes a dead letter; `failure` is what its last attempt threw. */
export type GivenUpListener<Topic extends OutboxTopic> = (work: OutboxWork<Topic>, failure: unknown) => Promise<void>;
export type GivenUpListeners = { readonly [Topic in OutboxTopic]?: GivenUpListener<Topic> };

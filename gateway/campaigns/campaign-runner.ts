import { CampaignPauseReason, CampaignState, MetricName } from '@parley/schema/enums';
import { countFact } from '../analytics/count-fact.ts';
import { insideServer, type AuditService } from '../audit/audit.service.ts';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import type { Progress } from '../events/progress.ts';
import { ParleyError } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import { gatherRecipients } from './campaign-audience.ts';
import { requireConnectorChannel } from './campaign-channel.ts';
import { pauseReasonOf } from './campaign-refusal.ts';
import type { CampaignSending } from './campaign-sending.ts';
import { lockCampaign, promiseStep, storeChange, forgetSteps, type LockedCampaign } from './campaign-store.ts';
import type { Campaign } from './campaign.entity.ts';
import type { CampaignType } from './campaign.type.ts';
import { Pace } from './pace.ts';

type Work = OutboxWork<'campaign.step'>;

/** Recipients of one transaction: few enough that a person who pauses it waits for a moment only. */
const recipientsAtOnce = 50;

/**
 * Carries campaigns out, in steps that a relay works off. Each takes the campaign's row, does a little, and promises the
 * next step, all in one transaction. So nothing has to be found again after a process ended: the step is still promised, and
 * one that was committed and is worked off again finds that it is not the one that is due.
 */
export class CampaignRunner {
  readonly #database: Database;
  readonly #audit: AuditService;
  readonly #channels: ConnectorChannels;
  readonly #sending: CampaignSending;
  readonly #progress: Progress<CampaignType>;
  /** There is work for the relay of steps in so many milliseconds. */
  readonly #wakeRelayIn: (milliseconds: number) => void;

  constructor(parts: {
    database: Database;
    audit: AuditService;
    channels: ConnectorChannels;
    sending: CampaignSending;
    progress: Progress<CampaignType>;
    wakeRelayIn: (milliseconds: number) => void;
  }) {
    this.#database = parts.database;
    this.#audit = parts.audit;
    this.#channels = parts.channels;
    this.#sending = parts.sending;
    this.#progress = parts.progress;
    this.#wakeRelayIn = parts.wakeRelayIn;
  }

  async step({ tenantId, payload: { campaignId, stepId }, signal }: Work): Promise<void> {
    faultPoint('campaign.step');
    await this.#database.inTenant(tenantId, async (transaction) => {
      const locked = await lockCampaign(transaction, campaignId);
      if (locked === null || locked.campaign.stepId !== stepId) return;
      await this.#do(transaction, locked);
      signal.throwIfAborted();
      await this.#store(transaction, locked);
    });
    faultPoint('campaign.stepped');
  }

  /** Nobody tries any more, until a person resumes it. */
  async giveUp({ tenantId, payload: { campaignId, stepId } }: Work): Promise<void> {
    await this.#database.inTenant(tenantId, async (transaction) => {
      const locked = await lockCampaign(transaction, campaignId);
      if (locked === null || locked.campaign.stepId !== stepId) return;
      await this.#pause(transaction, locked.campaign, CampaignPauseReason.FAILURE);
      await this.#store(transaction, locked);
    });
  }

  async #do(transaction: Transaction, locked: LockedCampaign): Promise<void> {
    const { campaign } = locked;
    if (campaign.state === CampaignState.SCHEDULED) return this.#begin(transaction, locked);
    const obstacle = await this.#obstacle(transaction, campaign);
    if (obstacle !== null) return this.#pause(transaction, campaign, obstacle);
    if (campaign.gatheredAt === null) return this.#gather(transaction, locked);
    return this.#send(transaction, locked);
  }

  /** What shows without a send. */
  async #obstacle(transaction: Transaction, campaign: Campaign): Promise<CampaignPauseReason | null> {
    try {
      await requireConnectorChannel(transaction, this.#channels, campaign);
      return null;
    } catch (error) {
      if (error instanceof ParleyError) return pauseReasonOf(error);
      throw error;
    }
  }

  async #begin(transaction: Transaction, { campaign, now }: LockedCampaign): Promise<void> {
    campaign.state = CampaignState.RUNNING;
    campaign.startedAt = now;
    await promiseStep(transaction, campaign);
    await this.#record(transaction, campaign, { state: campaign.state });
  }

  async #gather(transaction: Transaction, { campaign, now }: LockedCampaign): Promise<void> {
    const { id: campaignId, tenantId, channel, audience, startedAt, gatheredUntil } = campaign;
    const query = { tenantId, channel, audience, knownAt: startedAt };
    const page = await gatherRecipients(transaction, query, { campaignId, after: gatheredUntil });
    campaign.gatheredUntil = page.last ?? gatheredUntil;
    campaign.recipientCount += page.added;
    if (page.isLast) {
      campaign.gatheredAt = now;
      await this.#record(transaction, campaign, { recipients: campaign.recipientCount });
    }
    await promiseStep(transaction, campaign);
  }

  async #send(transaction: Transaction, { campaign, now }: LockedCampaign): Promise<void> {
    const pace = new Pace(campaign.throttlePerMinute, campaign.nextSendAt?.getTime() ?? null, now.getTime());
    if (pace.due === 0) return this.#goOn(transaction, campaign, now, pace.stepAfter(0));
    const turns = await this.#sending.send(transaction, campaign, Math.min(pace.due, recipientsAtOnce));
    const { accepted, pauseReason } = turns;
    campaign.acceptedCount += accepted;
    campaign.optedOutCount += turns.optedOut;
    campaign.refusedCount += turns.refused;
    campaign.nextSendAt = new Date(pace.after(accepted));
    if (pauseReason !== null) return this.#pause(transaction, campaign, pauseReason);
    if (turns.isOver) return this.#finish(transaction, campaign, now);
    return this.#goOn(transaction, campaign, now, pace.stepAfter(accepted));
  }

  async #goOn(transaction: Transaction, campaign: Campaign, now: Date, at: number): Promise<void> {
    await promiseStep(transaction, campaign, new Date(at));
    transaction.afterCommit(() => this.#wakeRelayIn(at - now.getTime()));
  }

  async #pause(transaction: Transaction, campaign: Campaign, reason: CampaignPauseReason): Promise<void> {
    campaign.state = CampaignState.PAUSED;
    campaign.pauseReason = reason;
    await forgetSteps(transaction, campaign);
    await this.#record(transaction, campaign, { state: campaign.state, reason });
  }

  async #finish(transaction: Transaction, campaign: Campaign, now: Date): Promise<void> {
    campaign.state = CampaignState.DONE;
    campaign.endedAt = now;
    await forgetSteps(transaction, campaign);
    const { acceptedCount: accepted, optedOutCount: optedOut, refusedCount: refused } = campaign;
    await this.#record(transaction, campaign, { state: campaign.state, accepted, optedOut, refused });
    await countFact(transaction, MetricName.CAMPAIGNS_EXECUTED, campaign.tenantId);
  }

  async #store(transaction: Transaction, locked: LockedCampaign): Promise<void> {
    await storeChange(transaction, locked);
    transaction.afterCommit(() => this.#progress.tell(locked.campaign.id));
  }

  #record(
    transaction: Transaction,
    { id: resourceId, tenantId }: Campaign,
    changes: Record<string, unknown>,
  ): Promise<void> {
    const deed = { action: 'execute', resourceType: 'campaign', resourceId, changes } as const;
    return this.#audit.record(transaction, { tenantId, accountId: null, ...deed }, insideServer);
  }
}

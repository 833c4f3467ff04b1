import { CampaignPauseReason, CampaignState } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import { connectorNamed, requireActive } from '../connectors/connector.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict } from '../errors.ts';
import type { Progress } from '../events/progress.ts';
import { composeMessage } from '../messaging/compose-message.ts';
import { templateNamed } from '../messaging/template.service.ts';
import { templateFrom } from '../messaging/template.type.ts';
import { requireChannel } from './campaign-channel.ts';
import { forgetSteps, lockNamed, promiseStep, storeChange, type LockedCampaign } from './campaign-store.ts';
import { valuesFor } from './campaign-variables.ts';
import type { Campaign } from './campaign.entity.ts';
import type { CampaignType } from './campaign.type.ts';

/** How far ahead a campaign may be scheduled: what is further away is a slip of the pen. */
const furthestDays = 366;
const dayMilliseconds = 86_400_000;

const startable: readonly CampaignState[] = ['DRAFT', 'SCHEDULED'];
const stoppable: readonly CampaignState[] = ['DRAFT', 'SCHEDULED', 'RUNNING', 'PAUSED'];

/** Lets campaigns run, and stops them. When an answer is given that says PAUSED or STOPPED, nothing more is accepted. */
export class CampaignControlService {
  readonly #database: Database;
  readonly #audit: AuditService;
  readonly #channels: ConnectorChannels;
  readonly #progress: Progress<CampaignType>;
  readonly #wakeRelay: () => void;

  constructor(parts: {
    database: Database;
    audit: AuditService;
    channels: ConnectorChannels;
    progress: Progress<CampaignType>;
    /** Told when a step is due. */
    wakeRelay: () => void;
  }) {
    this.#database = parts.database;
    this.#audit = parts.audit;
    this.#channels = parts.channels;
    this.#progress = parts.progress;
    this.#wakeRelay = parts.wakeRelay;
  }

  /**
   * Now, or at a moment; one that is scheduled may be told anew.
   * @throws NOT_FOUND, CONFLICT for one that was started, BAD_USER_INPUT.
   */
  start(caller: MemberCaller, id: string, at: Date | null, origin: AuditOrigin): Promise<CampaignType> {
    return this.#change(caller, id, origin, startable, 'started', async (transaction, { campaign, now }) => {
      await checkSendable(transaction, this.#channels, campaign);
      if (at !== null && at.getTime() > now.getTime() + furthestDays * dayMilliseconds)
        throw badInput('at', `at must be at most ${furthestDays} days from now`);
      const isLater = at !== null && at > now;
      campaign.startsAt = isLater ? at : null;
      campaign.state = isLater ? CampaignState.SCHEDULED : CampaignState.RUNNING;
      if (!isLater) campaign.startedAt = now;
      await promiseStep(transaction, campaign, isLater ? at : undefined);
    });
  }

  /** @throws NOT_FOUND, CONFLICT for one that does not run. */
  pause(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<CampaignType> {
    return this.#change(caller, id, origin, [CampaignState.RUNNING], 'paused', async (transaction, { campaign }) => {
      campaign.state = CampaignState.PAUSED;
      campaign.pauseReason = CampaignPauseReason.PERSON;
      await forgetSteps(transaction, campaign);
    });
  }

  /** It goes on where it was. @throws NOT_FOUND, CONFLICT for one that is not paused, or whose connector or template is gone. */
  resume(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<CampaignType> {
    return this.#change(caller, id, origin, [CampaignState.PAUSED], 'resumed', async (transaction, { campaign }) => {
      await checkSendable(transaction, this.#channels, campaign);
      campaign.state = CampaignState.RUNNING;
      campaign.pauseReason = null;
      await promiseStep(transaction, campaign);
    });
  }

  /** For good. @throws NOT_FOUND, CONFLICT for one that is over. */
  stop(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<CampaignType> {
    return this.#change(caller, id, origin, stoppable, 'stopped', async (transaction, { campaign, now }) => {
      campaign.state = CampaignState.STOPPED;
      campaign.pauseReason = null;
      campaign.endedAt = now;
      await forgetSteps(transaction, campaign);
    });
  }

  #change(
    { tenantId, accountId }: MemberCaller,
    id: string,
    origin: AuditOrigin,
    from: readonly CampaignState[],
    done: string,
    change: (transaction: Transaction, locked: LockedCampaign) => Promise<void>,
  ): Promise<CampaignType> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const locked = await lockNamed(transaction, id);
      const { state: before } = locked.campaign;
      if (!from.includes(before)) throw conflict(`A campaign that is ${before} cannot be ${done}`);
      await change(transaction, locked);
      const after = await storeChange(transaction, locked);
      const changes = { state: { before, after: after.state }, startsAt: after.startsAt };
      const deed = { action: 'execute', resourceType: 'campaign', resourceId: id, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
      transaction.afterCommit(() => {
        this.#progress.tell(id);
        this.#wakeRelay();
      });
      return after;
    });
  }
}

/** What can be known before the first recipient. @throws CONFLICT, BAD_USER_INPUT for a name without a value. */
async function checkSendable(transaction: Transaction, channels: ConnectorChannels, campaign: Campaign): Promise<void> {
  const { connectorId, templateId, variables } = campaign;
  if (connectorId === null) throw conflict("The campaign's connector was deleted");
  if (templateId === null) throw conflict("The campaign's template was deleted");
  const connector = await connectorNamed(transaction, { id: connectorId });
  requireActive(connector);
  requireChannel(campaign.channel, channels.of(connector).channel);
  const template = templateFrom(await templateNamed(transaction, { id: templateId }));
  if (!template.isActive) throw conflict('The template is not active');
  composeMessage(template, valuesFor(variables, { name: 'x', email: 'x', phone: 'x' }));
}

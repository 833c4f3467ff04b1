import type { CampaignState, Channel } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import { changesBetween } from '../audit/changes-between.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import { connectorNamed } from '../connectors/connector.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict, notFound } from '../errors.ts';
import type { Progress } from '../events/progress.ts';
import type { CountedConnection } from '../graphql/connection.ts';
import type { OffsetPageRequest } from '../graphql/list-offset.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import { composeMessage } from '../messaging/compose-message.ts';
import { requireFittingTemplate } from '../messaging/fitting-template.ts';
import { templateNamed } from '../messaging/template.service.ts';
import { templateFrom } from '../messaging/template.type.ts';
import type { CampaignAudience } from './campaign-audience.ts';
import { requireChannel } from './campaign-channel.ts';
import { lockNamed, readCampaign, storeChange } from './campaign-store.ts';
import { valuesFor, type CampaignVariable } from './campaign-variables.ts';
import { Campaign } from './campaign.entity.ts';
import { listRecipients, type RecipientPageRequest } from './campaign-recipient-reader.ts';
import type { CampaignRecipientType } from './campaign-recipient.type.ts';
import { campaignFrom, type CampaignRow, type CampaignType } from './campaign.type.ts';

/** What people decide of a campaign before it runs. */
export interface CampaignPlan {
  readonly connectorId: string;
  readonly templateId: string;
  readonly name: string;
  readonly variables: readonly CampaignVariable[];
  readonly audience: CampaignAudience;
  readonly throttlePerMinute: number;
}

/** What is left out, or null, stays. */
export type CampaignChanges = { readonly [Name in keyof CampaignPlan]?: CampaignPlan[Name] | null | undefined };

const changeable: readonly CampaignState[] = ['DRAFT', 'SCHEDULED', 'PAUSED'];

/** The tenant's campaigns, and what they are to do; `campaign-control.service.ts` lets them do it. */
export class CampaignService {
  readonly #database: Database;
  readonly #audit: ResourceAudit;
  readonly #channels: ConnectorChannels;
  readonly #progress: Progress<CampaignType>;

  constructor(parts: {
    database: Database;
    audit: AuditService;
    channels: ConnectorChannels;
    progress: Progress<CampaignType>;
  }) {
    this.#database = parts.database;
    this.#audit = new ResourceAudit(parts.audit, 'campaign');
    this.#channels = parts.channels;
    this.#progress = parts.progress;
  }

  /** `null` for one that does not exist, or is another tenant's. */
  find({ tenantId }: MemberCaller, id: string): Promise<CampaignType | null> {
    return this.#progress.read(tenantId, id);
  }

  /** The newest first. @throws BAD_USER_INPUT */
  list({ tenantId }: MemberCaller, request: OffsetPageRequest): Promise<CountedConnection<CampaignType>> {
    const owned = { table: 'campaign', ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst<CampaignRow, CampaignType>(transaction, owned, request, campaignFrom),
    );
  }

  /** Whom a campaign is for, as they were gathered when it started. @throws NOT_FOUND, BAD_USER_INPUT */
  recipients(caller: MemberCaller, request: RecipientPageRequest): Promise<CountedConnection<CampaignRecipientType>> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      if ((await readCampaign(transaction, request.campaignId)) === null) throw notFound('Campaign');
      return listRecipients(transaction, request);
    });
  }

  /** @throws NOT_FOUND for the connector and the template, BAD_USER_INPUT. */
  create(caller: MemberCaller, plan: CampaignPlan, origin: AuditOrigin): Promise<CampaignType> {
    const { tenantId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const place = await this.#check(transaction, plan);
      const [id, now] = [newId(), new Date()];
      transaction.entities.create(Campaign, {
        ...plan,
        ...place,
        ...nothingDone,
        id,
        tenantId,
        variables: [...plan.variables],
        createdAt: now,
        updatedAt: now,
      });
      await transaction.entities.flush();
      await this.#audit.record(transaction, caller, 'create', id, { ...plan, projectId: place.projectId }, origin);
      return stored(await readCampaign(transaction, id));
    });
  }

  /** @throws NOT_FOUND, CONFLICT for one that runs or is over, and for what may not change once it has started; BAD_USER_INPUT */
  update(caller: MemberCaller, id: string, changes: CampaignChanges, origin: AuditOrigin): Promise<CampaignType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const locked = await lockNamed(transaction, id);
      const before = stored(await readCampaign(transaction, id));
      refuseChange(locked.campaign, changes);
      const plan = planAfter(locked.campaign, changes);
      const place = await this.#check(transaction, plan);
      if (locked.campaign.startedAt !== null) requireChannel(locked.campaign.channel, place.channel);
      Object.assign(locked.campaign, plan, place);
      const after = await storeChange(transaction, locked);
      transaction.afterCommit(() => this.#progress.tell(id));
      const told = changesBetween(decided(before), decided(after));
      await this.#audit.record(transaction, caller, 'update', id, told, origin);
      return after;
    });
  }

  /** @returns where it sends. @throws NOT_FOUND, BAD_USER_INPUT */
  async #check(transaction: Transaction, plan: CampaignPlan): Promise<{ projectId: string; channel: Channel }> {
    const connector = await connectorNamed(transaction, { id: plan.connectorId });
    const { project_id: projectId } = connector;
    const template = templateFrom(await templateNamed(transaction, { id: plan.templateId }));
    if (template.projectId !== projectId)
      throw badInput('templateId', "templateId must be of a template of the connector's project");
    requireFittingTemplate(connector, template);
    composeMessage(template, valuesFor(plan.variables, { name: 'x', email: 'x', phone: 'x' }));
    return { projectId, channel: this.#channels.of(connector).channel };
  }
}

/** How a campaign begins. */
const nothingDone = {
  state: 'DRAFT',
  pauseReason: null,
  stepId: null,
  revision: 0,
  gatheredUntil: null,
  gatheredAt: null,
  nextSendAt: null,
  recipientCount: 0,
  acceptedCount: 0,
  optedOutCount: 0,
  refusedCount: 0,
  startsAt: null,
  startedAt: null,
  endedAt: null,
} as const;

function stored(campaign: CampaignType | null): CampaignType {
  if (campaign === null) throw new Error('A campaign was not stored');
  return campaign;
}

function refuseChange({ state, startedAt }: Campaign, { connectorId, audience }: CampaignChanges): void {
  if (!changeable.includes(state)) throw conflict(`A campaign that is ${state} cannot be changed`);
  if (startedAt === null || (connectorId == null && audience == null)) return;
  throw conflict('The connector and the audience of a campaign that has started cannot be changed');
}

/** @throws BAD_USER_INPUT for one whose connector or template was deleted, and that is given no other. */
function planAfter(campaign: Campaign, changes: CampaignChanges): CampaignPlan {
  const connectorId = changes.connectorId ?? campaign.connectorId;
  const templateId = changes.templateId ?? campaign.templateId;
  if (connectorId === null) throw badInput('connectorId', 'connectorId is required: its connector was deleted');
  if (templateId === null) throw badInput('templateId', 'templateId is required: its template was deleted');
  return {
    connectorId,
    templateId,
    name: changes.name ?? campaign.name,
    variables: changes.variables ?? campaign.variables,
    audience: changes.audience ?? campaign.audience,
    throttlePerMinute: changes.throttlePerMinute ?? campaign.throttlePerMinute,
  };
}

function decided(campaign: CampaignType): Record<string, unknown> {
  const { connectorId, channel, templateId, name, variables, audience, throttlePerMinute } = campaign;
  return { connectorId, channel, templateId, name, variables, audience, throttlePerMinute };
}

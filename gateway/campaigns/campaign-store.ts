import { LockMode } from '@mikro-orm/core';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { Transaction } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { promiseWork } from '../events/promise-work.ts';
import { Campaign } from './campaign.entity.ts';
import { campaignFrom, type CampaignRow, type CampaignType } from './campaign.type.ts';

/** A campaign and what o'clock it is for the database: gateways do not go by clocks of their own. */
export interface LockedCampaign {
  readonly campaign: Campaign;
  readonly now: Date;
}

/**
 * What the campaign's messages refer to, in the order in which a deletion reaches it, and before the campaign: whoever
 * deletes one of them then waits for a step, or the step for them, and never both.
 */
const keepStatement = `
  with wanted as materialized (select project_id, connector_id, template_id from campaign where id = $1),
  kept_project as materialized (select id from project where id = (select project_id from wanted) for key share),
  kept_connector as materialized (select id from connector where id = (select connector_id from wanted) for key share),
  kept_template as materialized (select id from template where id = (select template_id from wanted) for key share)
  select (select id from kept_project) as project, (select id from kept_connector) as connector,
         (select id from kept_template) as template`;

/** Locked until the transaction ends; `null` where there is none. */
export async function lockCampaign(transaction: Transaction, id: string): Promise<LockedCampaign | null> {
  if (!isUuid(id)) return null;
  await transaction.query(keepStatement, [id]);
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const campaign = await transaction.entities.findOne(Campaign, id, options);
  if (campaign === null) return null;
  const [clock] = await transaction.query<{ now: number }>(
    `select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  );
  return { campaign, now: new Date(clock?.now ?? Date.now()) };
}

/** @throws NOT_FOUND */
export async function lockNamed(transaction: Transaction, id: string): Promise<LockedCampaign> {
  const locked = await lockCampaign(transaction, id);
  if (locked === null) throw campaignNotFound();
  return locked;
}

/** Writes what was changed. @returns the campaign as it is told. */
export async function storeChange(transaction: Transaction, { campaign, now }: LockedCampaign): Promise<CampaignType> {
  campaign.revision += 1;
  campaign.updatedAt = now;
  await transaction.entities.flush();
  const stored = await readCampaign(transaction, campaign.id);
  if (stored === null) throw campaignNotFound();
  return stored;
}

/** `null` for one that does not exist, or is another tenant's. */
export async function readCampaign(transaction: Transaction, id: string): Promise<CampaignType | null> {
  if (!isUuid(id)) return null;
  const [found] = await transaction.query<{ row: CampaignRow }>(
    `select to_jsonb(campaign) as row from campaign where id = $1`,
    [id],
  );
  return found === undefined ? null : campaignFrom(found.row);
}

/** From now on this step is due, at once or at a moment, and every other one is void. The relay is to be woken after the commit. */
export async function promiseStep(transaction: Transaction, campaign: Campaign, availableAt?: Date): Promise<void> {
  const { id: campaignId, tenantId } = campaign;
  await forgetSteps(transaction, campaign);
  const stepId = newId();
  campaign.stepId = stepId;
  const payload = { campaignId, stepId };
  await promiseWork(transaction, { topic: 'campaign.step', tenantId, key: campaignId, payload, availableAt });
}

/** No step is due any more. One that waits for its moment would hold back those that are promised after it. */
export async function forgetSteps(transaction: Transaction, campaign: Campaign): Promise<void> {
  campaign.stepId = null;
  await transaction.query(
    `delete from outbox_entry where key = $1 and topic = 'campaign.step' and attempts = 0 and dead_at is null`,
    [campaign.id],
  );
}

const campaignNotFound = () => notFound('Campaign');

import type { MemberCaller } from '../auth/caller.ts';
import { hasReplyWindow } from '../conversations/reply-window.ts';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import { connectorNamed } from '../connectors/connector.service.ts';
import type { Database } from '../database/database.ts';
import { conflict, notFound } from '../errors.ts';
import { composeMessage } from '../messaging/compose-message.ts';
import { quotaLeft } from '../messaging/monthly-quota.ts';
import { templateNamed } from '../messaging/template.service.ts';
import { templateFrom, type TemplateType } from '../messaging/template.type.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import {
  countAudience,
  type AudienceCounts,
  type AudienceQuery,
  type AudienceSample,
  type WindowQuery,
} from './campaign-audience.ts';
import { requireChannel } from './campaign-channel.ts';
import type { CampaignPreviewType, CampaignSampleType } from './campaign-preview.type.ts';
import { valuesFor, type CampaignVariable } from './campaign-variables.ts';
import type { CampaignRow } from './campaign.type.ts';
import { priceOf } from './connector-price.service.ts';

const sampleCount = 3;
/** Money is told to a millionth: what a message costs is often less than a cent. */
const millionths = 1_000_000;

type Counted = AudienceCounts & { readonly samples: readonly AudienceSample[] };

/** Says what a campaign would do, and does nothing. */
export class CampaignPreviewService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #channels: ConnectorChannels;

  constructor(database: Database, tenants: TenantService, channels: ConnectorChannels) {
    this.#database = database;
    this.#tenants = tenants;
    this.#channels = channels;
  }

  /** @throws NOT_FOUND, CONFLICT for one whose connector or template was deleted, or whose connector sends elsewhere by now. */
  async preview({ tenantId }: MemberCaller, id: string): Promise<CampaignPreviewType> {
    const { campaign, template, window, pricePerMessage, monthlyQuotaLeft } = await this.#read(tenantId, id);
    const { channel, audience } = campaign;
    const query = { tenantId, channel, audience, knownAt: null };
    const { matching, reachable, optedOut, outsideWindow, samples } = await this.#count(query, window);
    const { currency } = await this.#tenants.named(tenantId);
    const messageCount = reachable - optedOut;
    return {
      audienceCount: matching,
      reachableCount: reachable,
      optedOutCount: optedOut,
      outsideWindowCount: outsideWindow,
      messageCount,
      samples: samples.map((sample) => rendered(template, campaign.variables, sample)),
      pricePerMessage,
      cost: pricePerMessage === null ? null : Math.round(messageCount * pricePerMessage * millionths) / millionths,
      currency,
      monthlyQuotaLeft,
    };
  }

  #read(tenantId: string, id: string) {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const [found] = await transaction.query<{ row: CampaignRow }>(
        `select to_jsonb(campaign) as row from campaign where id::text = $1`,
        [id],
      );
      if (found === undefined) throw notFound('Campaign');
      const { row: campaign } = found;
      const { connector_id: connectorId, template_id: templateId } = campaign;
      if (connectorId === null || templateId === null)
        throw conflict("The campaign's connector or template was deleted");
      const template = templateFrom(await templateNamed(transaction, { id: templateId }));
      const { channel, account } = this.#channels.of(await connectorNamed(transaction, { id: connectorId }));
      requireChannel(campaign.channel, channel);
      const window = { isAsked: template.approvedName === null && hasReplyWindow(channel), account };
      const pricePerMessage = await priceOf(transaction, connectorId);
      return { campaign, template, window, pricePerMessage, monthlyQuotaLeft: await quotaLeft(transaction, tenantId) };
    });
  }

  /** A page in a transaction of its own: a long one would hold back whoever waits for all that are open (`inbox-events.ts`). */
  async #count(query: AudienceQuery, window: WindowQuery): Promise<Counted> {
    let counted: Counted = { matching: 0, reachable: 0, optedOut: 0, outsideWindow: 0, samples: [] };
    for (let after: string | null = null; ;) {
      const missing = sampleCount - counted.samples.length;
      const place: { after: string | null; samples: number; window: WindowQuery } = { after, samples: missing, window };
      const page = await this.#database.inTenant(query.tenantId, (transaction) =>
        countAudience(transaction, query, place),
      );
      counted = sum(counted, page);
      if (page.isLast) return counted;
      after = page.last;
    }
  }
}

function sum(one: Counted, other: Counted): Counted {
  return {
    matching: one.matching + other.matching,
    reachable: one.reachable + other.reachable,
    optedOut: one.optedOut + other.optedOut,
    outsideWindow: one.outsideWindow + other.outsideWindow,
    samples: [...one.samples, ...other.samples],
  };
}

function rendered(
  template: TemplateType,
  variables: readonly CampaignVariable[],
  { contactId, address: to, ...contact }: AudienceSample,
): CampaignSampleType {
  return { contactId, to, content: composeMessage(template, valuesFor(variables, contact)).content };
}

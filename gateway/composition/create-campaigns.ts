import { MemberRole } from '@parley/schema/enums';
import type { AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { CampaignControlResolver } from '../campaigns/campaign-control.resolver.ts';
import { CampaignControlService } from '../campaigns/campaign-control.service.ts';
import { CampaignPreviewService } from '../campaigns/campaign-preview.service.ts';
import { CampaignRunner } from '../campaigns/campaign-runner.ts';
import { CampaignSending } from '../campaigns/campaign-sending.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import { CampaignResolver } from '../campaigns/campaign.resolver.ts';
import { CampaignService } from '../campaigns/campaign.service.ts';
import { ConnectorPriceService } from '../campaigns/connector-price.service.ts';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import { ConsentResolver } from '../contacts/consent.resolver.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import type { Database } from '../database/database.ts';
import { Progress } from '../events/progress.ts';
import { Relay } from '../events/relay.ts';
import type { NodeType } from '../graphql/node.type.ts';
import type { TenantService } from '../tenants/tenant.service.ts';

/** Messages to many contacts, each through the same send as a program's. */
export function createCampaigns(
  parts: {
    database: Database;
    audit: AuditService;
    consents: ConsentService;
    tenants: TenantService;
    connectorChannels: ConnectorChannels;
    /** Works off the messages that campaigns promise. */
    delivery: Relay;
  },
  report: (error: unknown) => void,
) {
  const { database, audit, consents, tenants, connectorChannels: channels, delivery } = parts;
  const progress = new Progress('Campaign', (tenantId, id) =>
    database.inTenant(tenantId, (transaction) => readCampaign(transaction, id)),
  );
  const sending = new CampaignSending(() => delivery.wake());
  const wakeRelayIn = (milliseconds: number) => void setTimeout(() => relay.wake(), milliseconds).unref();
  const runner = new CampaignRunner({ database, audit, channels, sending, progress, wakeRelayIn });
  // A relay of its own: a campaign's pace must not depend on providers, nor a single send on campaigns.
  const relay = new Relay(database, { 'campaign.step': (work) => runner.step(work) }, report, {
    givenUp: { 'campaign.step': (work) => runner.giveUp(work) },
  });
  const control = new CampaignControlService({ database, audit, channels, progress, wakeRelay: () => relay.wake() });
  const campaigns = new CampaignService({ database, audit, channels, progress });
  const previews = new CampaignPreviewService(database, tenants, channels);
  const prices = new ConnectorPriceService(database, audit);
  const resolvers = [
    new CampaignResolver(campaigns, previews, prices),
    new CampaignControlResolver(control),
    new ConsentResolver(consents),
  ];
  /** For whoever may see campaigns. */
  const findNode = async (caller: MemberCaller, id: string): Promise<NodeType | null> =>
    caller.role === MemberRole.TEAM_MEMBER ? null : campaigns.find(caller, id);
  return { findNode, progress, relay, resolvers };
}

import { AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { CatalogueProjectResolver } from '../catalog/catalogue-project.resolver.ts';
import { CatalogueProjectService } from '../catalog/catalogue-project.service.ts';
import { KnowledgeEntryResolver } from '../catalog/knowledge-entry.resolver.ts';
import { KnowledgeEntryService } from '../catalog/knowledge-entry.service.ts';
import { KnowledgeImportResolver } from '../catalog/knowledge-import.resolver.ts';
import { readImport } from '../catalog/knowledge-import-store.ts';
import { KnowledgeImportService } from '../catalog/knowledge-import.service.ts';
import { ListingResolver } from '../catalog/listing.resolver.ts';
import { ListingService } from '../catalog/listing.service.ts';
import { SiteImport } from '../catalog/site-import.ts';
import { Progress } from '../events/progress.ts';
import { Relay } from '../events/relay.ts';
import type { NodeType } from '../graphql/node.type.ts';
import { ReplyTemplateResolver } from '../responder/reply-template.resolver.ts';
import { ReplyTemplateService } from '../responder/reply-template.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';

/** What a tenant offers, knows and says, as its people manage it. */
export function createCatalogue(
  { audit, tenants }: { audit: AuditService; tenants: TenantService },
  { database, importsFrom }: AppSettings,
  report: (error: unknown) => void,
) {
  const projects = new CatalogueProjectService(database, audit);
  const listings = new ListingService(database, audit, projects);
  const entries = new KnowledgeEntryService(database, audit);
  const progress = new Progress('Import', (tenantId, id) =>
    database.inTenant(tenantId, (transaction) => readImport(transaction, id)),
  );
  const sites = new SiteImport(database, progress, importsFrom);
  // A relay of its own: a site that answers slowly keeps nobody waiting.
  const relay = new Relay(database, { 'knowledge.site-import': (work) => sites.run(work) }, report, {
    givenUp: { 'knowledge.site-import': (work) => sites.giveUp(work) },
  });
  const imports = new KnowledgeImportService(database, audit, () => relay.wake());
  const resolvers = [
    new CatalogueProjectResolver(projects),
    new ListingResolver(listings, projects),
    new KnowledgeEntryResolver(entries),
    new KnowledgeImportResolver(imports),
    new ReplyTemplateResolver(new ReplyTemplateService(database, tenants, audit)),
  ];
  const findNode = async (caller: MemberCaller, id: string): Promise<NodeType | null> =>
    (await listings.find(caller, id)) ??
    (await entries.find(caller, id)) ??
    (await projects.find(caller, id)) ??
    imports.find(caller, id);
  return { progress, relay, resolvers, findNode };
}

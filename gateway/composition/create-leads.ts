import { AuditService } from '../audit/audit.service.ts';
import { ContactIdentifierService } from '../contacts/contact-identifier.service.ts';
import { ContactService } from '../contacts/contact.service.ts';
import { ConversationStateService } from '../conversations/conversation-state.service.ts';
import { LeadService } from '../leads/lead.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';
import { createNotices } from './create-notices.ts';

/** Leads, and how people hear of hot ones; no notices without a mail server. */
export function createLeads(
  parts: {
    tenants: TenantService;
    contacts: ContactService;
    identifiers: ContactIdentifierService;
    states: ConversationStateService;
    audit: AuditService;
  },
  settings: AppSettings,
  report: (error: unknown) => void,
) {
  const notices = createNotices(settings, parts.tenants, report);
  const onPromise = notices && (() => notices.wake());
  return { leads: new LeadService({ ...parts, database: settings.database, onPromise }), notices };
}

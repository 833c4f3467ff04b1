import type { AuditService } from '../audit/audit.service.ts';
import type { TokenService } from '../auth/token.service.ts';
import { ConsentService } from '../contacts/consent.service.ts';
import { ContactIdentifierService } from '../contacts/contact-identifier.service.ts';
import { ContactService } from '../contacts/contact.service.ts';
import { AskService } from '../conversations/ask.service.ts';
import { ConversationEvents } from '../conversations/conversation-events.ts';
import { ConversationMerge } from '../conversations/conversation-merge.ts';
import { ConversationStarter } from '../conversations/conversation-starter.ts';
import { ConversationStateService } from '../conversations/conversation-state.service.ts';
import { ConversationService } from '../conversations/conversation.service.ts';
import { InboxEvents } from '../conversations/inbox-events.ts';
import { LiveConversations } from '../conversations/live-conversations.ts';
import { PresenceSignals } from '../conversations/presence-signals.ts';
import { VisitorDataService } from '../conversations/visitor-data.service.ts';
import { VisitorDetailsService } from '../conversations/visitor-details.service.ts';
import { VisitorStarter } from '../conversations/visitor-starter.ts';
import { MessageChangesService } from '../conversations/message-changes.service.ts';
import type { Database } from '../database/database.ts';
import type { RedisTransport } from '../events/redis-transport.ts';
import { AttachmentService } from '../files/attachment.service.ts';
import type { IdentitySecretService } from '../identity/identity-secret.service.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantService } from '../tenants/tenant.service.ts';

/** Who talks, what is said, and who is told of it. */
export function createConversations(
  parts: {
    database: Database;
    tokens: TokenService;
    tenants: TenantService;
    audit: AuditService;
    identities: IdentitySecretService;
    limits: RateLimits;
    transport: RedisTransport | undefined;
  },
  wake: {
    readonly relay: () => void;
    readonly sendings: () => void;
    /** `null` where no e-mails are sent. */
    readonly notices: (() => void) | null;
  },
  report: (error: unknown) => void,
) {
  const { database, tokens, tenants, audit, identities, limits, transport } = parts;
  const contacts = new ContactService(database, tenants, audit);
  const live = new LiveConversations(transport, report);
  const events = new ConversationEvents(database, live);
  const inbox = new InboxEvents(database);
  const changes = new MessageChangesService(live, (tenantId) => inbox.wake(tenantId));
  const wakeInbox = (tenantId: string) => inbox.wake(tenantId);
  const states = new ConversationStateService(database, live, audit, wakeInbox);
  const merge = new ConversationMerge(states);
  const identifiers = new ContactIdentifierService({
    database,
    contacts,
    audit,
    moveConversations: (transaction, merged, origin) => merge.move(transaction, merged, origin),
  });
  const consents = new ConsentService(database, audit);
  const waking = { ...wake, inbox: wakeInbox };
  const conversations = new ConversationService({ database, live, events, states, consents, wake: waking });
  const starter = new ConversationStarter({ database, contacts, identifiers, audit });
  const asks = new AskService(database, tenants, starter, conversations, events, limits);
  const people = { contacts, identifiers, consents, starter, asks };
  const talk = { live, events, inbox, changes, states, conversations };
  const onPromise = wake.notices;
  return {
    ...people,
    ...talk,
    presence: new PresenceSignals(database, live),
    visitors: new VisitorStarter({ database, tenants, contacts, identifiers, identities, starter, tokens, limits }),
    attachments: new AttachmentService({ database, conversations, limits, audit }),
    visitorData: new VisitorDataService({ database, tenants, conversations, audit, limits, onPromise }),
    visitorDetails: new VisitorDetailsService(database, tenants, contacts, states, audit),
  };
}

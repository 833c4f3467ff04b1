import { AuditService } from '../audit/audit.service.ts';
import { ConversationStarter } from '../conversations/conversation-starter.ts';
import { ConversationService } from '../conversations/conversation.service.ts';
import { MessageChangesService } from '../conversations/message-changes.service.ts';
import type { Database } from '../database/database.ts';
import type { LiveTransport } from '../events/live-transport.ts';
import { MessageSearchService } from '../message-search/message-search.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { LiveSessions } from '../sessions/live-sessions.ts';
import { WahaChatService } from '../sessions/waha-chat.service.ts';
import { WahaClient } from '../sessions/waha-client.ts';
import { WahaLinkingService } from '../sessions/waha-linking.service.ts';
import { WahaSessionStatusService } from '../sessions/waha-session-status.service.ts';
import { WahaSessionService } from '../sessions/waha-session.service.ts';
import { TeamService } from '../teams/team.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';

/** WhatsApp sessions: how they stand at WAHA, who has them, and what is said on them. */
export function createSessions(
  parts: {
    database: Database;
    transport: LiveTransport | undefined;
    tenants: TenantService;
    people: PeopleService;
    teams: TeamService;
    starter: ConversationStarter;
    conversations: ConversationService;
    changes: MessageChangesService;
    search: MessageSearchService;
    audit: AuditService;
  },
  { waha }: Pick<AppSettings, 'waha'>,
  report: (error: unknown) => void,
) {
  const { database, transport, tenants, people, teams, starter, conversations, changes, search, audit } = parts;
  const client = waha && new WahaClient(waha);
  const live = new LiveSessions(transport, report);
  const statuses = new WahaSessionStatusService({ database, live, client, report });
  const sessions = new WahaSessionService({ database, client, statuses, live, people, teams, audit });
  const linking = new WahaLinkingService({ database, sessions, statuses, tenants, audit });
  const said = { starter, conversations, changes, search };
  const chats = new WahaChatService({ database, sessions, statuses, tenants, ...said });
  return { client, live, statuses, sessions, linking, chats };
}

import type { AuditService } from '../audit/audit.service.ts';
import { AuthService } from '../auth/auth.service.ts';
import { Authentication } from '../auth/authentication.ts';
import { InvitationService } from '../auth/invitation.service.ts';
import { LoginAttempts } from '../auth/login-attempts.ts';
import { LoginSessions } from '../auth/login-sessions.ts';
import { RegistrationService } from '../auth/registration.service.ts';
import { SessionWatch } from '../auth/session-watch.ts';
import type { TokenService } from '../auth/token.service.ts';
import type { Database } from '../database/database.ts';
import type { RedisTransport } from '../events/redis-transport.ts';
import { PeopleService } from '../people/people.service.ts';
import { PictureService } from '../people/picture.service.ts';
import { ApiKeyReader } from '../projects/api-key-reader.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { TeamService } from '../teams/team.service.ts';
import { TenantSettingsService } from '../tenants/tenant-settings.service.ts';
import type { TenantService } from '../tenants/tenant.service.ts';

/** Who may come in, and who is calling. */
export function createAccounts(
  parts: {
    database: Database;
    tokens: TokenService;
    tenants: TenantService;
    audit: AuditService;
    limits: RateLimits;
    transport: RedisTransport | undefined;
  },
  report: (error: unknown) => void,
) {
  const { database, tokens, tenants, audit, limits, transport } = parts;
  const loginSessions = new LoginSessions(database);
  const sessions = new SessionWatch(loginSessions, transport, report);
  const attempts = new LoginAttempts(limits);
  const auth = new AuthService(database, tokens, tenants, audit, sessions, attempts);
  const people = new PeopleService({ database, auth, sessions, audit });
  const pictures = new PictureService(database, auth, audit);
  const teams = new TeamService({ database, people, auth, audit });
  const invitations = new InvitationService(database, audit);
  const registrations = new RegistrationService({ database, tenants, invitations, audit, attempts, limits });
  const authentication = new Authentication(loginSessions, tokens, new ApiKeyReader(database));
  const tenantSettings = new TenantSettingsService(database, tenants, audit);
  return { tenantSettings, sessions, auth, people, pictures, teams, invitations, registrations, authentication };
}

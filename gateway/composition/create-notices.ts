import { Relay } from '../events/relay.ts';
import { Mailer } from '../notifications/mailer.ts';
import { NotificationService } from '../notifications/notification.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';

/** A relay of its own: a mail server that hangs must keep no visitor waiting. What is promised without one stays. */
export function createNotices(
  { database, mail, publicUrl }: AppSettings,
  tenants: TenantService,
  report: (error: unknown) => void,
): Relay | null {
  if (mail === undefined) return null;
  const mailer = new Mailer(mail, report);
  const { recipients } = mail;
  const notifications = new NotificationService({ database, tenants, mailer, recipients, publicUrl });
  return new Relay(
    database,
    {
      'lead.turned-hot': (work) => notifications.tellOfHotLead(work),
      'conversation.transcript': (work) => notifications.sendTranscript(work),
    },
    report,
  );
}

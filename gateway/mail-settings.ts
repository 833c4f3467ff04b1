import type { Environment } from './environment.ts';
import type { MailSettings } from './notifications/mail-settings.ts';

/** How the environment wants e-mails sent; `undefined` where no mail server is named. @throws Error naming what is missing. */
export function mailSettings(environment: Environment): MailSettings | undefined {
  const { SMTP_SERVER: server, SMTP_PORT: port, SMTP_USERNAME: username, SMTP_PASSWORD: password } = environment;
  if (server === undefined) return undefined;
  const sender = environment.SMTP_SENDER ?? (username?.includes('@') ? username : undefined);
  if (sender === undefined) throw new Error('SMTP_SERVER needs SMTP_SENDER where SMTP_USERNAME is no e-mail address');
  return { server, port, username, password, sender, recipients: environment.NOTIFICATION_EMAILS };
}

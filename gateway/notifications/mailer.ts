import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { faultPoint } from '../fault-point.ts';
import type { MailSettings } from './mail-settings.ts';

/** A mail server that hangs is given up after this time; the lease of the work is renewed meanwhile. */
const timeoutMilliseconds = 20_000;

/** An e-mail in both forms. `id` names it for ever: sent again, it is the same e-mail to whoever got it already. */
export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Why a mail server did not take an e-mail. `isFinal`: it answered that it never will (RFC 5321, section 4.2.1). */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean, options: ErrorOptions) {
    super(message, options);
    this.isFinal = isFinal;
  }
}

/** Hands e-mails to the configured server over SMTP. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #settings: MailSettings;
  readonly #report: (error: unknown) => void;

  constructor(settings: MailSettings, report: (error: unknown) => void) {
    this.#settings = settings;
    this.#report = report;
    this.#transport = createTransport(transportOptions(settings));
  }

  /** Resolves when the server has taken it for one recipient at least; others are reported. @throws MailRefused */
  async send({ id, to, fromName, subject, text, html }: Mail, signal: AbortSignal): Promise<void> {
    const { sender } = this.#settings;
    const message = {
      messageId: `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
      from: { name: fromName, address: sender },
      to: to.map((address) => ({ name: '', address })),
      subject,
      text,
      html,
      signal,
      // RFC 3834, section 5: nobody's out-of-office answers.
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    faultPoint('mail.send');
    const { rejectedErrors = [] } = await this.#transport.sendMail(message).catch((error: unknown) => {
      throw refusal(error);
    });
    faultPoint('mail.sent');
    for (const error of rejectedErrors) this.#report(refusal(error));
  }
}

/** A password goes over TLS only; this machine itself needs none. */
export function transportOptions({ server, port, username, password }: MailSettings) {
  const isLocal = ['localhost', '127.0.0.1', '::1'].includes(server);
  return {
    host: server,
    port,
    // RFC 8314, section 3.3: on 465 TLS comes first; elsewhere it is asked for with STARTTLS.
    secure: port === 465,
    requireTLS: username !== undefined && port !== 465 && !isLocal,
    ...(username !== undefined && { auth: { user: username, pass: password ?? '' } }),
    connectionTimeout: timeoutMilliseconds / 2,
    greetingTimeout: timeoutMilliseconds / 2,
    socketTimeout: timeoutMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const answer = z.object({
  code: z.string().catch('no code'),
  command: z.string().catch('the connection'),
  responseCode: z.number().optional().catch(undefined),
  permanent: z.boolean().catch(false),
});

/** What can be mended (a wrong password, a server that is away) may be taken later; what the server refuses for good not. */
function refusal(error: unknown): MailRefused {
  const { code, command, responseCode, permanent } = answer.parse(error);
  const said = responseCode === undefined ? `failed with ${code}` : `answered ${responseCode} to ${command}`;
  return new MailRefused(`The mail server ${said}`, permanent && code !== 'EAUTH', { cause: error });
}

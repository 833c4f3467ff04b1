import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { OutboxWork } from '../events/outbox-topics.ts';
import { WorkFailure } from '../events/work-failure.ts';
import { publicAddress } from '../graphql/public-address.ts';
import { widgetTextsIn } from '../tenants/widget-texts.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { readHotLead } from './hot-lead.ts';
import { hotLeadMail } from './hot-lead-mail.ts';
import { MailRefused, type Mailer } from './mailer.ts';
import { readTranscript } from './transcript.ts';
import { transcriptMail } from './transcript-mail.ts';

const firstWaitMilliseconds = 2_000;
const longestWaitMilliseconds = 6 * 3_600_000;

/** Tells the people of a tenant what cannot wait for them to look. */
export class NotificationService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #mailer: Mailer;
  /** Who is told where a tenant names nobody. */
  readonly #recipients: readonly string[];
  readonly #publicUrl: string | undefined;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    mailer: Mailer;
    recipients: readonly string[];
    publicUrl: string | undefined;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#mailer = parts.mailer;
    this.#recipients = parts.recipients;
    this.#publicUrl = parts.publicUrl;
  }

  /**
   * One e-mail for one turn of a lead's to HOT. Its id is that of the turn, so that one which is sent again, because a
   * process died before it could note the server's answer, is known to be the same.
   * @throws WorkFailure saying when to try again; never where the mail server refused it for good.
   */
  async tellOfHotLead({ tenantId, payload, signal }: OutboxWork<'lead.turned-hot'>): Promise<void> {
    const tenant = await this.#tenants.named(tenantId);
    const to = this.#recipientsOf(tenant);
    const found = await this.#database.inTenant(tenantId, (transaction) => readHotLead(transaction, payload.changeId));
    if (found === null || to.length === 0) return;
    const { language, name: fromName } = tenant;
    const mail = hotLeadMail({ ...found, language }, fromName, this.#linkTo(found.conversationId));
    await this.#mailer.send({ id: payload.changeId, to, fromName, ...mail }, signal).catch((error: unknown) => {
      if (!(error instanceof MailRefused)) throw error;
      throw new WorkFailure(error.message, error.isFinal ? 'never' : waitSince(found.turnedAt), { cause: error });
    });
  }

  /** One e-mail for one wish of a visitor's, known by its id. @throws WorkFailure where the server never takes it */
  async sendTranscript({ tenantId, payload, signal }: OutboxWork<'conversation.transcript'>): Promise<void> {
    const { conversationId, transcriptId: id } = payload;
    const tenant = await this.#tenants.named(tenantId);
    const found = await this.#database.inTenant(tenantId, (transaction) => readTranscript(transaction, conversationId));
    if (found === null || found.email === null) return;
    const language = found.language ?? tenant.language;
    const business = widgetTextsIn(tenant.settings.widget.texts, [language, tenant.language]).title;
    const mail = transcriptMail({ language, business, messages: found.messages });
    const to = [found.email];
    await this.#mailer.send({ id, to, fromName: tenant.name, ...mail }, signal).catch((error: unknown) => {
      if (!(error instanceof MailRefused) || !error.isFinal) throw error;
      throw new WorkFailure(error.message, 'never', { cause: error });
    });
  }

  /** The settings are the tenant's own JSON: what is no address there is nobody. */
  #recipientsOf({ settings }: Tenant): readonly string[] {
    const own = settings.notificationEmails?.filter((address) => z.email().safeParse(address).success) ?? [];
    return own.length > 0 ? own : this.#recipients;
  }

  #linkTo(conversationId: string | null): string | null {
    if (this.#publicUrl === undefined) return null;
    return publicAddress(conversationId === null ? '/' : `/?conversation=${conversationId}`, this.#publicUrl);
  }
}

/** Four times as long as it has been tried already: eight attempts outlast greylisting, and a mail server's bad night. */
function waitSince(turnedAt: string): number {
  const tried = Date.now() - Date.parse(turnedAt);
  return Math.min(longestWaitMilliseconds, Math.max(firstWaitMilliseconds, 4 * tried));
}

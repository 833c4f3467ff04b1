import { LockMode } from '@mikro-orm/core';
import type { Language } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { TEMPLATES } from './embedded/compose-reply.ts';
import { findMoves } from './embedded/find-features.ts';
import { readPassage } from './embedded/normalise.ts';
import { templateTexts } from './embedded/override-templates.ts';
import type { ReplyTemplateType } from './reply-template.type.ts';

/** A sentence of a tenant's own; `null` for the standard one. */
export interface GivenTemplate {
  readonly language: Language;
  readonly key: string;
  readonly text: string | null;
}

/** What the embedded responder says, as far as a tenant says it in its own words. */
export class ReplyTemplateService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #audit: AuditService;

  constructor(database: Database, tenants: TenantService, audit: AuditService) {
    this.#database = database;
    this.#tenants = tenants;
    this.#audit = audit;
  }

  /** All of a language. */
  async list({ tenantId }: MemberCaller, language: Language): Promise<ReplyTemplateType[]> {
    const { settings } = await this.#tenants.named(tenantId);
    const own = settings.replyTemplates?.[language] ?? {};
    return [...templateTexts(TEMPLATES[language])].map(([key, standardText]) => ({
      language,
      key,
      text: own[key] ?? standardText,
      standardText,
    }));
  }

  /** @throws BAD_USER_INPUT for a sentence that there is not, and for a text that does not do what it replaces does. */
  async set(
    caller: MemberCaller,
    { language, key, text }: GivenTemplate,
    origin: AuditOrigin,
  ): Promise<ReplyTemplateType> {
    const standardText = templateTexts(TEMPLATES[language]).get(key);
    if (standardText === undefined) throw badInput('key', `there is no sentence ${key}`);
    if (text !== null) check(text, standardText);
    const { tenantId, accountId } = caller;
    await this.#database.inTenant(tenantId, async (transaction) => {
      const options = { lockMode: LockMode.PESSIMISTIC_WRITE };
      const tenant = await transaction.entities.findOneOrFail(Tenant, tenantId, options);
      const { [key]: before = null, ...others } = tenant.settings.replyTemplates?.[language] ?? {};
      const own = text === null ? others : { ...others, [key]: text };
      tenant.settings = { ...tenant.settings, replyTemplates: { ...tenant.settings.replyTemplates, [language]: own } };
      await transaction.entities.flush();
      const changes = { language, key, before, after: text };
      const deed = { action: 'update', resourceType: 'tenant', resourceId: tenantId, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
    });
    return { language, key, text: text ?? standardText, standardText };
  }
}

/**
 * What a sentence asks for is read from its words when the visitor answers, so that a question in words that nobody
 * understands would be asked again and again.
 */
function check(text: string, standardText: string): void {
  const foreign = placeholdersIn(text).filter((name) => !placeholdersIn(standardText).includes(name));
  if (foreign.length > 0) throw badInput('text', `text must not hold ${foreign.join(', ')} here`);
  const asked = findMoves(readPassage(text).folded);
  const missing = [...findMoves(readPassage(standardText).folded)].filter((move) => !asked.has(move));
  if (missing.length > 0) throw badInput('text', `text must ask as plainly for the same: ${standardText}`);
}

function placeholdersIn(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

import { LockMode } from '@mikro-orm/core';
import { Language } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import type {
  LocalizedText,
  TenantSettings,
  TenantSettingsChange,
  TenantSettingsView,
  WidgetTextsByLanguage,
} from './tenant-settings.ts';
import { Tenant } from './tenant.entity.ts';
import { widgetTextsIn } from './widget-texts.ts';
import type { TenantService } from './tenant.service.ts';

/** Reads and changes what a tenant decides about itself. */
export class TenantSettingsService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #audit: AuditService;

  constructor(database: Database, tenants: TenantService, audit: AuditService) {
    this.#database = database;
    this.#tenants = tenants;
    this.#audit = audit;
  }

  async read({ tenantId }: MemberCaller): Promise<TenantSettingsView> {
    return viewOf(await this.#tenants.named(tenantId));
  }

  /** What `change` leaves out stays; of two at once, both are kept. */
  update(caller: MemberCaller, change: TenantSettingsChange, origin: AuditOrigin): Promise<TenantSettingsView> {
    const { tenantId, accountId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const options = { lockMode: LockMode.PESSIMISTIC_WRITE };
      const tenant = await transaction.entities.findOneOrFail(Tenant, tenantId, options);
      const before = viewOf(tenant);
      apply(tenant, change);
      await transaction.entities.flush();
      const after = viewOf(tenant);
      const changes = { before: differing(before, after), after: differing(after, before) };
      const deed = { action: 'update', resourceType: 'tenant', resourceId: tenantId, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
      return after;
    });
  }
}

function viewOf({ name, language, country, currency, settings }: Tenant): TenantSettingsView {
  const {
    widget,
    visitorSeesLead,
    openRegistration,
    crmLinkPattern,
    notificationEmails = [],
    officeHours = null,
  } = settings;
  const { requireIdentitySignature = false } = settings;
  const own = { visitorSeesLead, openRegistration, crmLinkPattern, notificationEmails, officeHours };
  const { accentColor, asksStorageConsent = false, texts } = widget;
  const shown = { accentColor, asksStorageConsent, awayMessages: awayMessagesOf(texts), requireIdentitySignature };
  return { name, language, country, currency, ...shown, ...own };
}

function awayMessagesOf(texts: WidgetTextsByLanguage): readonly LocalizedText[] {
  return Object.values(Language).flatMap((language) => {
    const text = texts[language]?.away;
    return text === undefined ? [] : [{ language, text }];
  });
}

function apply(tenant: Tenant, change: TenantSettingsChange): void {
  const { name, language, country, currency } = change;
  Object.assign(tenant, given({ name, language, country: country?.toUpperCase(), currency: currency?.toUpperCase() }));
  tenant.settings = changed(tenant.settings, change);
}

function changed(settings: TenantSettings, change: TenantSettingsChange): TenantSettings {
  const { visitorSeesLead, openRegistration, crmLinkPattern, notificationEmails, officeHours } = change;
  const { requireIdentitySignature } = change;
  return {
    ...settings,
    ...given({ visitorSeesLead, openRegistration, notificationEmails, officeHours, requireIdentitySignature }),
    widget: changedWidget(settings.widget, change),
    crmLinkPattern: crmLinkPattern === '' ? null : (crmLinkPattern ?? settings.crmLinkPattern),
  };
}

function changedWidget(widget: TenantSettings['widget'], change: TenantSettingsChange): TenantSettings['widget'] {
  const { accentColor, asksStorageConsent, awayMessages } = change;
  const texts = { ...widget.texts };
  for (const { language, text } of awayMessages ?? []) {
    const { away: _former, ...others } = widgetTextsIn(texts, [language]);
    texts[language] = text === '' ? others : { ...others, away: text };
  }
  return { ...widget, ...given({ accentColor, asksStorageConsent }), texts };
}

type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** Without what is null or undefined. */
function given<Fields extends object>(fields: Fields): Given<Fields>;
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}

/** The fields of `one` that are otherwise in `other`. */
function differing(one: TenantSettingsView, other: TenantSettingsView): Record<string, unknown> {
  const others = new Map<string, unknown>(Object.entries(other));
  const isOther = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(others.get(name));
  return Object.fromEntries(Object.entries(one).filter(isOther));
}

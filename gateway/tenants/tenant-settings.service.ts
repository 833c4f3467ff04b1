import { LockMode } from '@mikro-orm/core';
import { Language } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import type { TenantSettingsChange, TenantSettings, TenantSettingsView } from './tenant-settings.ts';
import { Tenant } from './tenant.entity.ts';
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
  const { widget, visitorSeesLead, openRegistration, crmLinkPattern, notificationEmails = [] } = settings;
  const { requireIdentitySignature = false, officeHours = null } = settings;
  const { accentColor, asksStorageConsent = false, away = {}, openers = [] } = widget;
  const drawn = { accentColor, asksStorageConsent, openers };
  const own = { visitorSeesLead, openRegistration, crmLinkPattern, notificationEmails, requireIdentitySignature };
  const awayMessages = Object.values(Language).flatMap((spoken) => {
    const text = away[spoken];
    return text === undefined ? [] : [{ language: spoken, text }];
  });
  return { name, language, country, currency, ...drawn, officeHours, awayMessages, ...own };
}

function apply(tenant: Tenant, change: TenantSettingsChange): void {
  const { name, language, country, currency } = change;
  Object.assign(tenant, given({ name, language, country: country?.toUpperCase(), currency: currency?.toUpperCase() }));
  tenant.settings = changed(tenant.settings, change);
}

function changed(settings: TenantSettings, change: TenantSettingsChange): TenantSettings {
  const { visitorSeesLead, openRegistration, crmLinkPattern, notificationEmails, requireIdentitySignature } = change;
  const { officeHours } = change;
  return {
    ...settings,
    ...given({ visitorSeesLead, openRegistration, notificationEmails, requireIdentitySignature }),
    ...(officeHours != null && { officeHours: officeHours.days.length > 0 ? officeHours : null }),
    widget: changedWidget(settings.widget, change),
    crmLinkPattern: crmLinkPattern === '' ? null : (crmLinkPattern ?? settings.crmLinkPattern),
  };
}

function changedWidget(widget: TenantSettings['widget'], change: TenantSettingsChange): TenantSettings['widget'] {
  const { accentColor, asksStorageConsent, awayMessages, openers } = change;
  const away = { ...widget.away };
  for (const { language, text } of awayMessages ?? []) {
    if (text === '') delete away[language];
    else away[language] = text;
  }
  return { ...widget, ...given({ accentColor, asksStorageConsent, openers }), away };
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

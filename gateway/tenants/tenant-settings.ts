import { Language } from '@parley/schema/enums';
import { isWithinHours, type OfficeHours } from '../office-hours/office-hours.ts';
import type { PlanName } from './plans.ts';

/** What the widget shows before anything was said. */
export interface WidgetTexts {
  readonly title: string;
  readonly greeting: string;
  readonly quickReplies: readonly string[];
  /** What is said while people are away; words of our own where it is left out. */
  readonly away?: string;
}

/** One text for one language. */
export interface LocalizedText {
  readonly language: Language;
  readonly text: string;
}

/** What a tenant decides about itself; stored as JSON with the tenant. */
export interface TenantSettings {
  readonly widget: {
    readonly accentColor: string;
    readonly texts: Readonly<Record<Language, WidgetTexts>>;
    /** Nothing is kept in a visitor's browser before they agree; off where it is left out. */
    readonly asksStorageConsent?: boolean;
    /** When people answer; always, where it is left out. */
    readonly officeHours?: OfficeHours | null;
  };
  /** A visitor may read what was understood of them (the demo page's lead card); off unless a tenant wants it. */
  readonly visitorSeesLead: boolean;
  /** Anyone may register an account in this tenant, as a team member. */
  readonly openRegistration: boolean;
  /** A page that names its visitor must have signed the name; off where it is left out. */
  readonly requireIdentitySignature?: boolean;
  /** A link to the contact in the tenant's CRM; `{id}` and `{phone}` are filled in. */
  readonly crmLinkPattern: string | null;
  /** Who is told of hot leads by e-mail; those of NOTIFICATION_EMAILS where it is left out or empty. */
  readonly notificationEmails?: readonly string[];
  /** How much it may send; FREE where it is left out. */
  readonly plan?: PlanName;
  /** Messages a calendar month (UTC), where it is another number than the plan's. */
  readonly monthlyMessages?: number;
}

/** What a tenant decides about itself, as it is shown and changed. */
export interface TenantSettingsView extends Pick<
  TenantSettings,
  'visitorSeesLead' | 'openRegistration' | 'crmLinkPattern'
> {
  readonly name: string;
  readonly language: Language;
  readonly country: string;
  readonly currency: string;
  readonly accentColor: string;
  readonly notificationEmails: readonly string[];
  readonly requireIdentitySignature: boolean;
  readonly asksStorageConsent: boolean;
  readonly officeHours: OfficeHours | null;
  readonly awayMessages: readonly LocalizedText[];
}

/** What is left out or null stays; an empty link pattern is none. */
export type TenantSettingsChange = { readonly [Name in keyof TenantSettingsView]?: TenantSettingsView[Name] | null };

const awayWords: Readonly<Record<Language, string>> = {
  EN: 'We are away at the moment. Leave us a message, and we will answer as soon as we are back.',
  AR: 'نحن غير متاحين الآن. اترك لنا رسالة وسنرد عليك فور عودتنا.',
};

/** What is said of people being away at this moment; null while they are there. */
export function awayMessage({ widget }: TenantSettings, language: Language, moment: Date): string | null {
  const { officeHours, texts } = widget;
  if (officeHours == null || isWithinHours(officeHours, moment)) return null;
  return texts[language].away ?? awayWords[language];
}

/** What a tenant starts with that was opened by a registration. */
export function defaultTenantSettings(name: string): TenantSettings {
  return {
    widget: {
      accentColor: '#0f766e',
      texts: {
        EN: { title: name, greeting: 'Hello! How can we help you today?', quickReplies: [] },
        AR: { title: name, greeting: 'أهلًا بك! كيف يمكننا مساعدتك اليوم؟', quickReplies: [] },
      },
    },
    visitorSeesLead: false,
    openRegistration: false,
    crmLinkPattern: null,
  };
}

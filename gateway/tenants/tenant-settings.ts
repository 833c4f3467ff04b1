import { Language } from '@parley/schema/enums';
import { isWithinHours, type OfficeHours } from '../office-hours/office-hours.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Opener } from './opener.ts';
import type { PlanName } from './plans.ts';

/** What the widget shows before anything was said. */
export interface WidgetTexts {
  readonly title: string;
  readonly greeting: string;
  readonly quickReplies: readonly string[];
}

/** Tenants that were opened before a language was spoken have no texts in it. */
export type WidgetTextsByLanguage = Readonly<Partial<Record<Language, WidgetTexts>>>;

/** What a tenant decides about itself; stored as JSON with the tenant. */
export interface TenantSettings {
  readonly widget: {
    readonly accentColor: string;
    readonly texts: WidgetTextsByLanguage;
    /** Nothing is kept in a visitor's browser before they agree; off where it is left out. */
    readonly asksStorageConsent?: boolean;
    /** What the chat says by itself; nothing where it is left out. */
    readonly openers?: readonly Opener[];
    /** What is said while people are away; words of our own for a language that is left out. */
    readonly away?: Readonly<Partial<Record<Language, string>>>;
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
  /** Sentences of its own in place of the responder's standard ones, by language and key. */
  readonly replyTemplates?: Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>>;
  /** When its people answer: outside of these hours chat and replies say so; always, where it is left out. */
  readonly officeHours?: OfficeHours | null;
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
  readonly openers: readonly Opener[];
}

/** What is left out or null stays; an empty link pattern is none. */
export type TenantSettingsChange = { readonly [Name in keyof TenantSettingsView]?: TenantSettingsView[Name] | null };

const awayWords: Readonly<Record<Language, string>> = {
  EN: 'We are away at the moment. Leave us a message, and we will answer as soon as we are back.',
  AR: 'نحن غير متاحين الآن. اترك لنا رسالة وسنرد عليك فور عودتنا.',
  ES: 'Ahora mismo no estamos. Déjenos un mensaje y le responderemos en cuanto volvamos.',
  FR: 'Nous sommes absents pour le moment. Laissez-nous un message, nous vous répondrons dès notre retour.',
  DE: 'Wir sind gerade nicht da. Hinterlassen Sie uns eine Nachricht, wir antworten, sobald wir zurück sind.',
};

/** What is said of people being away at this moment; null while they are there. */
export function awayMessage({ officeHours, widget }: TenantSettings, language: Language, moment: Date): string | null {
  if (officeHours == null || isWithinHours(officeHours, moment)) return null;
  return widget.away?.[language] ?? awayWords[language];
}

/** What a tenant starts with that was opened by a registration. */
export function defaultTenantSettings(name: string): TenantSettings {
  return {
    widget: {
      accentColor: '#0f766e',
      texts: {
        EN: { title: name, greeting: 'Hello! How can we help you today?', quickReplies: [] },
        AR: { title: name, greeting: 'أهلًا بك! كيف يمكننا مساعدتك اليوم؟', quickReplies: [] },
        ES: { title: name, greeting: '¡Hola! ¿En qué podemos ayudarle hoy?', quickReplies: [] },
        FR: { title: name, greeting: 'Bonjour ! Comment pouvons-nous vous aider ?', quickReplies: [] },
        DE: { title: name, greeting: 'Guten Tag! Wie können wir Ihnen helfen?', quickReplies: [] },
      },
    },
    visitorSeesLead: false,
    openRegistration: false,
    crmLinkPattern: null,
  };
}

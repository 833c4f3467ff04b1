import type { Intent } from '@parley/schema/generated/documents';
import { arabicLeadWords } from '@parley/schema/lead-words';
import type { LanguageCode } from './launcher-labels.ts';

/** Every word of the lead card, in one language. */
export interface LeadStrings {
  locale: string;
  direction: 'ltr' | 'rtl';
  heading: string;
  emptyTitle: string;
  emptyText: string;
  intents: Record<Intent, string>;
  score: string;
  name: string;
  phone: string;
  email: string;
  requirement: string;
  budget: string;
  timeline: string;
  evidence: string;
  lastAction: string;
  /** What evidence reads like, by feature, and last actions by their English words; the server's words where one is missing. */
  words: Readonly<Record<string, string>>;
}

const en: LeadStrings = {
  locale: 'en',
  direction: 'ltr',
  heading: 'The lead, live',
  emptyTitle: 'Nothing understood yet',
  emptyText: 'Say something to the assistant; what it understands appears here.',
  intents: { HOT: 'Hot', WARM: 'Warm', COLD: 'Cold' },
  score: 'Score',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  requirement: 'Looking for',
  budget: 'Budget',
  timeline: 'When',
  evidence: 'Evidence',
  lastAction: 'Last action',
  words: {},
};

const ar: LeadStrings = {
  locale: 'ar-EG',
  direction: 'rtl',
  heading: 'العميل المحتمل، مباشرةً',
  emptyTitle: 'لم يُفهم شيء بعد',
  emptyText: 'قل شيئًا للمساعد، وسيظهر هنا ما يفهمه.',
  intents: { HOT: 'ساخن', WARM: 'دافئ', COLD: 'بارد' },
  score: 'الدرجة',
  name: 'الاسم',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  requirement: 'يبحث عن',
  budget: 'الميزانية',
  timeline: 'الموعد',
  evidence: 'الدلائل',
  lastAction: 'آخر إجراء',
  words: arabicLeadWords,
};

const languages: Partial<Record<LanguageCode, LeadStrings>> = { en, ar };

/** The card speaks English where it does not speak the widget's language. */
export const leadStringsOf = (language: LanguageCode): LeadStrings => languages[language] ?? en;

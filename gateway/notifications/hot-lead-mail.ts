import type { Channel } from '@parley/schema/enums';
import Mustache from 'mustache';
import type { HotLead } from './hot-lead.ts';
import { hotLeadHtml, hotLeadText } from './hot-lead-template.ts';
import { hotLeadWords, type HotLeadWords } from './hot-lead-words.ts';

/** Letters of a name that a subject and a heading show. */
const longestName = 80;
/** Letters of a message that is quoted. */
const longestQuote = 600;

const startOf = { ltr: 'left', rtl: 'right' } as const;

/** An e-mail in the owner's language, with the lead's own words as they are. */
export interface HotLeadMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function hotLeadMail(hot: HotLead, business: string, link: string | null): HotLeadMail {
  const words = hotLeadWords[hot.language];
  const name = shortened(oneLine(hot.contact.name ?? words.somebody), longestName);
  const subject = filled(words.subject, { name });
  const moment = new Date(hot.turnedAt).toLocaleString(words.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const view = {
    words,
    name,
    subject,
    link,
    language: words.locale,
    start: startOf[words.direction],
    facts: factsOf(hot, words),
    evidence: hot.lead.evidence.map(({ feature, text }) => ({ text: words.evidenceWords[feature] ?? text })),
    hasEvidence: hot.lead.evidence.length > 0,
    messages: quotesOf(hot, words),
    hasMessages: hot.messages.length > 0,
    reason: filled(words.reason, { business, moment }),
  };
  const text = Mustache.render(hotLeadText, view, {}, { escape: String });
  return { subject, text: text.replaceAll(/\n{3,}/g, '\n\n'), html: Mustache.render(hotLeadHtml, view) };
}

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly direction: 'ltr' | 'rtl';
  readonly href: string | null;
}

/** What is not known is left out. Numbers and addresses read from left to right in every language. */
function factsOf({ lead, contact }: HotLead, words: HotLeadWords): Fact[] {
  const fact = (label: string, value: string | null, href: string | null = null): Fact[] =>
    value === null ? [] : [{ label, value, direction: href === null ? directionOf(value) : 'ltr', href }];
  const { phone, email } = contact;
  return [
    ...fact(words.name, contact.name),
    ...fact(words.phone, phone, phone && `tel:${phone}`),
    ...fact(words.email, email, email && `mailto:${encodeURIComponent(email)}`),
    ...fact(words.requirement, lead.requirement),
    ...fact(words.budget, lead.budget),
    ...fact(words.timeline, lead.timeline),
    ...fact(words.source, channelNames[lead.source]),
    ...fact(words.score, `${Math.round(lead.score)}/100`),
  ];
}

/** Proper names, which are written alike in both languages. */
const channelNames: Readonly<Record<Channel, string>> = {
  WEBSITE: 'Website',
  WHATSAPP: 'WhatsApp',
  INSTAGRAM: 'Instagram',
  MESSENGER: 'Messenger',
  TELEGRAM: 'Telegram',
  SMS: 'SMS',
  API: 'API',
};

function quotesOf({ messages }: HotLead, words: HotLeadWords) {
  return messages.map(({ role, content }) => ({
    speaker: words.speakers[role],
    content: shortened(content, longestQuote),
    direction: directionOf(content),
    start: startOf[directionOf(content)],
    background: role === 'VISITOR' ? '#fff4ea' : '#f1f4f6',
  }));
}

/** By its first letter (Unicode Standard Annex 9, rule P2): clients of e-mail do not know `dir="auto"`. */
function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** A line break in a subject would begin a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

import { Role, type Language } from '@parley/schema/enums';
import Mustache from 'mustache';

/** What was said, as it is stored. */
export interface SaidMessage {
  readonly role: Role;
  readonly content: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A conversation that is sent to its visitor. */
export interface Transcript {
  readonly language: Language;
  /** What the chat is called. */
  readonly business: string;
  /** Oldest first. */
  readonly messages: readonly SaidMessage[];
}

interface TranscriptWords {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly reason: string;
  readonly you: string;
}

const words: Readonly<Record<Language, TranscriptWords>> = {
  EN: {
    locale: 'en',
    direction: 'ltr',
    subject: 'Your conversation with {business}',
    reason: 'You asked for this transcript in the chat of {business}. Times are UTC.',
    you: 'You',
  },
  AR: {
    locale: 'ar-EG',
    direction: 'rtl',
    subject: 'محادثتك مع {business}',
    reason: 'طلبت نص هذه المحادثة من محادثة {business}. الأوقات بتوقيت UTC.',
    you: 'أنت',
  },
  ES: {
    locale: 'es',
    direction: 'ltr',
    subject: 'Su conversación con {business}',
    reason: 'Pidió esta transcripción en el chat de {business}. Las horas son UTC.',
    you: 'Usted',
  },
  FR: {
    locale: 'fr',
    direction: 'ltr',
    subject: 'Votre conversation avec {business}',
    reason: 'Vous avez demandé cette transcription dans le chat de {business}. Les heures sont en UTC.',
    you: 'Vous',
  },
  DE: {
    locale: 'de',
    direction: 'ltr',
    subject: 'Ihr Gespräch mit {business}',
    reason: 'Sie haben diese Abschrift im Chat von {business} angefordert. Die Zeiten sind UTC.',
    you: 'Sie',
  },
};

/** Clients of e-mail know inline styles only; `{{ }}` escapes whatever was written, and there is no `{{{ }}}`. */
const html = `<!doctype html>
<html lang="{{locale}}" dir="{{direction}}">
<head><meta charset="utf-8"><title>{{subject}}</title></head>
<body dir="{{direction}}" style="margin:0;padding:24px;background:#f4f6f8;font-family:sans-serif;color:#1c2329">
<h1 style="font-size:20px">{{subject}}</h1>
{{#messages}}
<div style="margin:0 0 10px;padding:10px 14px;border-radius:10px;background:#ffffff">
<div style="color:#5b6670;font-size:13px"><bdi>{{speaker}}</bdi> · {{time}}</div>
<div style="white-space:pre-line;overflow-wrap:anywhere"><bdi>{{content}}</bdi></div>
</div>
{{/messages}}
<p style="color:#5b6670;font-size:13px">{{reason}}</p>
</body>
</html>
`;

const plain = `{{subject}}

{{#messages}}
{{speaker}} · {{time}}
{{content}}

{{/messages}}
{{reason}}
`;

/** An e-mail in the visitor's language, with everything as it was said. */
export function transcriptMail({ language, business: given, messages }: Transcript) {
  const { locale, direction, subject, reason, you } = words[language];
  // A line break in a subject would begin a header of its own.
  const business = given.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const view = {
    locale,
    direction,
    subject: subject.replace('{business}', () => business),
    reason: reason.replace('{business}', () => business),
    messages: messages.map(({ role, content, at }) => ({
      content,
      speaker: role === Role.VISITOR ? you : business,
      time: time.format(new Date(at)),
    })),
  };
  const text = Mustache.render(plain, view, {}, { escape: String });
  return { subject: view.subject, text, html: Mustache.render(html, view) };
}

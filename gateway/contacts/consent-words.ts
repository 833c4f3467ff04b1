import { unifyArabic } from '../text/letter-forms.ts';

/**
 * What people write who want no more of it: in English what carriers know (Twilio, "Opt-out keywords"), in other languages
 * what is usual there, Arabic also as it is written in Latin letters and digits.
 */
const refusals = words(
  'STOP',
  'STOPALL',
  'STOP ALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'OPTOUT',
  'OPT OUT',
  'REVOKE',
  'Stop promotions',
  'Stop messages',
  'إلغاء',
  'إلغاء الاشتراك',
  'إلغاء اشتراك',
  'الغي الاشتراك',
  'إيقاف',
  'إيقاف الرسائل',
  'أوقف',
  'أوقف الرسائل',
  'وقف',
  'توقف',
  'قف',
  'كفاية',
  'لا ترسل',
  'بلاش رسائل',
  'elgha2',
  '2elgha2',
  'ilgha2',
  'wa2af',
  'wa2ef',
  'kefaya',
  'kifaya',
  'BAJA',
  'CANCELAR',
  'ARRET',
  'ARRÊT',
  'DESABONNER',
  'DÉSABONNER',
  'STOPP',
  'ABMELDEN',
  'ABBESTELLEN',
);
/** What undoes it. */
const agreements = words('START', 'UNSTOP', 'ابدأ', 'اشتراك', 'ANMELDEN');

/** What a whole message says of campaigns: whether they are wanted; `null` for a message that is about something else. */
export function consentIn(text: string): boolean | null {
  const said = fold(text);
  if (refusals.has(said)) return false;
  return agreements.has(said) ? true : null;
}

function words(...written: string[]): ReadonlySet<string> {
  return new Set(written.map(fold));
}

/** One form for letters, without case, and without the marks and spaces around and between words. */
function fold(text: string): string {
  return unifyArabic(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}

/** Whether it is a word about campaigns at all. */
export function saysConsent(text: string): boolean {
  return consentIn(text) !== null;
}

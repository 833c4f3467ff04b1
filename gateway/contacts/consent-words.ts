import { unifyArabic } from '../text/letter-forms.ts';

/** What people write who want no more of it; the English ones are those that carriers know (Twilio, "Opt-out keywords"). */
const refusals = words(
  'STOP',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'إلغاء',
  'ايقاف',
  'إيقاف',
  'الغاء الاشتراك',
  'وقف',
);
/** What undoes it. */
const agreements = words('START', 'ابدأ', 'اشتراك');

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

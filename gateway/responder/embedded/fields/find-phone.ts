import type { CountryCode } from 'libphonenumber-js/max';
import { phoneLibrary } from '../../../text/phone-library.ts';
import { compilePhrases } from '../rules/compile-phrases.ts';
import type { Passage } from '../normalise.ts';

const CUE = compilePhrases([
  '(?:phone|mobile|cell|tel|telephone|number|num|call|ring|whatsapp|text|reach|contact|dial)(?: me| us| it| is)?',
  '(?:رقم|رقمي|تليفون|تليفوني|موبايل|موبايلي|هاتف|هاتفي|واتساب|واتس|جوال|جوالي|كلم|كلموني|كلمني|اتصل|اتصلوا|تواصل)\\w*',
  '(?:raqami|rakamy|ra2ami|mobile|kalemny|kalemni|kalmny)',
  '(?:ll[aá]m[ae]\\w*|tel[eé]fono|m[oó]vil|n[uú]mero|appele\\w*|rappele\\w*|num[eé]ro|t[eé]l[eé]phone|portable|joindre|nummer|telefon|handy|anrufen|ruf\\w*|erreichbar)',
]);
const OTHER_NUMBER = compilePhrases([
  '(?:order|booking|invoice|unit|ticket|reference|ref|account|case|policy|tracking|flight|model|serial|iban|card|room|lot|plot)(?: number| no| num| id)? ?(?:\\.|:|#|is)?',
  '(?:اوردر|طلب|فاتوره|حجز|وحده|حساب|شحنه|تذكره|كارت|بطاقه|مطالبه|بلاغ|شكوي|عقد|تتبع|بوليصه|وثيقه)(?: رقم)?',
]);
/** Fewer are no number anywhere; the library is asked only where there are more, since it takes its time. */
const ENOUGH_DIGITS = /\d(?:\D{0,4}\d){5}/;
const DIGITS = /\+?\d[\d\s().\-/]{5,22}\d/g;

/**
 * The visitor's phone number in E.164, national numbers completed by `country` (ISO 3166-1 alpha-2); a number that
 * fits no numbering plan is kept as its digits where the text calls it a phone or `asked` says it was asked for.
 * Order, invoice and unit numbers, prices and years are not phones.
 */
export function findPhone(passage: Passage, country: string, asked: boolean): string | null {
  const text = passage.folded;
  if (!ENOUGH_DIGITS.test(text)) return null;
  const region = phoneLibrary().isSupportedCountry(country) ? country : undefined;
  const candidates = Array.from(text.matchAll(DIGITS)).filter((match) => !isOtherNumber(text, match.index));
  for (const match of candidates) {
    const number = complete(match[0], region);
    if (number !== null) return number;
  }
  return listed(text, region) ?? unplaced(candidates, text, asked);
}

function complete(digits: string, region: CountryCode | undefined): string | null {
  const { parsePhoneNumberFromString } = phoneLibrary();
  const parsed = parsePhoneNumberFromString(digits, region === undefined ? {} : { defaultCountry: region });
  if (parsed?.isValid() === true) return parsed.number;
  // "00 20 100 ..." and "20 100 ..." are international numbers whose plus sign was left out.
  const bare = digits.replace(/\D/g, '').replace(/^00/, '');
  const international = bare.length >= 10 && !bare.startsWith('0') ? parsePhoneNumberFromString(`+${bare}`) : undefined;
  if (international?.isValid() === true) return international.number;
  return digits.startsWith('+') && parsed?.isPossible() === true ? parsed.number : null;
}

// A run of digits may hold more than the number ("2 rooms 0100 123 4567"): the library finds it inside.
function listed(text: string, region: CountryCode | undefined): string | null {
  const found = phoneLibrary().findPhoneNumbersInText(text, region === undefined ? {} : { defaultCountry: region });
  return found.find(({ startsAt }) => !isOtherNumber(text, startsAt))?.number.number ?? null;
}

function unplaced(candidates: readonly RegExpMatchArray[], text: string, asked: boolean): string | null {
  for (const match of candidates) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    // Nine digits in groups are how much of Europe writes a number; a sum of money has a mark or a unit.
    const isGrouped = digits.length >= 9 && /\d[ -]\d/.test(match[0]);
    if (
      asked ||
      isGrouped ||
      digits.startsWith('0') ||
      digits.length >= 10 ||
      text.slice(0, match.index).search(CUE) >= 0
    )
      return digits;
  }
  return null;
}

function isOtherNumber(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const last = Array.from(before.matchAll(OTHER_NUMBER)).at(-1);
  if (/[$€£]\s*$/.test(before)) return true;
  if (/[,،]\s*$/.test(before)) return false;
  return last !== undefined && /^[\s#:.]*$/.test(before.slice(last.index + last[0].length));
}

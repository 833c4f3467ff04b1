import type { CountryCode } from 'libphonenumber-js/max';
import { badInput } from '../errors.ts';
import { phoneLibrary } from '../text/phone-library.ts';

/** The number as E.164, or `null` where it is none. `country` completes one written without its country code. */
export function toE164(text: string, country: string): string | null {
  const number = phoneLibrary().parsePhoneNumberFromString(text, { defaultCountry: asCountryCode(country) });
  return number?.isValid() ? number.number : null;
}

/**
 * A number as people and programs give it: E.164 where a numbering plan knows it, else what is written like one. The
 * document's own example, `+1234567890`, is of no plan (lead-capture.md, "POST /api/v1/lead/").
 */
export function toPhoneNumber(text: string, country: string): string | null {
  const written = text.replaceAll(/[\s().-]/g, '');
  return toE164(text, country) ?? (/^\+[1-9]\d{7,14}$/.test(written) ? written : null);
}

/** The number that a caller gives for a field, as `toPhoneNumber` has it. @throws BAD_USER_INPUT, naming the field */
export function requirePhoneNumber(field: string, text: string, country: string): string {
  const number = toPhoneNumber(text, country);
  if (number === null) throw badInput(field, `${field} must be a phone number such as +201001234567`);
  return number;
}

const isCountryCode = (country: string): country is CountryCode => /^[A-Z]{2}$/.test(country);
const asCountryCode = (country: string): CountryCode => (isCountryCode(country) ? country : 'EG');

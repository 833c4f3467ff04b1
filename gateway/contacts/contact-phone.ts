import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** The number as E.164, or `null` where it is none. `country` completes one written without its country code. */
export function toE164(text: string, country: string): string | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: asCountryCode(country) });
  return number?.isValid() ? number.number : null;
}

const isCountryCode = (country: string): country is CountryCode => /^[A-Z]{2}$/.test(country);
const asCountryCode = (country: string): CountryCode => (isCountryCode(country) ? country : 'EG');

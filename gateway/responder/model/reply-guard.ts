import { phoneLibrary } from '../../text/phone-library.ts';
import { fold } from '../embedded/normalise.ts';
import { ModelFailure } from './model-failure.ts';
import { RULES } from './model-prompt.ts';
import { numbersIn } from './written-words.ts';

const MARKUP =
  /<\s*[a-z!/?]|&(?:lt|#0*60|#x0*3c);|(?:java|vb)\s*script\s*:|data\s*:\s*\w+\/|\bon(?:error|load|click)\s*=/i;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const LINK = /(?:\b[a-z][a-z+.-]*:\/\/|\bwww\.|\]\(\s*)[^\s)\]>"'،]+|\b(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s)\]>"'،]*/gi;
/** So many words in a row are a quotation. */
const QUOTED_WORDS = 7;

const quotations = new Set(runsOf(RULES));

/** What a reply may name beside what it says. */
export interface Allowed {
  /** All that the model was given to tell. */
  readonly facts: string;
  /** All that was said, the visitor's own contact details among it. */
  readonly said: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Never told. */
  readonly secrets: readonly string[];
}

/**
 * Refuses a text of a model that a reader could take harm from: markup, what no reader may know, and addresses, numbers
 * and links that neither the tenant's facts nor the conversation holds. Whatever made the model say it, it is not said.
 *
 * @throws ModelFailure
 */
export function guardReply(text: string, allowed: Allowed): void {
  if (MARKUP.test(text)) throw new ModelFailure('unsafe markup');
  if (allowed.secrets.some((secret) => text.includes(secret))) throw new ModelFailure('revealed a secret');
  if (runsOf(text).some((run) => quotations.has(run))) throw new ModelFailure('revealed its rules');
  if (inventsLink(text, allowed)) throw new ModelFailure('invented link');
  if (inventsContact(text, allowed)) throw new ModelFailure('invented contact');
}

/** A visitor's own link is not taken up either: he would have the business vouch for it. */
function inventsLink(text: string, { facts }: Allowed): boolean {
  const links = (text.match(LINK) ?? []).map((link) => link.replace(/^\]\(\s*/, '').replace(/[.,;:!?]+$/, ''));
  return links.some((link) => !facts.toLowerCase().includes(link.toLowerCase()));
}

function inventsContact(text: string, { facts, said, country }: Allowed): boolean {
  const known = `${facts}\n${said}`.toLowerCase();
  const emails = text.match(EMAIL) ?? [];
  if (emails.some((email) => !known.includes(email.toLowerCase().replace(/\.+$/, '')))) return true;
  const numbers = numbersIn(known);
  return phonesIn(text, country).some((phone) => !numbers.some((number) => number.endsWith(phone.slice(-8))));
}

function phonesIn(text: string, country: string): string[] {
  const { findPhoneNumbersInText, isSupportedCountry } = phoneLibrary();
  const options = isSupportedCountry(country) ? { defaultCountry: country } : {};
  return findPhoneNumbersInText(fold(text), options).map(({ number }) => number.nationalNumber);
}

/** Every run of so many words, folded. */
function runsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - QUOTED_WORDS + 1))
    .map((_, start) => words.slice(start, start + QUOTED_WORDS).join(' '));
}

import { fold } from '../embedded/normalise.ts';
import type { ResponderInput } from '../responder.ts';

/** Fewer digits in a row are a year, a size or a price. */
const LEAST_DIGITS_OF_PHONE = 7;

/** What the visitor has written so far, and what is known of him, to hold a model's claims about him against. */
export class WrittenWords {
  /** All that he wrote, folded. */
  readonly text: string;
  readonly #contacts: string;

  constructor({ turns, known }: ResponderInput, found: readonly (string | null)[]) {
    this.text = fold(turns.map(({ role, content }) => (role === 'user' ? content : '')).join('\n'));
    this.#contacts = [this.text, known.email, known.phone, ...found].join('\n').toLowerCase();
  }

  /** Whether every word of a value was his. */
  hold(value: string): boolean {
    const words = fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length > 0 && words.every((word) => this.text.includes(word));
  }

  /** Whether an e-mail address is his: as he wrote it, or as it was read from what he spelled out. */
  holdEmail(email: string): boolean {
    return this.#contacts.includes(email.trim().toLowerCase());
  }

  /** Whether a phone number is his, with its country's code or without. */
  holdPhone(phone: string): boolean {
    const wanted = fold(phone).replace(/\D/g, '').replace(/^0+/, '');
    return wanted.length >= LEAST_DIGITS_OF_PHONE && numbersIn(this.#contacts).some((number) => isSame(number, wanted));
  }
}

/** Runs of digits, with what people write between the digits of one number taken out. */
export function numbersIn(text: string): string[] {
  return (fold(text).match(/\d(?:[\s().\-/]*\d)*/g) ?? []).map((number) =>
    number.replace(/\D/g, '').replace(/^0+/, ''),
  );
}

function isSame(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= LEAST_DIGITS_OF_PHONE && longer.endsWith(shorter);
}

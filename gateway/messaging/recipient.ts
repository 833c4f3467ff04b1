import type { ConnectorType } from '@parley/schema/enums';
import { toPhoneNumber } from '../contacts/contact-phone.ts';
import { badInput } from '../errors.ts';

/** As it stands between a `+` and the end: libphonenumber would read past words. */
const writtenNumber = /^\+[\d\s().-]{7,30}$/;
/** WhatsApp's id of somebody who hides their number. */
const businessScopedId = /^[A-Z]{2}\.[\w.-]{5,128}$/;
const telegramChat = /^(-?\d{1,20}|@[A-Za-z]\w{3,31})$/;
const scopedId = /^\d{5,32}$/;

/** A message to a number that has no country code would go to whoever has it in some country: none is guessed. */
function phoneNumber(to: string): string | null {
  return writtenNumber.test(to) ? toPhoneNumber(to, '') : null;
}

const matching = (pattern: RegExp) => (to: string) => (pattern.test(to) ? to : null);

/** How each provider names people, and what it is called where it is none. */
const recipients: Readonly<Record<ConnectorType, { read: (to: string) => string | null; problem: string }>> = {
  WHATSAPP: { read: (to) => phoneNumber(to) ?? matching(businessScopedId)(to), problem: 'Invalid phone number' },
  TWILIO: { read: phoneNumber, problem: 'Invalid phone number' },
  TELEGRAM: { read: matching(telegramChat), problem: 'Invalid chat: its number or @name' },
  INSTAGRAM: { read: matching(scopedId), problem: 'Invalid Instagram-scoped id' },
  MESSENGER: { read: matching(scopedId), problem: 'Invalid page-scoped id' },
};

/** Where a message goes, as it is stored: phone numbers as E.164. @throws BAD_USER_INPUT */
export function readRecipient(type: ConnectorType, to: string): string {
  const { read, problem } = recipients[type];
  const recipient = read(to.trim());
  if (recipient === null) throw badInput('to', problem, 'INVALID_TO');
  return recipient;
}

/** What WAHA puts behind the digits of a person whose number is known. */
const personal = '@c.us';

/**
 * WAHA's id of a chat for where a conversation is answered: a phone number's digits stand for themselves, as on every other
 * way to WhatsApp; a hidden number (`@lid`) and a group (`@g.us`) keep their endings, and are never taken for a number.
 */
export function chatIdOf(address: string): string {
  return address.includes('@') ? address : `${address}${personal}`;
}

/** Where a chat is answered. `@s.whatsapp.net` is what the protocol itself writes for `@c.us`. */
export function addressOf(chatId: string): string {
  return chatId.replace(/@(c\.us|s\.whatsapp\.net)$/, '');
}

/** E.164, where the address is a phone number's. */
export function phoneOf(address: string): string | null {
  return /^\d{5,15}$/.test(address) ? `+${address}` : null;
}

const groupEnding = '@g.us';

export function isGroup(chatId: string): boolean {
  return chatId.endsWith(groupEnding);
}

/** A condition: whether the column `address` is a group's; not true where there is none. */
export const isGroupAddress = (address: string) => `(${address} like '%${groupEnding}')`;

/** What addresses that are sessions' begin with. */
export const accountPrefix = 'waha:';

/** The tenant's own address of conversations that go through a session. */
export function accountOfSession(sessionId: string): string {
  return `${accountPrefix}${sessionId}`;
}

/** `null` for an address of another way to WhatsApp. */
export function sessionOfAccount(account: string | null): string | null {
  return account?.startsWith(accountPrefix) ? account.slice(accountPrefix.length) : null;
}

/** A message's id as it is kept: two sessions in one group are told of each message under one id. */
export function externalIdOf(sessionId: string, wahaMessageId: string): string {
  return `${sessionId}/${wahaMessageId}`;
}

/** WAHA's own id again. */
export function wahaMessageIdOf(externalId: string): string {
  return externalId.slice(externalId.indexOf('/') + 1);
}

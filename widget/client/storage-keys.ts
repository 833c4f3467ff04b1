/** What belongs to one tenant at one gateway: the name of its stored messages and of what its tabs share. */
export function conversationScope(endpoint: string, tenant: string): string {
  return `${tenant}@${endpoint}`;
}

/** Where a visitor's token is kept; the loader looks for the same key to know whether a conversation is open. */
export function visitorKey(endpoint: string, tenant: string): string {
  return `parley:visitor:${conversationScope(endpoint, tenant)}`;
}

/** Where it is kept that the visitor has agreed to what is kept. */
export function consentKey(endpoint: string, tenant: string): string {
  return `parley:consent:${conversationScope(endpoint, tenant)}`;
}

/** Where a tab keeps what is written and not sent. */
export function draftKey(endpoint: string, tenant: string): string {
  return `parley:draft:${conversationScope(endpoint, tenant)}`;
}

/** Where it is kept that the visitor was asked about themselves. */
export function detailsKey(endpoint: string, tenant: string): string {
  return `parley:details:${conversationScope(endpoint, tenant)}`;
}

/** Where it is kept which openers were shown. */
export function openersKey(endpoint: string, tenant: string): string {
  return `parley:openers:${conversationScope(endpoint, tenant)}`;
}

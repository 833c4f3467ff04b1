/** Where a visitor's token is kept; the loader looks for the same key to know whether a conversation is open. */
export function visitorKey(endpoint: string, tenant: string): string {
  return `parley:visitor:${tenant}@${endpoint}`;
}

/** What every message waiting to be sent is kept under, followed by its client id. */
export function outboxPrefix(endpoint: string, tenant: string): string {
  return `parley:outbox:${tenant}@${endpoint}:`;
}

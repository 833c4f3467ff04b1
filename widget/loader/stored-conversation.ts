import { visitorKey } from '../client/storage-keys.ts';

/** Whether this browser has a conversation with the tenant; reads only, and a page without storage has none. */
export function hasStoredConversation(
  storage: () => Pick<Storage, 'getItem'>,
  endpoint: string,
  tenant: string,
): boolean {
  try {
    return storage().getItem(visitorKey(endpoint, tenant)) !== null;
  } catch {
    return false;
  }
}

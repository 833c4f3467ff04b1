import { expect, it } from 'vitest';
import { visitorKey } from '../client/storage-keys.ts';
import { hasStoredConversation } from './stored-conversation.ts';

const endpoint = 'https://chat.example';
const kept = new Map([[visitorKey(endpoint, 'demo'), 'token']]);
const storage = (): Pick<Storage, 'getItem'> => ({ getItem: (key) => kept.get(key) ?? null });

it('knows a conversation by gateway and tenant', () => {
  expect(hasStoredConversation(storage, endpoint, 'demo')).toBe(true);
  expect(hasStoredConversation(storage, endpoint, 'other')).toBe(false);
  expect(hasStoredConversation(storage, 'https://other.example', 'demo')).toBe(false);
});

it('has none where the browser forbids storage', () => {
  const blocked = (): Storage => {
    throw new DOMException('blocked', 'SecurityError');
  };
  expect(hasStoredConversation(blocked, endpoint, 'demo')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { sessionStatusOf } from './waha-words.ts';

describe('how a session stands', () => {
  it.each([
    ['WORKING', 'CONNECTED'],
    ['SCAN_QR_CODE', 'CONNECTING'],
    ['STOPPED', 'DISCONNECTED'],
  ])('is said by %s', (word, status) => {
    expect(sessionStatusOf(word)).toBe(status);
  });

  it.each(['PAUSED', 'toString', 'constructor', ''])('is not said by %j', (word) => {
    expect(sessionStatusOf(word)).toBeNull();
  });
});

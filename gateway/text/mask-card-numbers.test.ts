import { describe, expect, it } from 'vitest';
import { maskCardNumbers } from './mask-card-numbers.ts';

describe('maskCardNumbers', () => {
  it.each([
    ['4111111111111111', '••••••••••••1111'],
    ['my card 4111 1111 1111 1111 12/27 123 thanks', 'my card •••• •••• •••• 1111 12/27 123 thanks'],
    ['5555-5555-5555-4444', '••••-••••-••••-4444'],
    ['amex 3782 822463 10005.', 'amex •••• •••••• •0005.'],
    ['بطاقتي ٤١١١ ١١١١ ١١١١ ١١١١', 'بطاقتي •••• •••• •••• ١١١١'],
    ['4111\u200B1111\u200B1111\u200B1111', '••••\u200B••••\u200B••••\u200B1111'],
    ['4111111111111111 and 5555555555554444', '••••••••••••1111 and ••••••••••••4444'],
    ['visa4111111111111111', 'visa••••••••••••1111'],
    ['unit 12 4111 1111 1111 1111', 'unit 12 •••• •••• •••• 1111'],
  ])('hides %s', (text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked);
  });

  it.each([
    '4111 1111 1111 1112',
    'call +20 100 123 4567 or 01001234567',
    'between 3,900,000 and 4,500,000 EGP',
    '12345678901234567890123',
    '1'.repeat(4000),
    '3f644704-dd23-4949-8619-724baf993074',
    '65742984-6997-4276-a7c7-a6f489e442e3',
    'https://flats.example/9fd40697-3837-4304-9e61-b524d819c37f',
    '',
  ])('leaves %s', (text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });
});

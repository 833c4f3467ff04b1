import { describe, expect, it } from 'vitest';
import { consentIn } from './consent-words.ts';

describe('a whole message that says', () => {
  it.each([
    'STOP',
    'stop',
    ' Stop. ',
    'ＳＴＯＰ',
    'Unsubscribe',
    'cancel!',
    'END',
    'quit',
    'إلغاء',
    'الغاء',
    'ايقاف',
    'إيقاف',
    'أيقاف',
    'إيــقاف',
    'إِيقَاف',
    'الغاء الاشتراك',
    'إلغاء  الإشتراك',
    'وقف',
    '\u200Fوقف',
  ])('%s wants no campaigns', (text) => expect(consentIn(text)).toBe(false));

  it.each(['START', 'start', 'ابدأ', 'ابدا', 'اشتراك'])('%s wants them again', (text) =>
    expect(consentIn(text)).toBe(true),
  );

  it.each(['Stop by tomorrow?', 'the end', 'متى إيقاف العرض؟', '', '/start now', '🛑', 'nonstop'])(
    '%s is about something else',
    (text) => expect(consentIn(text)).toBeNull(),
  );
});

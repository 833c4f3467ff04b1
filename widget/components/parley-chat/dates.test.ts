import { expect, it } from 'vitest';
import { dayText, daysAgo } from './dates.ts';

it('counts calendar days, not spans of 24 hours', () => {
  const now = new Date(2026, 10, 22, 0, 5).getTime();
  expect(daysAgo(new Date(2026, 10, 22, 0, 1).getTime(), now)).toBe(0);
  expect(daysAgo(new Date(2026, 10, 21, 23, 59).getTime(), now)).toBe(1);
  expect(daysAgo(new Date(2026, 10, 20, 12).getTime(), now)).toBe(2);
});

it('names the year only where it is another one', () => {
  const now = new Date(2026, 10, 22).getTime();
  expect(dayText('en', new Date(2026, 9, 5).getTime(), now)).toBe('Monday, October 5');
  expect(dayText('en', new Date(2025, 9, 5).getTime(), now)).toBe('October 5, 2025');
  expect(dayText('ar-EG', new Date(2026, 9, 5).getTime(), now)).toContain('أكتوبر');
});

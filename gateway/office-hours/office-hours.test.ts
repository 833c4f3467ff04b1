import { describe, expect, it } from 'vitest';
import { isWithinHours, nextOpening, type OfficeHours } from './office-hours.ts';

/** Cairo is UTC+2 in winter; 2026-01-04 is a Sunday. */
const cairo: OfficeHours = { timeZone: 'Africa/Cairo', days: [7, 1, 2, 3, 4], from: '09:00', until: '17:00' };

describe('office hours', () => {
  it.each([
    ['2026-01-04T06:59:59Z', false],
    ['2026-01-04T07:00:00Z', true],
    ['2026-01-04T14:59:59Z', true],
    ['2026-01-04T15:00:00Z', false],
    // A Friday.
    ['2026-01-02T10:00:00Z', false],
    // In summer the clocks stand an hour later.
    ['2026-07-05T06:30:00Z', true],
  ])('in their own time zone: %s is %s', (moment, expected) => {
    expect(isWithinHours(cairo, new Date(moment))).toBe(expected);
  });

  it.each([
    ['2026-01-05T21:59:00Z', true],
    // Tuesday's early morning belongs to Monday's night.
    ['2026-01-06T03:59:00Z', true],
    ['2026-01-06T04:00:00Z', false],
    ['2026-01-05T03:00:00Z', false],
  ])('go on past midnight: %s is %s', (moment, expected) => {
    const night = { timeZone: 'UTC', days: [1], from: '20:00', until: '04:00' };
    expect(isWithinHours(night, new Date(moment))).toBe(expected);
  });

  it.each([
    // Sunday's early morning, its evening, and a Friday.
    ['2026-01-04T06:00:00Z', { day: 7, time: '09:00' }],
    ['2026-01-04T16:00:00Z', { day: 1, time: '09:00' }],
    ['2026-01-02T10:00:00Z', { day: 7, time: '09:00' }],
  ])('begin again after %s', (moment, expected) => {
    expect(nextOpening(cairo, new Date(moment))).toEqual(expected);
  });

  it('never begin again where there are none', () => {
    expect(nextOpening({ ...cairo, days: [] }, new Date())).toBeNull();
  });
});

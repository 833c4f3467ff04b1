import { describe, expect, it } from 'vitest';
import { dueOpener, matches, type Opener, type Visit } from './opener-rules.ts';

const visit = (change: Partial<Omit<Visit, 'url'>> & { url?: string } = {}): Visit => ({
  seconds: 10,
  scrolled: 50,
  leaving: false,
  ...change,
  url: new URL(change.url ?? 'https://host.example/Flats/cairo?rooms=2'),
});
const nothing = { secondsOnPage: null, scrollPercent: null, exitIntent: null, urlContains: null, urlMatches: null };
const opener = (name: string, ...when: Partial<Opener['when'][number]>[]): Opener => ({
  name,
  text: 'Hello',
  when: when.map((condition) => ({ ...nothing, ...condition })),
});
const due = (when: Partial<Opener['when'][number]>[], at = visit()): boolean =>
  dueOpener([opener('one', ...when)], at) !== null;

describe('an opener is due', () => {
  it('where all of one condition holds', () => {
    expect(due([{ secondsOnPage: 10, scrollPercent: 50 }])).toBe(true);
    expect(due([{ secondsOnPage: 11, scrollPercent: 50 }])).toBe(false);
    expect(due([{ secondsOnPage: 10, scrollPercent: 51 }])).toBe(false);
  });

  it('where any of several conditions holds', () => {
    expect(due([{ secondsOnPage: 60 }, { scrollPercent: 20 }])).toBe(true);
    expect(due([{ secondsOnPage: 60 }, { scrollPercent: 90 }])).toBe(false);
  });

  it('when the pointer leaves, where it waits for that', () => {
    expect(due([{ exitIntent: true }])).toBe(false);
    expect(due([{ exitIntent: true }], visit({ leaving: true }))).toBe(true);
    expect(due([{ exitIntent: false, secondsOnPage: 1 }])).toBe(true);
  });

  it('by the address of the page', () => {
    expect(due([{ urlContains: ['FLATS', 'rooms=2'] }])).toBe(true);
    expect(due([{ urlContains: ['flats', 'villas'] }])).toBe(false);
    expect(due([{ urlMatches: ['/villas/*', '/Flats/*'] }])).toBe(true);
    expect(due([{ urlMatches: ['/Flats'] }])).toBe(false);
  });

  it('before those after it in the list', () => {
    const openers = [opener('late', { secondsOnPage: 60 }), opener('first', {}), opener('second', {})];
    expect(dueOpener(openers, visit())?.name).toBe('first');
  });
});

describe('a pattern', () => {
  it.each([
    ['/', '/', true],
    ['/', '/a', false],
    ['*', '', true],
    ['/a/*', '/a/', true],
    ['/a/*', '/b/a/', false],
    ['*/b', '/a/b', true],
    ['*/b', '/b/a', false],
    ['/a*b*c', '/a1b2c', true],
    ['/a*b*c', '/a1c2b', false],
    ['/a*a', '/a', false],
    ['/a.c', '/abc', false],
  ])('%s for %s: %s', (pattern, text, is) => {
    expect(matches(pattern, text)).toBe(is);
  });

  it('that would keep a regular expression busy for ever is told at once', () => {
    const begun = performance.now();
    expect(matches(`${'*a'.repeat(90)}*b`, 'a'.repeat(100_000))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

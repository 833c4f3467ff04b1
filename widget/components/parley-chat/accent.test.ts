import { expect, it } from 'vitest';
import { readableOn } from './accent.ts';

it.each([
  ['#0f6b5c', '#fff'],
  ['#000000', '#fff'],
  ['#ffd400', '#111'],
  ['FFFFFF', '#111'],
  ['red', null],
  ['#12', null],
])('%s is written on in %s', (color, expected) => expect(readableOn(color)).toBe(expected));

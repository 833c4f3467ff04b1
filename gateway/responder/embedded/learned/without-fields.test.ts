import { expect, it } from 'vitest';
import { NO_FIELDS } from '../fields/find-fields.ts';
import { readPassage } from '../normalise.ts';
import { withoutFields } from './without-fields.ts';

it.each([
  ['Can I see the Duplex on Friday?', { requirement: 'the Duplex', timeline: 'on Friday' }, 'can i see  §r   §t ?'],
  ['Mona here, up to 4 million', { name: 'Mona', budget: 'up to 4 million' }, ' §n  here,  §b '],
  ['the Friday class', { requirement: 'the Friday class', timeline: 'Friday' }, ' §r '],
  ['nothing named', { requirement: 'said before' }, 'nothing named'],
])('names by a sign what %s names', (said, fields, text) => {
  expect(withoutFields({ passage: readPassage(said), fields: { ...NO_FIELDS, ...fields } })).toBe(text);
});

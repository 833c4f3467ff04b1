import { expect, it } from 'vitest';
import { readableOn } from './accent.ts';

it.each([
  ['#0f6b5c', '#fff'],
  ['#000000', '#fff'],
  ['#ffd400', '#000'],
  ['FFFFFF', '#000'],
  ['red', null],
  ['#12', null],
])('%s is written on in %s', (color, expected) => expect(readableOn(color)).toBe(expected));

/** WCAG 2.2, relative luminance. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('whatever colour a tenant has, what is written on it has a contrast of 4.5', () => {
  const steps = Array.from({ length: 18 }, (_, index) => index * 15);
  const colors = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])));
  const contrasts = colors.map((channels) => {
    const hex = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    const light = luminance(channels) + 0.05;
    return readableOn(hex) === '#fff' ? 1.05 / light : light / 0.05;
  });
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
});

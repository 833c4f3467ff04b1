import { expect, it } from 'vitest';
import { safeUrl } from './safe-url.ts';

it.each([
  ['https://example.com/a.jpg', 'https://example.com/a.jpg'],
  ['/listings/1.svg', 'https://chat.example/listings/1.svg'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:image/svg+xml,<svg onload=alert(1)>', null],
  ['http://[', null],
  ['', null],
  [null, null],
])('%s', (url, expected) => expect(safeUrl(url, 'https://chat.example')).toBe(expected));

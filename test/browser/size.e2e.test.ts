import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { SendMessageDocument, StartConversationDocument } from '@parley/schema/generated/documents';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'widget', 'dist');
const kilobyte = 1024;

/** As a server sends it, at brotli's best. */
const size = (file: string): number => brotliCompressSync(readFileSync(join(folder, file))).length;
const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + size(file), 0);

const parts = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'parley-lead-card.js');

test('the loader is at most 1.5 KB', () => {
  expect(size('widget.js')).toBeLessThanOrEqual(1.5 * kilobyte);
});

test.for(['en', 'ar', 'es', 'fr', 'de'])('open and usable in %s is at most 24 KB', (language) => {
  expect(total(['widget.js', 'parley-chat.js', `parley-${language}.js`])).toBeLessThanOrEqual(24 * kilobyte);
});

test.for(['en', 'ar', 'es', 'fr', 'de'])('with all that a conversation in %s needs it is at most 27 KB', (language) => {
  const files = ['widget.js', 'parley-chat.js', `parley-${language}.js`, 'parley-talk.js'];
  expect(total(files)).toBeLessThanOrEqual(27 * kilobyte);
});

test('all parts together, with every language, are at most 60 KB', () => {
  expect(total(parts)).toBeLessThanOrEqual(60 * kilobyte);
});

test('documents stay as the gateway has compiled them, whatever else is made smaller', () => {
  const element = readFileSync(join(folder, 'parley-chat.js'), 'utf8');
  for (const document of [StartConversationDocument, SendMessageDocument])
    expect(element).toContain(document.toString());
});

import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packageRoot } from '../../package-root.ts';
import type { Regression } from '../embedded/learned/regression.ts';

const FOLDER = join(packageRoot, 'responder', 'embedded', 'learned');

export const INTENT_FILE = join(FOLDER, 'intent-weights.ts');
export const SPAN_FILE = join(FOLDER, 'span-weights.ts');
export const LEXICON_FILE = join(FOLDER, 'lexicon-words.ts');

const WRITTEN = '// Written by `npm run train` from responder/training/data; never edited.\n';

/** The source of a file of weights that holds `model`. */
export function weightsSource({ weights, classes, scale }: Regression): string {
  const bytes = Uint8Array.from(weights, (weight) => weight & 0xff);
  return `${WRITTEN}export const CLASSES = ${classes};
export const SCALE = ${scale};
export const WEIGHTS =
  '${pack(bytes)}';
`;
}

/** The source of the file of Arabic words, the most frequent first. */
export function lexiconSource(words: readonly string[]): string {
  return `${WRITTEN}export const WORDS =
  '${pack(Buffer.from(words.join(' '), 'utf8'))}';
`;
}

function pack(bytes: Uint8Array): string {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString('base64');
}

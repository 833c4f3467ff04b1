import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packageRoot } from '../../package-root.ts';
import type { Regression } from '../embedded/learned/regression.ts';

const FOLDER = join(packageRoot, 'responder', 'embedded', 'learned');

export const INTENT_FILE = join(FOLDER, 'intent-weights.ts');
export const SPAN_FILE = join(FOLDER, 'span-weights.ts');

/** The source of a file of weights that holds `model`. */
export function weightsSource({ weights, classes, scale }: Regression): string {
  const bytes = Uint8Array.from(weights, (weight) => weight & 0xff);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return `// Written by \`npm run train\` from responder/training/data; never edited.
export const CLASSES = ${classes};
export const SCALE = ${scale};
export const WEIGHTS =
  '${packed.toString('base64')}';
`;
}

import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packageRoot } from '../../package-root.ts';
import type { IntentModel } from '../embedded/learned/intent-model.ts';

export const WEIGHTS_FILE = join(packageRoot, 'responder', 'embedded', 'learned', 'weights.ts');

/** The source of `weights.ts` that holds `model`. */
export function weightsSource({ weights, scale }: IntentModel): string {
  const bytes = Uint8Array.from(weights, (weight) => weight & 0xff);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return `// Written by \`npm run train\` from responder/training/data; never edited.
export const SCALE = ${scale};
export const WEIGHTS =
  '${packed.toString('base64')}';
`;
}

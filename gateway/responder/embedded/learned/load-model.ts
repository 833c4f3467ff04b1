import { brotliDecompressSync } from 'node:zlib';
import type { IntentModel } from './intent-model.ts';
import { SCALE, WEIGHTS } from './weights.ts';

let loaded: IntentModel | undefined;

/** The trained weights, unpacked at their first use: a start waits for nothing. */
export function intentModel(): IntentModel {
  loaded ??= { weights: new Int8Array(brotliDecompressSync(Buffer.from(WEIGHTS, 'base64'))), scale: SCALE };
  return loaded;
}

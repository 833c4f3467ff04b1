import { brotliDecompressSync } from 'node:zlib';
import * as intents from './intent-weights.ts';
import type { Regression } from './regression.ts';
import * as spans from './span-weights.ts';

let intentWeights: Regression | undefined;
let spanWeights: Regression | undefined;

/** The trained weights of intents, unpacked at their first use: a start waits for nothing. */
export function intentModel(): Regression {
  intentWeights ??= unpack(intents);
  return intentWeights;
}

/** The trained weights of the words that name a field. */
export function spanModel(): Regression {
  spanWeights ??= unpack(spans);
  return spanWeights;
}

/** Reads fields with `model` from now on: what is trained next sees them as the engine will. */
export function useSpanModel(model: Regression): void {
  spanWeights = model;
}

function unpack(packed: { WEIGHTS: string; CLASSES: number; SCALE: number }): Regression {
  const weights = new Int8Array(brotliDecompressSync(Buffer.from(packed.WEIGHTS, 'base64')));
  return { weights, classes: packed.CLASSES, scale: packed.SCALE };
}

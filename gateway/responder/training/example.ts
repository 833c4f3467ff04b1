import type { Intent } from '@parley/schema/enums';
import type { Turn } from '../responder.ts';
import type { Mark } from './marked-text.ts';

/** A conversation whose last turn is the visitor's, with the label that the guidelines give it. */
export interface Example {
  readonly turns: readonly Turn[];
  readonly intent: Intent;
  /** Which parts of each turn name a field; `null` for a turn in which nobody marked them. */
  readonly marks: readonly (readonly Mark[] | null)[];
  /** What is shown: a rule of the guidelines, or a kind of business. */
  readonly topic: string;
  /** `en`, `eg` (Egyptian), `msa` (Modern Standard), `az` (Arabizi), `gulf`, `es`, `fr`, `de`. */
  readonly language: string;
  /** Who wrote it, in which sitting: what is learned of one batch is tried on another. */
  readonly batch: string;
}

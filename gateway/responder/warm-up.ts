import { setTimeout as delay } from 'node:timers/promises';
import { read } from './classify.ts';
import { DEFAULT_BUSINESS } from './default-business.ts';
import { findBudget } from './embedded/fields/find-budget.ts';
import { findEmail } from './embedded/fields/find-email.ts';
import { NO_FIELDS } from './embedded/fields/find-fields.ts';
import { findName } from './embedded/fields/find-name.ts';
import { findRequirement } from './embedded/fields/find-requirement.ts';
import { findTimeline } from './embedded/fields/find-timeline.ts';
import { findFeatures, findMoves } from './embedded/find-features.ts';
import { intentModel, spanModel } from './embedded/learned/load-model.ts';
import { readPassage } from './embedded/normalise.ts';

/** Long enough for the start to be over, short enough for the first visitor. */
const AFTER_MILLISECONDS = 500;
/** Between two steps, so that requests are served: a step takes some milliseconds. */
const REST_MILLISECONDS = 5;
const MESSAGES = ['Do you have a two bedroom flat, up to 4 million?', 'عندكم شقة غرفتين في حدود ٤ مليون؟'];

let begun = false;

/**
 * Judges one message in each script, once in a process: V8 compiles an expression at its first use, and the first
 * visitor would wait for all of them. In the background, one expression at a time, and no reason to stay.
 */
export async function warmUp(): Promise<void> {
  if (begun) return;
  begun = true;
  await delay(AFTER_MILLISECONDS, undefined, { ref: false });
  for (const content of MESSAGES) {
    for (const _ of stepsOf(content)) await delay(REST_MILLISECONDS, undefined, { ref: false });
  }
}

function* stepsOf(content: string): Generator {
  const passage = readPassage(content);
  yield intentModel();
  yield spanModel();
  yield findFeatures(passage.folded);
  yield findMoves(passage.folded);
  yield findName(passage, false);
  yield findEmail(passage);
  yield findBudget(passage, false);
  yield findTimeline(passage);
  yield findRequirement(passage);
  yield read([{ role: 'user', content }], DEFAULT_BUSINESS, NO_FIELDS);
}

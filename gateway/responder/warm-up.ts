import { setTimeout as delay } from 'node:timers/promises';
import { read } from './classify.ts';
import { DEFAULT_BUSINESS } from './default-business.ts';
import { NO_FIELDS } from './embedded/fields/find-fields.ts';

/** Long enough for the start to be over, short enough for the first visitor. */
const AFTER_MILLISECONDS = 500;
const MESSAGES = ['Do you have a two bedroom flat, up to 4 million?', 'عندكم شقة غرفتين في حدود ٤ مليون؟'];

let begun = false;

/**
 * Judges one message in each language, once in a process: V8 compiles an expression at its first use, and the first
 * visitor of a language would wait for all of them. In the background, one language at a time, and no reason to stay.
 */
export async function warmUp(): Promise<void> {
  if (begun) return;
  begun = true;
  for (const content of MESSAGES) {
    await delay(AFTER_MILLISECONDS, undefined, { ref: false });
    read([{ role: 'user', content }], DEFAULT_BUSINESS, NO_FIELDS);
  }
}

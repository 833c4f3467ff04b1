import { EmbeddedResponder } from './embedded-responder.ts';
import { FallbackResponder } from './fallback-responder.ts';
import type { ModelSettings } from './model/model-settings.ts';
import { ModelResponder } from './model-responder.ts';
import type { Responder } from './responder.ts';

/** Which responder to use: the embedded engine alone, or a model with the embedded engine behind it. */
export type ResponderSettings = EmbeddedSettings | ModelSettings;

/** `paceMilliseconds` lies between two words; a reading pace by default. */
interface EmbeddedSettings {
  readonly provider: 'none';
  readonly paceMilliseconds?: number | undefined;
}

/** The responder for `settings`. A substitute answer is sent without pauses: its visitor has waited already. */
export function createResponder(settings: ResponderSettings): Responder {
  if (settings.provider === 'none') return new EmbeddedResponder(settings.paceMilliseconds);
  return new FallbackResponder(new ModelResponder(settings), new EmbeddedResponder(0));
}

import type { Reading } from '../classify.ts';
import type { ResponderInput } from '../responder.ts';
import type { Material } from './gather-material.ts';
import type { ReplyTemplates } from './replies/reply-templates.ts';
import { hasShown } from './shown-listings.ts';

/** All that a reply is made of. */
export interface ReplySituation {
  readonly input: ResponderInput;
  readonly reading: Reading;
  readonly material: Material;
  readonly templates: ReplyTemplates;
  /** Fills in what is known of the business and the lead. Only templates pass through it, never a tenant's or visitor's text. */
  readonly fill: (template: string) => string;
}

export function isReachable({ reading }: ReplySituation): boolean {
  return reading.qualification.fields.phone !== null || reading.qualification.fields.email !== null;
}

/** Whether the conversation is about something that can be looked at, so that a viewing is the next step. */
export function looksAtListings({ material, reading, input }: ReplySituation): boolean {
  const { features } = reading.judgement;
  return (
    material.listings.length > 0 || hasShown(input.turns) || features.has('ASKS_VISIT') || features.has('ASKS_MEETING')
  );
}

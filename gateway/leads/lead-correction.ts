import { actionAfter } from './last-action.ts';
import type { LeadKnowledge } from './lead-store.ts';
import { scoreInBand } from './score-band.ts';

/** Fields a person sets; what is left out stays as it is, and `null` empties a field. */
export type LeadCorrection = {
  readonly [Field in Exclude<keyof LeadKnowledge, 'score' | 'evidence'>]?: LeadKnowledge[Field] | undefined;
};

/** The score moves into the intent's band, and the last action follows from what is known unless it is set as well. */
export function corrected(known: LeadKnowledge, correction: LeadCorrection): LeadKnowledge {
  const { name, email, phone, requirement, budget, timeline, intent, lastAction } = correction;
  const nextIntent = intent ?? known.intent;
  const next = {
    name: name === undefined ? known.name : name,
    email: email === undefined ? known.email : (email?.toLowerCase() ?? null),
    phone: phone === undefined ? known.phone : phone,
    requirement: requirement === undefined ? known.requirement : requirement,
    budget: budget === undefined ? known.budget : budget,
    timeline: timeline === undefined ? known.timeline : timeline,
    intent: nextIntent,
    score: scoreInBand(nextIntent, known.score),
    evidence: known.evidence,
  };
  return { ...next, lastAction: lastAction ?? actionAfter(next, known.lastAction) };
}

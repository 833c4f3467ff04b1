import { Intent } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { Turn } from '../responder.ts';
import { findMoves } from './find-features.ts';
import { readPassage } from './normalise.ts';
import type { Question } from './replies/reply-templates.ts';
import type { AssistantMove } from './rules/feature.ts';

const MOVES: Readonly<Record<Question, AssistantMove>> = {
  need: 'ASKS_NEED',
  budget: 'ASKS_BUDGET',
  time: 'ASKS_TIME',
  contact: 'ASKS_CONTACT',
};

/**
 * The one thing to ask for next: need, budget, time, contact, in this order; `null` when nothing is missing. Somebody
 * to call now (HOT), or who asks for a person, is asked for contact details first. What was asked once and not answered is not asked again,
 * the need and a hot visitor's contact aside.
 */
export function nextQuestion(turns: readonly Turn[], reading: Reading): Question | null {
  const { fields, intent } = reading.qualification;
  const missing: Readonly<Record<Question, boolean>> = {
    need: fields.requirement === null,
    budget: fields.budget === null,
    time: fields.timeline === null,
    contact: fields.phone === null && fields.email === null,
  };
  const asksForPerson = reading.judgement.features.has('ASKS_PERSON') || reading.judgement.features.has('ASKS_CALL');
  if ((intent === Intent.HOT || asksForPerson) && missing.contact) return 'contact';
  if (missing.need) return 'need';
  const asked = movesOf(turns);
  const order: readonly Question[] = ['budget', 'time', 'contact'];
  return order.find((question) => missing[question] && !asked.has(MOVES[question])) ?? null;
}

function movesOf(turns: readonly Turn[]): ReadonlySet<AssistantMove> {
  const said = turns.filter(({ role }) => role === 'assistant').map(({ content }) => readPassage(content).folded);
  return new Set(said.flatMap((folded) => Array.from(findMoves(folded))));
}

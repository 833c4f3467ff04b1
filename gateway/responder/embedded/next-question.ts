import { Intent } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { Turn } from '../responder.ts';
import { findMoves } from './find-features.ts';
import { lastParagraph, readPassage } from './normalise.ts';
import type { Question } from './replies/reply-templates.ts';
import type { AssistantMove } from './rules/feature.ts';

const MOVES: Readonly<Record<Question, AssistantMove>> = {
  need: 'ASKS_NEED',
  budget: 'ASKS_BUDGET',
  time: 'ASKS_TIME',
  contact: 'ASKS_CONTACT',
};
/** How often each is asked of a visitor who does not answer it. */
const ASKED_AT_MOST: Readonly<Record<Question, number>> = { need: 3, budget: 2, time: 1, contact: 2 };

/** What to ask next, and whether it was asked before. */
export interface NextQuestion {
  readonly question: Question;
  readonly again: boolean;
}

/**
 * The one thing to ask for next: need, budget, time, contact, in this order; `null` when nothing is missing or all was
 * asked often enough. Somebody to call now (HOT), who asks for a person or for what only a person knows (`needsPerson`)
 * is asked for contact details first. Who is answered (`isAnswered`) instead of answering what the last reply asked has
 * that question before him still: it is not repeated at once.
 */
export function nextQuestion(
  turns: readonly Turn[],
  reading: Reading,
  { needsPerson, isAnswered }: { readonly needsPerson: boolean; readonly isAnswered: boolean },
): NextQuestion | null {
  const missing = missingOf(reading);
  const said = movesOf(turns);
  const times = (question: Question): number => said.filter((moves) => moves.has(MOVES[question])).length;
  const stands = missing.some((question) => said.at(-1)?.has(MOVES[question]));
  const asks = (question: Question): NextQuestion => ({ question, again: times(question) > 0 });
  const { features, isQuestion } = reading.judgement;
  const lacksContact = missing.includes('contact');
  if (features.has('ASKS_PERSON') || features.has('ASKS_CALL')) return lacksContact ? asks('contact') : null;
  if (needsPerson) return lacksContact && times('contact') === 0 ? asks('contact') : null;
  if (isQuestion && isAnswered && stands) return null;
  if (reading.qualification.intent === Intent.HOT && lacksContact) return asks('contact');
  const next = missing.find((question) => times(question) < ASKED_AT_MOST[question]);
  return next === undefined ? null : asks(next);
}

function missingOf({ qualification: { fields } }: Reading): Question[] {
  const missing: Readonly<Record<Question, boolean>> = {
    need: fields.requirement === null,
    budget: fields.budget === null,
    time: fields.timeline === null,
    contact: fields.phone === null && fields.email === null,
  };
  const order: readonly Question[] = ['need', 'budget', 'time', 'contact'];
  return order.filter((question) => missing[question]);
}

/** What each of the assistant's turns asked or offered. */
function movesOf(turns: readonly Turn[]): ReadonlySet<AssistantMove>[] {
  return turns
    .filter(({ role }) => role === 'assistant')
    .map(({ content }) => findMoves(readPassage(lastParagraph(content)).folded));
}

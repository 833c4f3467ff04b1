import { Intent } from '@parley/schema/enums';
import { isUnanswered } from './answer.ts';
import type { NextQuestion } from './next-question.ts';
import { looksAtListings, type ReplySituation } from './reply-situation.ts';

/** The question as a good seller would put it here: a viewing where there is something to see, and why a number is asked for. */
export function askFor(situation: ReplySituation, { question, again }: NextQuestion): string {
  const { templates, material } = situation;
  if (question === 'contact') return askForContact(situation, again);
  const answered = material.knowledge.length > 0 || material.newListings.length > 0;
  if (question === 'need' && answered) return templates.askNeedSoftly;
  if (question === 'time' && looksAtListings(situation)) {
    const isAskedFor = situation.reading.qualification.intent === Intent.HOT;
    return isAskedFor ? templates.askDayForAskedViewing : templates.askDayForViewing;
  }
  return again ? templates.askAgain[question] : templates.ask[question];
}

function askForContact(situation: ReplySituation, again: boolean): string {
  const { templates, reading } = situation;
  const { features } = reading.judgement;
  if (features.has('ASKS_PERSON') || features.has('ASKS_CALL')) return templates.askContactForPerson;
  if (isUnanswered(situation)) return templates.askContactForAnswer;
  if (features.has('ASKS_MEETING') || features.has('ASKS_VISIT')) return templates.askContactForAskedViewing;
  if (again) return templates.askAgain.contact;
  // Whoever already pays or signs needs no viewing proposed.
  if (features.has('ASKS_STEP')) return templates.ask.contact;
  return looksAtListings(situation) ? templates.askContactForViewing : templates.askContactForCall;
}

import { Intent } from '@parley/schema/enums';
import type { Situation } from '../situation.ts';
import type { Feature } from './feature.ts';

/** Whether any of `features` is said in the turn. */
export function has(situation: Situation, ...features: readonly Feature[]): boolean {
  return features.some((feature) => situation.features.has(feature));
}

/** Whether any of `features` is said after the last of `others`: the last word wins. */
export function saidAfter(situation: Situation, features: readonly Feature[], others: readonly Feature[]): boolean {
  const last = (names: readonly Feature[]): number =>
    Math.max(-1, ...names.map((name) => situation.features.get(name) ?? -1));
  return last(features) > last(others);
}

/** What commits to a purchase. */
export const COMMITMENTS: readonly Feature[] = ['ASKS_STEP', 'CONDITION'];
/** What may be a meeting, a time given. */
export const MEETINGS: readonly Feature[] = ['ASKS_MEETING', 'ASKS_VISIT', 'ASKS_CALL'];
/** What asks about an offer without deciding on it. */
export const QUESTIONS: readonly Feature[] = [
  'ASKS_PRICE',
  'ASKS_AVAILABILITY',
  'ASKS_DETAILS',
  'ASKS_TERMS',
  'ASKS_TRIAL',
  'ASKS_MATERIAL',
  'COMPARES',
  'OBJECTS',
];

/** What makes the words of a purchase those of one that is over, meant for others, or no more than thought of. */
export const DOUBTS: readonly Feature[] = [
  'SUPPORT',
  'WITHDRAWS',
  'TALK',
  'SELLER',
  'JOB',
  'COMPARES',
  'OBJECTS',
  'FAR_FUTURE',
];

/** Whether a step is asked for and not put off after that. */
export function asksForStep(situation: Situation): boolean {
  return (
    has(situation, 'ASKS_STEP') &&
    !has(situation, 'GENERAL_QUESTION') &&
    !saidAfter(situation, ['POSTPONES'], ['ASKS_STEP'])
  );
}

/** Whether the turn answers an offer of a step or a meeting. */
export function offersAction(situation: Situation): boolean {
  return situation.offered.has('OFFERS_STEP') || situation.offered.has('OFFERS_MEETING');
}

/** Whether anything so far shows interest. */
export function isInterested(situation: Situation): boolean {
  return situation.before !== Intent.COLD || situation.knowsNeed || has(situation, ...QUESTIONS, 'WANTS');
}

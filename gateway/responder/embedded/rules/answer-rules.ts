import { Intent } from '@parley/schema/enums';
import type { Rule } from '../situation.ts';
import { has } from './judgement-conditions.ts';

/** Answers to what the assistant has asked: a name, a detail, a contact. */
export const ANSWER_RULES: readonly Rule[] = [
  {
    name: 'a name for an offered step',
    intent: Intent.HOT,
    // Who is asked under which name to book, or where to deliver, and says it, goes on with it.
    applies: (s) =>
      s.offered.has('ASKS_NAME') &&
      s.offered.has('OFFERS_STEP') &&
      s.shortReply !== 'no' &&
      !s.isQuestion &&
      !has(s, 'POSTPONES', 'WITHDRAWS', 'SUPPORT', 'DECLINES', 'FAR_FUTURE'),
    reasons: ['ACCEPTS_OFFER'],
    firm: true,
  },
  {
    name: 'a detail that was asked for',
    intent: 'AS_BEFORE',
    // "To buy or to rent? To buy" (label guidelines, rule 3): the words alone say little.
    applies: (s) =>
      s.before !== Intent.COLD &&
      s.offered.has('ASKS_DETAIL') &&
      s.shortReply === 'neither' &&
      s.features.size === 0 &&
      !s.isQuestion,
    reasons: ['NEED_STATED'],
    firm: true,
  },
  {
    name: 'how to reach a visitor who was asked for it',
    intent: Intent.HOT,
    applies: (s) => s.before === Intent.HOT && s.givesContact && s.offered.has('ASKS_CONTACT') && s.features.size === 0,
    reasons: ['CONTACT_GIVEN'],
    firm: true,
  },
];

import { Intent } from '@parley/schema/enums';
import type { Rule } from '../situation.ts';
import { COMMITMENTS, has, MEETINGS, offersAction } from './judgement-conditions.ts';

/** Who comes for something other than to buy, and is not asked for more. */
export const OTHER_BUSINESS_RULES: readonly Rule[] = [
  {
    name: 'somebody who wants to sell',
    intent: Intent.COLD,
    applies: (s) => has(s, 'SELLER') && !has(s, 'TRADE_IN', ...COMMITMENTS),
    reasons: ['SELLER'],
  },
  {
    name: 'job seeker',
    intent: Intent.COLD,
    applies: (s) => has(s, 'JOB') && !has(s, 'ASKS_STEP'),
    reasons: ['JOB'],
  },
  {
    name: 'student, press, survey',
    intent: Intent.COLD,
    applies: (s) => has(s, 'RESEARCH') && !has(s, ...COMMITMENTS),
    reasons: ['RESEARCH'],
  },
  {
    name: 'a student who goes on asking',
    intent: Intent.COLD,
    applies: (s) =>
      s.saidBefore.has('RESEARCH') &&
      s.before === Intent.COLD &&
      !has(s, ...COMMITMENTS, ...MEETINGS, 'READY', 'POSTPONES') &&
      !offersAction(s),
    reasons: ['RESEARCH'],
  },
  {
    name: 'how to reach a customer in need of help',
    intent: Intent.COLD,
    applies: (s) =>
      s.givesContact &&
      s.saidBefore.has('SUPPORT') &&
      s.before === Intent.COLD &&
      s.features.size === 0 &&
      !offersAction(s),
    reasons: ['CONTACT_GIVEN'],
    firm: true,
  },
  {
    name: 'vendor',
    intent: Intent.COLD,
    applies: (s) => has(s, 'VENDOR') && !has(s, 'ASKS_STEP', 'ASKS_PRICE', 'COMPARES'),
    reasons: ['VENDOR'],
    firm: true,
  },
];

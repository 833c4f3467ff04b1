import { Intent } from '@parley/schema/enums';
import type { Rule } from '../situation.ts';
import { has, MEETINGS, QUESTIONS, offersAction } from './judgement-conditions.ts';

/** What is judged of a visitor who neither commits himself nor has other business: interest, then nothing. */
export const INTEREST_RULES: readonly Rule[] = [
  {
    name: 'general knowledge',
    intent: Intent.COLD,
    applies: (s) => has(s, 'GENERAL_QUESTION') && !has(s, 'ASKS_PRICE', 'WANTS', 'ASKS_MEETING'),
    reasons: ['GENERAL_QUESTION'],
  },
  {
    name: 'address and opening hours only',
    intent: Intent.COLD,
    applies: (s) =>
      has(s, 'LOCATION_HOURS') &&
      s.before === Intent.COLD &&
      !s.tellsNeed &&
      !has(s, 'ASKS_PRICE', 'WANTS', ...MEETINGS, 'ASKS_TERMS'),
    reasons: ['LOCATION_HOURS'],
  },
  {
    name: 'only looking around',
    intent: Intent.COLD,
    applies: (s) => has(s, 'BROWSING') && !has(s, ...QUESTIONS, 'WANTS') && s.before === Intent.COLD,
    reasons: ['BROWSING'],
  },
  {
    name: 'answers what was asked of what is wanted',
    intent: Intent.WARM,
    applies: (s) =>
      (s.offered.has('ASKS_DETAIL') || s.offered.has('ASKS_BUDGET') || s.offered.has('ASKS_NEED')) &&
      !offersAction(s) &&
      s.shortReply !== 'no' &&
      s.before !== Intent.HOT &&
      !s.isQuestion &&
      (s.givesNeed || s.givesBudget || s.givesTime || s.offered.has('ASKS_DETAIL')) &&
      !has(s, 'SUPPORT', 'BROWSING', 'GREETING', 'THANKS', 'DECLINES'),
    reasons: ['NEED_STATED', 'BUDGET_STATED'],
  },
  {
    name: 'stays as decided',
    intent: 'AS_BEFORE',
    applies: (s) => s.before === Intent.HOT,
    reasons: ['BUDGET_STATED', 'CONTACT_GIVEN', 'TIME_NEAR'],
  },
  {
    name: 'interest',
    intent: Intent.WARM,
    applies: (s) => has(s, ...QUESTIONS, ...MEETINGS, 'WANTS', 'TRADE_IN'),
    reasons: ['WANTS', ...QUESTIONS, ...MEETINGS, 'TRADE_IN', 'BUDGET_STATED', 'NEED_STATED'],
  },
  {
    name: 'need or budget named',
    intent: Intent.WARM,
    applies: (s) => s.givesNeed || s.givesBudget,
    reasons: ['NEED_STATED', 'BUDGET_STATED'],
  },
  {
    name: 'goes on as before',
    intent: 'AS_BEFORE',
    applies: (s) => s.before === Intent.WARM,
    reasons: ['NEED_STATED', 'CONTACT_GIVEN', 'BUDGET_STATED'],
  },
  {
    name: 'greeting or thanks only',
    intent: Intent.COLD,
    applies: (s) => has(s, 'GREETING', 'THANKS') && !s.isQuestion && !has(s, 'POSTPONES'),
    reasons: ['GREETING', 'THANKS'],
  },
  {
    name: 'a question about the offer',
    intent: Intent.WARM,
    applies: (s) => s.isQuestion && !has(s, 'GREETING', 'ACCEPTS', 'BROWSING', 'ASKS_PERSON'),
    reasons: ['ASKS_QUESTION'],
  },
  {
    name: 'nothing to sell to',
    intent: Intent.COLD,
    applies: () => true,
    reasons: ['GREETING', 'THANKS', 'BROWSING', 'NOTHING_SAID'],
  },
];

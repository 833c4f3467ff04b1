import { Intent } from '@parley/schema/enums';
import type { Rule } from '../situation.ts';
import { ANSWER_RULES } from './answer-rules.ts';
import { INTEREST_RULES } from './interest-rules.ts';
import { OTHER_BUSINESS_RULES } from './other-business-rules.ts';
import {
  has,
  saidAfter,
  COMMITMENTS,
  MEETINGS,
  QUESTIONS,
  DOUBTS,
  asksForStep,
  offersAction,
  isInterested,
} from './judgement-conditions.ts';

/**
 * The label guidelines as an ordered list: the first rule that applies decides. Refusals and other people's business
 * come before commitments, commitments before interest, interest before what is nothing.
 */
export const JUDGEMENT_RULES: readonly Rule[] = [
  {
    name: 'nothing left without steering',
    intent: Intent.COLD,
    applies: (s) => s.empty,
    reasons: ['NOTHING_SAID'],
    firm: true,
  },
  {
    name: 'steering beside which nothing is said of a purchase',
    intent: Intent.COLD,
    applies: (s) =>
      s.steered &&
      s.before === Intent.COLD &&
      !(s.givesContact || s.givesBudget || s.givesTime || s.tellsNeed) &&
      !has(s, ...COMMITMENTS, ...MEETINGS, ...QUESTIONS, 'WANTS', 'READY', 'URGENT', 'PAYMENT_TROUBLE'),
    reasons: ['NOTHING_SAID'],
    firm: true,
  },
  {
    name: 'spam and abuse',
    intent: Intent.COLD,
    applies: (s) => has(s, 'SPAM') && !has(s, ...COMMITMENTS),
    reasons: ['SPAM'],
    firm: true,
  },
  {
    name: 'money as talk',
    intent: Intent.COLD,
    // "Just joking. How much does the chair bear?": what is asked after it is meant.
    applies: (s) =>
      has(s, 'TALK') &&
      !has(s, 'ASKS_STEP') &&
      !(s.isQuestion && saidAfter(s, ['ASKS_DETAILS', 'ASKS_AVAILABILITY'], ['TALK'])),
    reasons: ['TALK'],
    firm: true,
  },
  {
    name: 'withdrawal, unless a commitment follows it',
    intent: Intent.COLD,
    applies: (s) =>
      has(s, 'WITHDRAWS') &&
      !saidAfter(s, [...COMMITMENTS, 'ASKS_MEETING', 'READY', 'WANTS', 'OBJECTS', 'POSTPONES'], ['WITHDRAWS']) &&
      !(s.isQuestion && saidAfter(s, ['ASKS_AVAILABILITY'], ['WITHDRAWS'])),
    reasons: ['WITHDRAWS'],
  },
  {
    name: 'thanks take nothing back',
    intent: 'AS_BEFORE',
    applies: (s) => s.onlyThanks && s.before !== Intent.COLD,
    reasons: ['NEED_STATED', 'BUDGET_STATED', 'CONTACT_GIVEN', 'THANKS'],
    firm: true,
  },
  ...OTHER_BUSINESS_RULES,
  {
    name: 'trouble while paying for something new',
    intent: Intent.HOT,
    applies: (s) => has(s, 'PAYMENT_TROUBLE'),
    reasons: ['PAYMENT_TROUBLE'],
    firm: true,
  },
  {
    name: 'no to an offer, unless it corrects a detail',
    intent: Intent.COLD,
    applies: (s) =>
      s.shortReply === 'no' &&
      s.offered.size > 0 &&
      !s.givesTime &&
      !s.givesBudget &&
      !s.givesNeed &&
      !has(s, ...COMMITMENTS, ...QUESTIONS, 'POSTPONES', 'WANTS'),
    reasons: ['DECLINES_OFFER'],
    firm: true,
  },
  {
    name: 'yes to an offered step or meeting',
    intent: Intent.HOT,
    applies: (s) => s.shortReply === 'yes' && offersAction(s) && !has(s, 'POSTPONES', 'FAR_FUTURE', 'SUPPORT'),
    reasons: ['ACCEPTS_OFFER'],
    firm: true,
  },
  {
    name: 'existing customer in need of help',
    intent: Intent.COLD,
    applies: (s) => has(s, 'SUPPORT') && !has(s, 'TRADE_IN', ...COMMITMENTS),
    reasons: ['SUPPORT'],
  },
  {
    name: 'conditional commitment',
    intent: Intent.HOT,
    applies: (s) => has(s, 'CONDITION'),
    reasons: ['CONDITION'],
  },
  {
    name: 'some day, unless need and budget are given',
    intent: Intent.COLD,
    applies: (s) => has(s, 'FAR_FUTURE') && !(s.knowsNeed && s.knowsBudget) && !has(s, 'ASKS_STEP'),
    reasons: ['FAR_FUTURE'],
  },
  {
    name: 'a distant time with need and budget',
    intent: Intent.WARM,
    applies: (s) => has(s, 'FAR_FUTURE') && !has(s, 'ASKS_STEP'),
    reasons: ['FAR_FUTURE', 'BUDGET_STATED'],
  },
  {
    // "In two months I take one", "sure, I take ten, what a bargain": the words around it tell.
    name: 'transaction step, but later or in jest',
    intent: Intent.WARM,
    applies: (s) =>
      has(s, 'ASKS_STEP') &&
      !has(s, 'URGENT', 'READY') &&
      saidAfter(s, ['ASKS_STEP'], ['POSTPONES', 'FAR_FUTURE', 'TALK']) &&
      has(s, 'POSTPONES', 'FAR_FUTURE', 'TALK'),
    reasons: ['NEED_STATED'],
  },
  {
    name: 'transaction step',
    intent: Intent.HOT,
    applies: (s) => asksForStep(s) && !has(s, ...DOUBTS),
    reasons: ['ASKS_STEP', 'READY', 'TIME_NEAR'],
    firm: true,
  },
  {
    name: 'transaction step among other matters',
    intent: Intent.HOT,
    applies: asksForStep,
    reasons: ['ASKS_STEP', 'READY', 'TIME_NEAR'],
  },
  {
    name: 'postponed but interested',
    intent: Intent.WARM,
    // Who will get back to us is interested, though he names nothing.
    applies: (s) =>
      has(s, 'POSTPONES') &&
      !has(s, 'ASKS_MEETING', 'READY') &&
      (isInterested(s) ||
        !has(s, 'DECLINES', 'WITHDRAWS', 'SUPPORT') ||
        (has(s, 'WITHDRAWS') && saidAfter(s, ['POSTPONES'], ['DECLINES', 'WITHDRAWS']))),
    reasons: ['POSTPONES'],
  },
  {
    name: 'concrete meeting',
    intent: Intent.HOT,
    // Who was hot and asks when to see it means the meeting that was spoken of.
    applies: (s) =>
      has(s, 'ASKS_MEETING') || (has(s, ...MEETINGS) && (s.givesTime || s.givesContact || s.before === Intent.HOT)),
    reasons: ['ASKS_MEETING', 'ASKS_VISIT', 'ASKS_CALL', 'CONTACT_GIVEN', 'TIME_NEAR'],
    firm: true,
  },
  { name: 'ready', intent: Intent.HOT, applies: (s) => has(s, 'READY') && isInterested(s), reasons: ['READY'] },
  {
    name: 'need, urgency and budget together',
    intent: Intent.HOT,
    applies: (s) =>
      s.knowsNeed &&
      s.knowsBudget &&
      (s.timeIsNear || has(s, 'URGENT')) &&
      (has(s, 'WANTS', 'URGENT') || s.before !== Intent.COLD),
    reasons: ['NEED_STATED', 'BUDGET_STATED', 'TIME_NEAR', 'URGENT'],
    firm: true,
  },
  {
    name: 'contact details for an offered meeting or step',
    intent: Intent.HOT,
    // Who has committed and is asked how to be reached goes on with it, whatever little he writes.
    applies: (s) =>
      s.givesContact &&
      s.shortReply !== 'no' &&
      (offersAction(s) || s.before === Intent.HOT) &&
      !has(s, 'ASKS_MATERIAL', 'POSTPONES'),
    reasons: ['CONTACT_GIVEN', 'ACCEPTS_OFFER'],
    firm: true,
  },
  ...ANSWER_RULES,
  {
    name: 'a time for an offered meeting',
    intent: Intent.HOT,
    applies: (s) => s.givesTime && s.offered.has('OFFERS_MEETING') && !s.isQuestion && !has(s, 'POSTPONES'),
    reasons: ['ACCEPTS_OFFER', 'TIME_NEAR'],
  },
  {
    name: 'need, contact and a near date',
    intent: Intent.HOT,
    applies: (s) => has(s, 'WANTS') && s.givesContact && s.timeIsNear && s.knowsNeed,
    reasons: ['WANTS', 'CONTACT_GIVEN', 'TIME_NEAR'],
  },
  {
    name: 'yes to information, or an address for it',
    intent: Intent.WARM,
    applies: (s) =>
      (s.shortReply === 'yes' || s.givesContact) &&
      s.offered.has('OFFERS_INFORMATION') &&
      !offersAction(s) &&
      !has(s, ...COMMITMENTS, ...MEETINGS),
    reasons: ['ACCEPTS_INFORMATION'],
    firm: true,
  },
  ...INTEREST_RULES,
];

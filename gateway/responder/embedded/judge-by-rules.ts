import { Intent } from '@parley/schema/enums';
import type { Evidence, LeadFields } from '../responder.ts';
import { findFeatures, type Features } from './find-features.ts';
import { mergeFields, NO_FIELDS, type TurnReading } from './fields/find-fields.ts';
import { CONCLUSION_TEXTS, FEATURE_TEXTS, type Conclusion, type Feature } from './rules/feature.ts';
import { JUDGEMENT_RULES } from './rules/judgement-rules.ts';
import { isNear } from './near-time.ts';
import type { Rule, ShortReply, Situation } from './situation.ts';

/** What the rules judge of the visitor's last turn, why, and what that turn showed. */
export interface RuledJudgement {
  readonly intent: Intent;
  readonly evidence: readonly Evidence[];
  /** The features of the visitor's last turn. */
  readonly features: Features;
  readonly isQuestion: boolean;
  /** Which rule decided, by its name. */
  readonly rule: string;
  /** Whether that rule stands whatever the words are like. */
  readonly firm: boolean;
  readonly shortReply: ShortReply;
  /** The intent before this turn. */
  readonly before: Intent;
}

const SHORT = 6;
const THANKS_WORDS = 4;
/** A key that was held down. */
const ONE_SIGN = /^(.)\1{19,}$/u;
/** So many words of which hardly any two differ are no sentence. */
const MANY_WORDS = 12;
const FEW_DIFFERENT = 3;
// "Why not" refuses nothing.
const REFUSED_AT_LAST =
  /(?<!(?:why|qué|que|cómo|como|pourquoi|warum) )(?<![\p{L}])(?:don't|dont|do not|no|non|nein|lieber nicht)[\s.!]*$/u;
const QUESTION_START =
  /^(?:(?:and|but|so|also|hi|hello|hey)[\s,]+)*(?:is|are|does|do|did|can|could|will|would|what|which|who|how|when|where|why|whats|any|has|have)(?![\p{L}'])|^(?:هل|هو|هي|ما|ماذا|متي|امتي|كم|كام|كيف|ازاي|اين|فين|ليه|لماذا|ايه|اي|مين)(?![\p{L}])/u;

/**
 * Judges a conversation by the rules, turn by turn, so that each message is read with the intent before it and the offer it answers.
 * `readings` are the visitor's turns, oldest first.
 */
export function judgeByRules(readings: readonly TurnReading[]): RuledJudgement {
  let judgement: RuledJudgement = {
    intent: Intent.COLD,
    evidence: [],
    features: new Map(),
    isQuestion: false,
    rule: 'nothing said',
    firm: true,
    shortReply: 'neither',
    before: Intent.COLD,
  };
  let known = NO_FIELDS;
  const said = new Set<Feature>();
  for (const reading of readings) {
    known = mergeFields(known, reading);
    judgement = judgeTurn(reading, judgement.intent, known, said);
    for (const feature of reading.features.keys()) said.add(feature);
  }
  return judgement;
}

function judgeTurn(
  reading: TurnReading,
  before: Intent,
  known: LeadFields,
  saidBefore: ReadonlySet<Feature>,
): RuledJudgement {
  const situation = { ...situationOf(reading, before, known), saidBefore };
  const rule = JUDGEMENT_RULES.find(({ applies }) => applies(situation));
  const reasons = evidenceOf(rule, situation);
  return {
    intent: rule === undefined ? Intent.COLD : rule.intent === 'AS_BEFORE' ? before : rule.intent,
    evidence: reading.steered ? [...reasons, evidence('STEERING_DROPPED')] : reasons,
    features: reading.features,
    isQuestion: situation.isQuestion,
    rule: rule?.name ?? '',
    firm: rule?.firm ?? false,
    shortReply: situation.shortReply,
    before,
  };
}

function situationOf(reading: TurnReading, before: Intent, known: LeadFields): Omit<Situation, 'saidBefore'> {
  const { features, fields } = reading;
  const { folded } = reading.passage;
  return {
    empty: !/[\p{L}\p{N}]/u.test(folded) || ONE_SIGN.test(folded) || isRepetition(folded),
    steered: reading.steered,
    features,
    shortReply: shortReply(folded, features),
    offered: reading.offered,
    before,
    isQuestion: isQuestion(folded),
    givesContact: fields.phone !== null || fields.email !== null,
    givesBudget: fields.budget !== null,
    givesTime: fields.timeline !== null,
    givesNeed: fields.requirement !== null,
    tellsNeed: reading.requirementSaidAs !== null && reading.requirementSaidAs !== 'question',
    onlyThanks: features.has('THANKS') && features.size === 1 && wordsIn(folded).length <= THANKS_WORDS,
    knowsContact: known.phone !== null || known.email !== null,
    knowsBudget: known.budget !== null,
    knowsNeed: known.requirement !== null,
    timeIsNear: known.timeline !== null && isNear(known.timeline),
  };
}

function isRepetition(folded: string): boolean {
  const words = wordsIn(folded);
  return words.length >= MANY_WORDS && new Set(words).size <= FEW_DIFFERENT;
}

function wordsIn(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}']+/gu) ?? [];
}

/** Whether a folded text asks something. */
export function isQuestion(folded: string): boolean {
  return /[?؟]/.test(folded) || QUESTION_START.test(folded);
}

// An answer takes up an offer by its first words; a longer message that happens to hold "ok" is read for itself. What is
// refused after a polite word is refused: "please don't", "perfect, but no".
function shortReply(folded: string, features: Features): ShortReply {
  const isShort = wordsIn(folded).length <= SHORT;
  const no = features.get('DECLINES');
  const yes = features.get('ACCEPTS');
  if (no !== undefined && (no < 4 || startsWith(folded, 'DECLINES') || (isShort && REFUSED_AT_LAST.test(folded))))
    return 'no';
  if (yes === undefined) return 'neither';
  return isShort || startsWith(folded, 'ACCEPTS') ? 'yes' : 'neither';
}

function startsWith(folded: string, feature: Feature): boolean {
  return findFeatures(
    folded
      .split(/[\s,.!،]+/)
      .slice(0, 2)
      .join(' '),
  ).has(feature);
}

function evidenceOf(rule: Rule | undefined, situation: Situation): Evidence[] {
  const holds = (reason: Feature | Conclusion): boolean =>
    reason in FEATURE_TEXTS ? hasFeature(situation, reason) : concludes(situation, reason);
  const reasons = new Set<Feature | Conclusion>([...(rule?.reasons ?? []).filter(holds), ...ALWAYS.filter(holds)]);
  return Array.from(reasons, evidence);
}

// What a salesperson wants to read whichever rule decided.
const ALWAYS: readonly Conclusion[] = ['NEED_STATED', 'BUDGET_STATED', 'TIME_NEAR', 'CONTACT_GIVEN'];

function hasFeature(situation: Situation, reason: Feature | Conclusion): boolean {
  return Array.from(situation.features.keys()).some((feature) => feature === reason);
}

function concludes(situation: Situation, reason: Feature | Conclusion): boolean {
  switch (reason) {
    case 'NEED_STATED':
      return situation.knowsNeed;
    case 'BUDGET_STATED':
      return situation.knowsBudget;
    case 'TIME_NEAR':
      return situation.timeIsNear;
    case 'CONTACT_GIVEN':
      return situation.knowsContact;
    default:
      return true;
  }
}

/** A reason in words. */
export function evidence(reason: Feature | Conclusion): Evidence {
  const texts: Readonly<Record<Feature | Conclusion, string>> = { ...FEATURE_TEXTS, ...CONCLUSION_TEXTS };
  return { feature: reason, text: texts[reason] };
}

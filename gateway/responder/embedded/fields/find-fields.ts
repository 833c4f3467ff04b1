import type { Business, LeadFields, Turn } from '../../responder.ts';
import { isArabizi } from '../detect-language.ts';
import { dropSteering } from '../drop-steering.ts';
import { findFeatures, findMoves, type Features } from '../find-features.ts';
import { fold, lastParagraph, readPassage, type Passage } from '../normalise.ts';
import type { AssistantMove, Feature } from '../rules/feature.ts';
import { acceptedSlot } from './accepted-slot.ts';
import { findSpans, type Spans } from '../learned/find-spans.ts';
import { spanModel } from '../learned/load-model.ts';
import { tongueOf } from '../tongue-of.ts';
import { KINDS_OF_HOME } from '../rules/listing-rules.ts';
import { findBudget, namesSum } from './find-budget.ts';
import { findEmail } from './find-email.ts';
import { acceptName, findName } from './find-name.ts';
import { findPhone } from './find-phone.ts';
import { addDetail, findRequirement, namesNeed, namesPlace, type Requirement } from './find-requirement.ts';
import { findTimeline, findTimes, namesTime } from './find-timeline.ts';

export const NO_FIELDS: LeadFields = {
  name: null,
  email: null,
  phone: null,
  requirement: null,
  budget: null,
  timeline: null,
};

/** A visitor's turn, read once: its text without steering, what it shows, what it answers and what it states. */
export interface TurnReading {
  readonly passage: Passage;
  readonly steered: boolean;
  readonly features: Features;
  /** What the assistant's turn just before ends with. */
  readonly offer: Passage;
  /** What it proposes or asks. */
  readonly offered: ReadonlySet<AssistantMove>;
  readonly fields: LeadFields;
  /** How the requirement was said; `null` without one. */
  readonly requirementSaidAs: Requirement['saidAs'] | null;
}

const ARTICLE = /^(?:an?|the|some|any) (?=\S)/i;
// A phrase that ends so goes on with what was not learned.
const LEFT_OPEN =
  /(?: (?:in|at|on|for|with|of|to|and|en|de|del|con|para|y|a|dans|du|des|avec|pour|et|à|mit|für|im|und|von))+$/i;
const BARE_UNIT =
  /^(?:\d+ ?)?(?:hours?|days|weeks?|months?|years?|horas?|d[ií]as|semanas?|mes(?:es)?|años?|heures?|jours|semaines?|mois|ans?|stunden?|tage|wochen?|monate?|jahre?|shahr|sana|يوم|ايام|شهر|شهور|سنه|سنين)$/i;
const BUYER: readonly Feature[] = ['ASKS_STEP', 'PAYMENT_TROUBLE', 'TRADE_IN'];
// Who is one of these names nothing that he wants to have, unless he asks for a step towards it.
const NO_BUYER: readonly Feature[] = [
  'SUPPORT',
  'JOB',
  'RESEARCH',
  'VENDOR',
  'SELLER',
  'SPAM',
  'TALK',
  'GENERAL_QUESTION',
];

/** Reads the visitor's turn at `index` of `turns`. */
export function readTurn(turns: readonly Turn[], index: number, business: Business): TurnReading {
  const { passage, dropped } = dropSteering(readPassage(turns[index]?.content ?? ''));
  const before = index > 0 && turns[index - 1]?.role === 'assistant' ? turns[index - 1] : undefined;
  const offer = readPassage(lastParagraph(before?.content ?? ''));
  const offered = findMoves(offer.folded);
  const features = findFeatures(passage.folded);
  const plain = withoutAddresses(passage);
  const spans = findSpans(spanModel(), plain);
  const slot = acceptedSlot(passage, offer);
  const requirement = isBuyer(features) ? (requirementOf(plain, spans) ?? acceptedNeed(slot, offer)) : null;
  const fields = {
    name: findName(passage, offered.has('ASKS_NAME')) ?? nameOf(spans),
    email: findEmail(passage),
    phone: findPhone(passage, business.country, offered.has('ASKS_CONTACT')),
    requirement: requirement?.text ?? null,
    budget: findBudget(passage, offered.has('ASKS_BUDGET')) ?? sumOf(spans),
    timeline: findTimeline(plain) ?? slot ?? (namesTime(plain) ? null : timeOf(spans)),
  };
  return {
    passage,
    steered: dropped,
    features,
    offer,
    offered,
    fields,
    requirementSaidAs: requirement?.saidAs ?? null,
  };
}

// The rules of needs and sums are English and Arabic before all.
function hasRules({ folded }: Passage): boolean {
  return /[\u0621-\u064A]/.test(folded) || isArabizi(folded) || tongueOf(folded) === 'en';
}

function requirementOf(plain: Passage, { requirement }: Spans): Requirement | null {
  const ruled = hasRules(plain) ? findRequirement(plain) : null;
  if (requirement === undefined || !namesNeed(requirement)) return ruled;
  const text = withoutTime(requirement.replace(ARTICLE, ''), findTimes(plain)).replace(LEFT_OPEN, '');
  // Of what a rule reads whole, the learned part may see a piece.
  if (ruled !== null && isPartOf(text, ruled)) return ruled;
  return { text, saidAs: ruled?.saidAs ?? 'question' };
}

// In Arabic the pieces are small: much of it was never learned. Elsewhere a rule takes in more than what is wanted, but its place.
function isPartOf(text: string, ruled: Requirement): boolean {
  if (ruled.text.startsWith(text) && namesPlace(ruled.text.slice(text.length))) return true;
  const holds = fold(ruled.text).includes(fold(text));
  const isArabic = /\p{Script=Arabic}/u.test(ruled.text) || isArabizi(fold(ruled.text));
  return isArabic ? holds || ruled.saidAs === 'wish' : holds && !text.includes(' ') && ruled.saidAs !== 'question';
}

// The learned part may take a time's first word for the need's last: "شقة غرفتين الأسبوع" of "الأسبوع ده".
function withoutTime(need: string, times: readonly string[]): string {
  const firsts = times.map((time) => ` ${time.split(' ')[0] ?? ''}`);
  const first = firsts.find((word) => need.endsWith(word));
  return first === undefined ? need : need.slice(0, -first.length);
}

function sumOf({ budget }: Spans): string | null {
  return budget !== undefined && namesSum(budget) ? budget : null;
}

// A preposition alone, or any other short word, is what is left of a phrase that was not learned, and so is a unit.
function timeOf({ timeline }: Spans): string | null {
  const isTime = timeline !== undefined && /\d|\p{L}{4}/u.test(timeline) && !BARE_UNIT.test(timeline);
  return isTime ? timeline : null;
}

// The words that no rule takes for a name are none here, either.
function nameOf({ name }: Spans): string | null {
  return name === undefined ? null : acceptName(name);
}

// Who takes a slot for something wants that something: it fills the gap where he has named nothing himself.
function acceptedNeed(slot: string | null, offer: Passage): Requirement | null {
  const text = slot === null ? undefined : findSpans(spanModel(), offer).requirement;
  const isSlot = text === undefined || !/\p{L}{3}/u.test(text) || slot?.includes(text) === true;
  return isSlot ? null : { text, saidAs: 'question' };
}

/** All the visitor's turns, oldest first. */
export function readVisitorTurns(turns: readonly Turn[], business: Business): TurnReading[] {
  return turns.flatMap(({ role }, index) => (role === 'user' ? [readTurn(turns, index, business)] : []));
}

function isBuyer(features: Features): boolean {
  return BUYER.some((feature) => features.has(feature)) || !NO_BUYER.some((feature) => features.has(feature));
}

/**
 * `fresh` over `earlier`: what is said later replaces what was known; a detail adds to the need, and a question about a
 * thing only fills a gap.
 */
export function mergeFields(earlier: LeadFields, fresh: TurnReading): LeadFields {
  const { fields } = fresh;
  return {
    name: fields.name ?? earlier.name,
    email: fields.email ?? earlier.email,
    phone: fields.phone ?? earlier.phone,
    requirement: needAfter(earlier.requirement, fresh),
    budget: fields.budget ?? earlier.budget,
    timeline: fields.timeline ?? earlier.timeline,
  };
}

function needAfter(need: string | null, { fields, requirementSaidAs }: TurnReading): string | null {
  if (need === null || fields.requirement === null || requirementSaidAs === 'wish') return fields.requirement ?? need;
  if (requirementSaidAs === 'detail') return addDetail(need, fields.requirement);
  return isOtherKind(need, fields.requirement) ? fields.requirement : need;
}

// Who asks for chalets after flats looks for something else now.
function isOtherKind(need: string, asked: string): boolean {
  const kindOf = (text: string): number => KINDS_OF_HOME.findIndex((pattern) => pattern.test(fold(text)));
  return kindOf(need) >= 0 && kindOf(asked) >= 0 && kindOf(need) !== kindOf(asked);
}

// An address or a link holds words that name nothing ("ops@sofa.example"); blanks of the same length keep the offsets.
function withoutAddresses(passage: Passage): Passage {
  const blank = (text: string): string =>
    text.replace(/(?<!\S)\S{1,64}@\S+|https?:\S+/g, (found) => '.'.repeat(found.length));
  return { shown: blank(passage.shown), folded: blank(passage.folded) };
}

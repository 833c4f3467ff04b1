import { Intent } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { KnowledgeHit, ListingHit, ResponderInput } from '../responder.ts';
import { findListings, findMentioned, NO_LISTINGS, type FoundListings } from './find-listings.ts';
import { isQuestion } from './judge-by-rules.ts';
import { readPassage } from './normalise.ts';
import { isShown } from './shown-listings.ts';
import type { Feature } from './rules/feature.ts';

/** What the tenant's own library has on the visitor's message. */
export interface Material extends FoundListings {
  /** Those of `listings` to show now: none where the visitor has just seen the same ones. */
  readonly newListings: readonly ListingHit[];
  readonly knowledge: readonly KnowledgeHit[];
  readonly searchedListings: boolean;
  readonly searchedKnowledge: boolean;
}

const SEARCHES: readonly Feature[] = ['ASKS_AVAILABILITY', 'ASKS_MATERIAL', 'COMPARES', 'OBJECTS', 'ASKS_PRICE'];
const QUESTIONS: readonly Feature[] = [
  'ASKS_PRICE',
  'ASKS_AVAILABILITY',
  'ASKS_DETAILS',
  'ASKS_TERMS',
  'ASKS_TRIAL',
  'ASKS_MATERIAL',
  'COMPARES',
  'LOCATION_HOURS',
  'GENERAL_QUESTION',
];
// "Can I see it on Saturday?" asks for a deed and not for a fact.
const REQUESTS: readonly Feature[] = ['ASKS_MEETING', 'ASKS_VISIT', 'ASKS_CALL', 'ASKS_PERSON', 'OBJECTS'];
const FACTS: readonly Feature[] = ['ASKS_PRICE', 'ASKS_TERMS', 'LOCATION_HOURS'];
const OTHERS_BUSINESS: readonly Feature[] = ['SPAM', 'TALK', 'WITHDRAWS', 'JOB', 'VENDOR', 'RESEARCH', 'SELLER'];
const KNOWLEDGE_SHOWN = 2;

/** Looks up listings and knowledge as far as the visitor's message calls for them. */
export async function gatherMaterial(input: ResponderInput, reading: Reading): Promise<Material> {
  const wanted = callsForListings(reading) ? await findListings(input, reading) : null;
  const isAnswered = reading.asksForKind && wanted !== null && wanted.listings.length > 0;
  const question = isAnswered ? null : questionOf(input, reading);
  const knowledge =
    question === null
      ? null
      : await input.library.findKnowledge(question, reading.qualification.language, KNOWLEDGE_SHOWN);
  const asksForMore =
    question !== null && knowledge?.length === 0 && reading.judgement.features.has('ASKS_AVAILABILITY');
  const found = asksForMore ? ((await findMentioned(input, reading, question)) ?? wanted) : wanted;
  return {
    ...(found ?? NO_LISTINGS),
    newListings: newOf(found ?? NO_LISTINGS, knowledge ?? [], input, reading),
    searchedListings: found !== null,
    knowledge: knowledge ?? [],
    searchedKnowledge: knowledge !== null,
  };
}

// Beside an answer, listings are shown only to a need that was told and not asked about.
function newOf(
  { listings, fit }: FoundListings,
  knowledge: readonly KnowledgeHit[],
  { turns }: ResponderInput,
  reading: Reading,
): readonly ListingHit[] {
  if (knowledge.length > 0 && !tellsNeed(turns.at(-1)?.content ?? '', reading)) return [];
  if (fit === 'CHEAPEST') return [];
  const asksAgain = reading.asksForKind || reading.asksOpenly;
  return !asksAgain && isShown(listings, turns) ? [] : listings;
}

function tellsNeed(content: string, { saysNeed, fresh }: Reading): boolean {
  const told = sentencesOf(content).filter((sentence) => !isQuestion(readPassage(sentence).folded));
  return saysNeed && told.some((sentence) => sentence.includes(fresh.requirement ?? ''));
}

// A search runs when the need is told or narrowed, and not again for every "ok" that follows.
function callsForListings(reading: Reading): boolean {
  const { fresh, qualification, judgement } = reading;
  if (qualification.intent === Intent.COLD) return false;
  if (reading.saysNeed || reading.asksForKind || reading.asksOpenly) return true;
  return qualification.fields.requirement !== null && (fresh.budget !== null || has(judgement.features, SEARCHES));
}

/** The words to look up in the knowledge base; `null` where a need, a request or a complaint is told and nothing is asked. */
function questionOf(input: ResponderInput, reading: Reading): string | null {
  const { features, intent, isQuestion: asks } = reading.judgement;
  if (has(features, OTHERS_BUSINESS) && intent === Intent.COLD) return null;
  if (has(features, REQUESTS) && !has(features, FACTS)) return null;
  const tells = reading.saysNeed || features.has('SUPPORT');
  if (!asks && (tells || !has(features, QUESTIONS))) return null;
  return askedIn(input.turns.at(-1)?.content ?? '');
}

// What is told beside the question is not what is asked.
function askedIn(content: string): string {
  const questions = sentencesOf(content).filter((sentence) => isQuestion(readPassage(sentence).folded));
  return questions.length === 0 ? content : questions.join(' ');
}

function sentencesOf(content: string): string[] {
  return content.match(/[^.!?؟\n]+[.!?؟\n]*/g) ?? [];
}

function has(features: ReadonlyMap<Feature, number>, names: readonly Feature[]): boolean {
  return names.some((name) => features.has(name));
}

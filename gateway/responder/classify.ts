import { DEFAULT_BUSINESS } from './default-business.ts';
import { detectLanguage } from './embedded/detect-language.ts';
import { asJudged } from './embedded/fields/as-judged.ts';
import { mergeFields, NO_FIELDS, readVisitorTurns } from './embedded/fields/find-fields.ts';
import { judgeIntent, type Judgement } from './embedded/judge-intent.ts';
import { lastActionOf } from './embedded/last-action.ts';
import { isNear } from './embedded/near-time.ts';
import { readPassage } from './embedded/normalise.ts';
import type { Feature } from './embedded/rules/feature.ts';
import { OPEN_QUESTION } from './embedded/rules/listing-rules.ts';
import { scoreOf } from './embedded/score.ts';
import type { Business, LeadFields, Qualification, Turn } from './responder.ts';

/** A qualification with the judgement that led to it, for whoever composes a reply. */
export interface Reading {
  readonly qualification: Qualification;
  readonly judgement: Judgement;
  /** What the turns since the assistant's last one state. */
  readonly fresh: LeadFields;
  /** Whether he has since said what he wants or a detail of it, and not only asked about something. */
  readonly saysNeed: boolean;
  /** He asks what there is or what it costs of a kind of thing that he names. */
  readonly asksForKind: boolean;
  /** He asks what there is or what it costs, without saying of what. */
  readonly asksOpenly: boolean;
  /** Any of his turns tried to steer the judgement. */
  readonly steered: boolean;
}

const SHOWS_LISTINGS: readonly Feature[] = ['ASKS_AVAILABILITY', 'ASKS_PRICE', 'COMPARES'];

/**
 * Judges a conversation with the embedded engine: pure, offline, in a few milliseconds. `turns` are oldest first and
 * the last is the visitor's. `known` is what is stored of the lead, people's corrections included: it outweighs
 * what the visitor said before the assistant's last turn, and yields to what he has said since.
 */
export function qualify(
  turns: readonly Turn[],
  business: Business = DEFAULT_BUSINESS,
  known: LeadFields = NO_FIELDS,
): Qualification {
  return read(turns, business, known).qualification;
}

/** `qualify`, with its judgement. */
export function read(turns: readonly Turn[], business: Business, known: LeadFields): Reading {
  const firstNew = turns.findLastIndex((turn) => turn.role === 'assistant') + 1;
  const readings = readVisitorTurns(turns, business);
  const judgement = judgeIntent(readings);
  const wanted = asJudged(readings);
  const newTurns = turns.slice(firstNew).filter(({ role }) => role === 'user').length;
  const earlier = wanted.slice(0, wanted.length - newTurns);
  const latest = wanted.slice(wanted.length - newTurns);
  const fields = latest.reduce(mergeFields, overlay(earlier.reduce(mergeFields, NO_FIELDS), known));
  const { features, isQuestion } = judgement;
  const said = new Set(latest.map(({ requirementSaidAs }) => requirementSaidAs));
  const asksForKind = said.has('kind') && SHOWS_LISTINGS.some((feature) => features.has(feature));
  return {
    qualification: qualificationOf(turns, business, fields, judgement),
    judgement,
    asksForKind,
    asksOpenly: OPEN_QUESTION.test(readPassage(turns.at(-1)?.content ?? '').folded),
    steered: [...earlier, ...latest].some(({ steered }) => steered),
    fresh: latest.reduce(mergeFields, NO_FIELDS),
    saysNeed: said.has('wish') || said.has('detail') || (said.has('kind') && !isQuestion),
  };
}

function qualificationOf(
  turns: readonly Turn[],
  business: Business,
  fields: LeadFields,
  judgement: Judgement,
): Qualification {
  const { intent, evidence } = judgement;
  const visitorTurns = turns.filter(({ role }) => role === 'user').length;
  return {
    language: detectLanguage(turns, business.language),
    intent,
    score: scoreOf(intent, fields, fields.timeline !== null && isNear(fields.timeline), visitorTurns),
    evidence,
    fields,
    lastAction: lastActionOf(intent, fields, evidence),
    engine: 'embedded',
    fallbackReason: null,
    opinions: null,
  };
}

function overlay(earlier: LeadFields, known: LeadFields): LeadFields {
  return {
    name: known.name ?? earlier.name,
    email: known.email ?? earlier.email,
    phone: known.phone ?? earlier.phone,
    requirement: known.requirement ?? earlier.requirement,
    budget: known.budget ?? earlier.budget,
    timeline: known.timeline ?? earlier.timeline,
  };
}

import type { Business, LeadFields, Turn } from '../../responder.ts';
import { dropSteering } from '../drop-steering.ts';
import { findFeatures, findMoves, type Features } from '../find-features.ts';
import { readPassage, type Passage } from '../normalise.ts';
import type { AssistantMove, Feature } from '../rules/feature.ts';
import { acceptedSlot } from './accepted-slot.ts';
import { findBudget } from './find-budget.ts';
import { findEmail } from './find-email.ts';
import { findName } from './find-name.ts';
import { findPhone } from './find-phone.ts';
import { findRequirement } from './find-requirement.ts';
import { findTimeline } from './find-timeline.ts';

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
  /** What the assistant's turn just before proposes or asks. */
  readonly offered: ReadonlySet<AssistantMove>;
  readonly fields: LeadFields;
  /** Whether the requirement is something he said that he wants, and not only asked about. */
  readonly firmRequirement: boolean;
}

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
  const offer = readPassage(before?.content ?? '');
  const offered = findMoves(offer.folded);
  const features = findFeatures(passage.folded);
  const requirement = isBuyer(features) ? findRequirement(withoutAddresses(passage)) : null;
  const fields = {
    name: findName(passage, offered.has('ASKS_NAME')),
    email: findEmail(passage),
    phone: findPhone(passage, business.country, offered.has('ASKS_CONTACT')),
    requirement: requirement?.text ?? null,
    budget: findBudget(passage, offered.has('ASKS_BUDGET')),
    timeline: findTimeline(withoutAddresses(passage)) ?? acceptedSlot(passage, offer),
  };
  return { passage, steered: dropped, features, offered, fields, firmRequirement: requirement?.strong ?? false };
}

function isBuyer(features: Features): boolean {
  return BUYER.some((feature) => features.has(feature)) || !NO_BUYER.some((feature) => features.has(feature));
}

/** `fresh` over `earlier`: what is said later replaces what was known, a question about a thing only fills a gap. */
export function mergeFields(earlier: LeadFields, fresh: TurnReading): LeadFields {
  const { fields, firmRequirement } = fresh;
  return {
    name: fields.name ?? earlier.name,
    email: fields.email ?? earlier.email,
    phone: fields.phone ?? earlier.phone,
    requirement: firmRequirement ? fields.requirement : (earlier.requirement ?? fields.requirement),
    budget: fields.budget ?? earlier.budget,
    timeline: fields.timeline ?? earlier.timeline,
  };
}

// An address or a link holds words that name nothing ("ops@sofa.example"); blanks of the same length keep the offsets.
function withoutAddresses(passage: Passage): Passage {
  const blank = (text: string): string => text.replace(/\S+@\S+|https?:\S+/g, (found) => '.'.repeat(found.length));
  return { shown: blank(passage.shown), folded: blank(passage.folded) };
}

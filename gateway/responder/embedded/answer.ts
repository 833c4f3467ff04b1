import type { KnowledgeHit } from '../responder.ts';
import { describeListing } from './replies/describe-listing.ts';
import { paragraphs } from './replies/join-text.ts';
import type { ReplySituation } from './reply-situation.ts';
import type { Feature } from './rules/feature.ts';
import { hasShown } from './shown-listings.ts';

// What is asked for with these is a deed, or is met by a question in return.
const NO_FACTS: readonly Feature[] = [
  'ASKS_PERSON',
  'ASKS_CALL',
  'ASKS_MEETING',
  'ASKS_VISIT',
  'ASKS_STEP',
  'GREETING',
];

/** What the knowledge base says, then listings; that it is not known; `null` when there is nothing to answer. */
export function answerTo(situation: ReplySituation): string | null {
  const { material, templates, reading } = situation;
  const known = cited(material.knowledge[0]);
  const shown = material.newListings.length > 0 ? listingsText(situation) : null;
  if (known !== null || shown !== null) return paragraphs([known, shown]);
  if (isUnanswered(situation)) return templates.unknown;
  if (!material.searchedListings) return null;
  if (material.listings.length > 0) return sameListings(situation);
  return reading.judgement.features.has('ASKS_AVAILABILITY') ? templates.listingsNone : null;
}

/** What was read on a page is told with its address. */
function cited(entry: KnowledgeHit | undefined): string | null {
  if (entry === undefined) return null;
  return entry.sourceUrl === null ? entry.content : `${entry.content}\n${entry.sourceUrl}`;
}

// Who narrows the search hears what it changes, also where it changes nothing.
function sameListings({ material, reading, templates }: ReplySituation): string | null {
  if (material.fit === 'CHEAPEST') return templates.listings.CHEAPEST;
  if (reading.fresh.budget === null && !reading.saysNeed) return null;
  return material.fit === 'AS_ASKED' ? templates.listingsSame : templates.listingsStillClosest;
}

/** He asks for a fact that the library does not hold. */
export function isUnanswered({ material, reading }: ReplySituation): boolean {
  const { features, isQuestion } = reading.judgement;
  const asksForDeed = NO_FACTS.some((feature) => features.has(feature)) && !features.has('GENERAL_QUESTION');
  const asksForFacts = isQuestion && !reading.asksOpenly && !asksForDeed;
  return (
    asksForFacts && material.searchedKnowledge && material.knowledge.length === 0 && material.newListings.length === 0
  );
}

function listingsText({ material, templates, reading, input }: ReplySituation): string {
  const narrowed = material.fit === 'AS_ASKED' && hasShown(input.turns);
  const lead = narrowed ? templates.listingsNarrowed : templates.listings[material.fit];
  const lines = material.newListings.map((listing) => describeListing(listing, reading.qualification.language));
  return [lead, ...lines].join('\n');
}

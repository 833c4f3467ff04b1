import type { Language } from '@parley/schema/enums';
import { describeListing } from './replies/describe-listing.ts';
import { fillTemplate } from './replies/fill-template.ts';
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
  const known = knownFact(situation);
  const shown = material.newListings.length > 0 ? listingsText(situation) : null;
  if (known !== null || shown !== null) return paragraphs([known, shown]);
  if (isUnanswered(situation)) return templates.unknown;
  if (!material.searchedListings) return null;
  if (material.listings.length > 0) return sameListings(situation);
  return reading.judgement.features.has('ASKS_AVAILABILITY') ? templates.listingsNone : null;
}

/** The fact that answers best: what was read on a page with its address, and another language is announced. */
export function knownFact({ material, reading, templates }: ReplySituation): string | null {
  const [entry] = material.knowledge;
  if (entry === undefined) return null;
  const said = entry.sourceUrl === null ? entry.content : `${entry.content}\n${entry.sourceUrl}`;
  const { language } = reading.qualification;
  if (entry.language === language) return said;
  const announced = fillTemplate(templates.otherLanguage, { language: languageName(entry.language, language) });
  return `${announced}\n${said}`;
}

function languageName(language: Language, inLanguage: Language): string {
  const names = new Intl.DisplayNames(inLanguage.toLowerCase(), { type: 'language' });
  return names.of(language.toLowerCase()) ?? language;
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

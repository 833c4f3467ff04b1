import { Intent, Language } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { ResponderInput } from '../responder.ts';
import type { Material } from './gather-material.ts';
import { nextQuestion } from './next-question.ts';
import { ARABIC_REPLIES } from './replies/arabic.ts';
import { describeListing } from './replies/describe-listing.ts';
import { ENGLISH_REPLIES } from './replies/english.ts';
import { fillTemplate } from './replies/fill-template.ts';
import type { Question, ReplyTemplates } from './replies/reply-templates.ts';
import type { Feature } from './rules/feature.ts';

/** A reply's text and the answers that the visitor can give with one touch. */
export interface Reply {
  readonly content: string;
  readonly quickReplies: readonly string[];
}

interface Situation {
  readonly input: ResponderInput;
  readonly reading: Reading;
  readonly material: Material;
  readonly templates: ReplyTemplates;
  /** Fills in what is known of the business and the lead. Only templates pass through it, never a tenant's or visitor's text. */
  readonly fill: (template: string) => string;
}

const TEMPLATES: Readonly<Record<Language, ReplyTemplates>> = { EN: ENGLISH_REPLIES, AR: ARABIC_REPLIES };

// Cold visitors with a matter of their own get one answer and no question about buying.
const COLD_REPLIES: readonly (readonly [Feature, (templates: ReplyTemplates) => string])[] = [
  ['SPAM', (templates) => templates.spam],
  ['TALK', (templates) => templates.help],
  ['WITHDRAWS', (templates) => templates.withdrawn],
  ['DECLINES', (templates) => templates.withdrawn],
  ['SELLER', (templates) => templates.seller],
  ['JOB', (templates) => templates.job],
  ['RESEARCH', (templates) => templates.research],
  ['VENDOR', (templates) => templates.vendor],
];

/** The reply to the visitor's last turn, in his language: an answer, then one question or offer. */
export function composeReply(input: ResponderInput, reading: Reading, material: Material): Reply {
  const { fields, language } = reading.qualification;
  const values = {
    business: input.business.name,
    name: fields.name ?? '',
    need: fields.requirement ?? '',
    contact: fields.phone ?? fields.email ?? '',
  };
  const situation = {
    input,
    reading,
    material,
    templates: TEMPLATES[language],
    fill: (text: string) => fillTemplate(text, values),
  };
  return coldReply(situation) ?? interestedReply(situation);
}

function coldReply(situation: Situation): Reply | null {
  const { reading, templates, fill } = situation;
  if (reading.qualification.intent !== Intent.COLD) return null;
  const { features } = reading.judgement;
  if (features.has('SUPPORT')) return plain(supportReply(situation));
  const own = COLD_REPLIES.find(([feature]) => features.has(feature));
  if (own !== undefined) return plain(fill(own[1](templates)));
  if (features.has('ASKS_PERSON'))
    return plain(fill(isReachable(situation) ? templates.confirmed : templates.askContactForPerson));
  const answer = answerOf(situation);
  if (answer !== null)
    return { content: paragraphs([answer, templates.help]), quickReplies: templates.quickReplies.start };
  if (features.has('THANKS') && !features.has('GREETING')) return plain(templates.thanks);
  return { content: fill(`${templates.greeting} ${templates.help}`), quickReplies: templates.quickReplies.start };
}

function supportReply(situation: Situation): string {
  const { templates, material } = situation;
  const known = material.knowledge[0]?.content ?? null;
  return paragraphs([templates.support, known, isReachable(situation) ? null : templates.supportContact]);
}

function interestedReply(situation: Situation): Reply {
  const { input, reading, templates } = situation;
  const answer = answerOf(situation);
  // "Next month" is an answer where the time was asked for, and no postponement.
  const postpones = reading.judgement.features.has('POSTPONES') && reading.fresh.timeline === null;
  if (postpones && reading.qualification.intent === Intent.WARM && answer === null) return plain(templates.postponed);
  const question = nextQuestion(input.turns, reading);
  const content = paragraphs([
    sentences([acknowledgement(situation), answer]),
    question === null ? closing(situation) : ask(situation, question),
  ]);
  return { content, quickReplies: quickReplies(situation, question) };
}

/** Listings, or what the knowledge base says, or that it is not known; `null` when nothing was asked. */
function answerOf(situation: Situation): string | null {
  const { material, templates, reading } = situation;
  const known = material.knowledge[0]?.content;
  // A question about something ("is there a pool?") is answered before more is shown; a need is shown what fits it.
  if (known !== undefined && (!reading.saysNeed || material.listings.length === 0)) return known;
  if (material.listings.length > 0) return listingsText(situation);
  if (material.searchedListings && reading.judgement.features.has('ASKS_AVAILABILITY')) return templates.listingsNone;
  return material.searchedKnowledge && asksForFacts(situation) ? templates.unknown : null;
}

// "What are the prices?" without a need is met by asking for the need, not by not knowing.
function asksForFacts({ reading }: Situation): boolean {
  const { features, isQuestion } = reading.judgement;
  return isQuestion && !reading.asksOpenly && !features.has('ASKS_PERSON') && !features.has('GREETING');
}

function listingsText({ material, templates, reading }: Situation): string {
  const lead = material.aboveBudget ? templates.listingsAboveBudget : templates.listingsFound;
  const lines = material.listings.map((listing) => describeListing(listing, templates, reading.qualification.language));
  return [lead, ...lines].join('\n');
}

function acknowledgement({ reading, templates, input, fill }: Situation): string | null {
  const { fresh, qualification } = reading;
  if (fresh.name !== null && qualification.fields.name !== null) return fill(templates.acknowledgeNamed);
  if (fresh.phone !== null || fresh.email !== null) return templates.acknowledge;
  const first = input.turns.every(({ role }) => role === 'user');
  return first && reading.judgement.features.has('GREETING') ? fill(templates.greeting) : null;
}

function ask(situation: Situation, question: Question): string {
  const { reading, material, templates } = situation;
  if (question !== 'contact') return templates.ask[question];
  const { features } = reading.judgement;
  if (features.has('ASKS_PERSON') || features.has('ASKS_CALL')) return templates.askContactForPerson;
  if (material.searchedKnowledge && material.knowledge.length === 0 && material.listings.length === 0)
    return templates.askContactForAnswer;
  // Whoever already pays or signs needs no viewing proposed.
  if (features.has('ASKS_STEP')) return templates.ask.contact;
  return looksAtListings(situation) ? templates.askContactForViewing : templates.askContactForCall;
}

/** With nothing left to ask: a hot lead is told who comes back to him, a warm one is offered the next step. */
function closing(situation: Situation): string {
  const { reading, templates, fill } = situation;
  if (!isReachable(situation)) return looksAtListings(situation) ? templates.offerViewing : templates.offerCall;
  if (reading.qualification.intent === Intent.HOT || reading.judgement.features.has('ASKS_PERSON')) {
    return fill(reading.qualification.fields.requirement === null ? templates.confirmed : templates.confirmedNeed);
  }
  return looksAtListings(situation) ? templates.offerViewing : templates.offerCall;
}

function looksAtListings({ material, reading }: Situation): boolean {
  return (
    material.listings.length > 0 ||
    reading.judgement.features.has('ASKS_VISIT') ||
    reading.judgement.features.has('ASKS_MEETING')
  );
}

function isReachable({ reading }: Situation): boolean {
  return reading.qualification.fields.phone !== null || reading.qualification.fields.email !== null;
}

function quickReplies({ material, templates }: Situation, question: Question | null): readonly string[] {
  if (question === 'need') return templates.quickReplies.start;
  if (question === 'time') return templates.quickReplies.time;
  if (question === 'contact') return templates.quickReplies.contact;
  return material.listings.length > 0 ? templates.quickReplies.listings : [];
}

function plain(content: string): Reply {
  return { content, quickReplies: [] };
}

function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(said.some((part) => part.includes('\n')) ? '\n' : ' ');
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n\n');
}

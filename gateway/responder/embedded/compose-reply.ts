import { Intent, type Language } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { ResponderInput } from '../responder.ts';
import { answerTo, isUnanswered, knownFact } from './answer.ts';
import { askFor } from './ask-for.ts';
import type { Material } from './gather-material.ts';
import { nextQuestion } from './next-question.ts';
import { ARABIC_REPLIES } from './replies/arabic.ts';
import { ENGLISH_REPLIES } from './replies/english.ts';
import { fillTemplate } from './replies/fill-template.ts';
import { FRENCH_REPLIES } from './replies/french.ts';
import { GERMAN_REPLIES } from './replies/german.ts';
import { paragraphs } from './replies/join-text.ts';
import { overrideTemplates } from './override-templates.ts';
import type { Question, ReplyTemplates } from './replies/reply-templates.ts';
import { SPANISH_REPLIES } from './replies/spanish.ts';
import { isReachable, looksAtListings, type ReplySituation } from './reply-situation.ts';
import type { Feature } from './rules/feature.ts';
import { whenBack } from './working-hours.ts';

/** A reply's text and the answers that the visitor can give with one touch. */
export interface Reply {
  readonly content: string;
  readonly quickReplies: readonly string[];
}

export const TEMPLATES: Readonly<Record<Language, ReplyTemplates>> = {
  EN: ENGLISH_REPLIES,
  AR: ARABIC_REPLIES,
  ES: SPANISH_REPLIES,
  FR: FRENCH_REPLIES,
  DE: GERMAN_REPLIES,
};

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
// Each of them says that a colleague will do something.
const PROMISES: readonly ((templates: ReplyTemplates) => string)[] = [
  (templates) => templates.unknown,
  (templates) => templates.askContactForPerson,
  (templates) => templates.askContactForAnswer,
  (templates) => templates.confirmed,
  (templates) => templates.confirmedNeed,
  (templates) => templates.confirmedViewing,
  (templates) => templates.support,
  (templates) => templates.supportMore,
];
const MOST_WORDS_OF_THANKS = 5;

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
    templates: overrideTemplates(TEMPLATES[language], input.business.templates?.[language] ?? {}),
    fill: (text: string) => fillTemplate(text, values),
  };
  return withHours(situation, coldReply(situation) ?? interestedReply(situation));
}

/** Who is promised a person is told when people are back, once, before what the reply ends with. */
function withHours(situation: ReplySituation, reply: Reply): Reply {
  const { input, reading, templates, fill } = situation;
  const back = whenBack(input.business.hours ?? null, reading.qualification.language, new Date());
  const promised = PROMISES.some((promise) => reply.content.includes(fill(promise(templates))));
  if (back === null || !promised || wasSaid(situation, back)) return reply;
  const parts = reply.content.split('\n\n');
  return { ...reply, content: [...parts.slice(0, -1), back, ...parts.slice(-1)].join('\n\n') };
}

function coldReply(situation: ReplySituation): Reply | null {
  const { reading, templates, fill } = situation;
  if (reading.qualification.intent !== Intent.COLD) return null;
  const { features } = reading.judgement;
  const own = COLD_REPLIES.find(([feature]) => features.has(feature));
  if (features.has('SUPPORT')) return plain(supportReply(situation));
  if (own !== undefined) return plain(fill(own[1](templates)));
  if (features.has('ASKS_PERSON') && !isReachable(situation)) return plain(templates.askContactForPerson);
  if (features.has('ASKS_PERSON') || givesContact(situation)) {
    return plain(paragraphs([acknowledgement(situation), fill(templates.confirmed)]));
  }
  if (situation.material.knowledge.length > 0 || isUnanswered(situation)) return coldAnswer(situation);
  return smallTalk(situation);
}

function coldAnswer(situation: ReplySituation): Reply {
  const { templates, reading, fill } = situation;
  const answer = answerTo(situation);
  const offTopic = reading.judgement.features.has('GENERAL_QUESTION');
  if (isUnanswered(situation)) {
    if (offTopic) return { content: fill(templates.offTopic), quickReplies: templates.quickReplies.start };
    return plain(paragraphs([answer, isReachable(situation) ? null : templates.askContactForAnswer]));
  }
  return { content: paragraphs([answer, templates.anythingElse]), quickReplies: templates.quickReplies.start };
}

function smallTalk({ reading, templates, fill, input }: ReplySituation): Reply {
  const { features } = reading.judgement;
  if (features.has('THANKS') && !features.has('GREETING')) return plain(templates.thanks);
  if (features.has('BROWSING')) return { content: templates.postponed, quickReplies: templates.quickReplies.start };
  const first = input.turns.every(({ role }) => role === 'user');
  const content =
    first || features.has('GREETING') ? fill(`${templates.greeting} ${templates.help}`) : templates.notUnderstood;
  return { content, quickReplies: templates.quickReplies.start };
}

// A complaint is met with regret and a way to be reached, each said once; a product's text would add insult.
function supportReply(situation: ReplySituation): string {
  const { templates } = situation;
  return paragraphs([
    wasSaid(situation, templates.support) ? templates.supportMore : templates.support,
    knownFact(situation),
    isReachable(situation) || wasSaid(situation, templates.supportContact) ? null : templates.supportContact,
  ]);
}

function interestedReply(situation: ReplySituation): Reply {
  const { input, reading, templates } = situation;
  const answer = answerTo(situation);
  if (answer === null && isOnlyThanks(situation)) return plain(templates.thanks);
  // "Next month" is an answer where the time was asked for, and no postponement.
  const postpones = reading.judgement.features.has('POSTPONES') && reading.fresh.timeline === null;
  if (postpones && reading.qualification.intent === Intent.WARM && answer === null) return plain(templates.postponed);
  const state = { needsPerson: isUnanswered(situation), isAnswered: answer !== null };
  const next = nextQuestion(input.turns, reading, state);
  const end = next === null ? closing(situation, answer !== null) : askFor(situation, next);
  return {
    content: paragraphs([acknowledgement(situation), answer, end]),
    quickReplies: quickReplies(situation, next?.question ?? null),
  };
}

function isOnlyThanks({ input, reading }: ReplySituation): boolean {
  const words = input.turns.at(-1)?.content.trim().split(/\s+/).length ?? 0;
  return (
    reading.judgement.features.has('THANKS') &&
    words <= MOST_WORDS_OF_THANKS &&
    Object.values(reading.fresh).every((field) => field === null)
  );
}

function acknowledgement(situation: ReplySituation): string | null {
  const { reading, templates, input, fill } = situation;
  const { fresh, qualification } = reading;
  if (fresh.name !== null && qualification.fields.name !== null) return fill(templates.acknowledgeNamed);
  if (givesContact(situation)) return templates.acknowledge;
  const first = input.turns.every(({ role }) => role === 'user');
  return first && reading.judgement.features.has('GREETING') ? fill(templates.greeting) : null;
}

/**
 * With nothing left to ask: a hot lead is told who comes back to him, a warm one is offered the next step. Neither is
 * told twice; a reply that has answered may then end with its answer.
 */
function closing(situation: ReplySituation, answered: boolean): string | null {
  const { reading, templates, fill } = situation;
  const { features } = reading.judgement;
  const otherwise = answered ? null : templates.anythingElse;
  const confirms =
    isReachable(situation) &&
    (reading.qualification.intent === Intent.HOT ||
      givesContact(situation) ||
      features.has('ASKS_PERSON') ||
      features.has('ASKS_CALL'));
  const need = reading.qualification.fields.requirement;
  if (confirms && (features.has('ASKS_MEETING') || features.has('ASKS_VISIT'))) return fill(templates.confirmedViewing);
  if (confirms) {
    const confirmation = fill(need === null ? templates.confirmed : templates.confirmedNeed);
    return wasSaid(situation, confirmation) ? otherwise : confirmation;
  }
  const offers = [templates.offerViewing, templates.offerCall, templates.askDayForViewing, ...contactOffers(templates)];
  if (answered || offers.some((offer) => wasSaid(situation, offer))) return otherwise;
  return looksAtListings(situation) ? templates.offerViewing : templates.offerCall;
}

function contactOffers(templates: ReplyTemplates): string[] {
  return [templates.askContactForViewing, templates.askContactForAskedViewing, templates.askContactForCall];
}

function wasSaid({ input }: ReplySituation, text: string): boolean {
  return input.turns.some(({ role, content }) => role === 'assistant' && content.includes(text));
}

function givesContact({ reading }: ReplySituation): boolean {
  return reading.fresh.phone !== null || reading.fresh.email !== null;
}

function quickReplies({ material, templates }: ReplySituation, question: Question | null): readonly string[] {
  if (question === 'need') return templates.quickReplies.start;
  if (question === 'time') return templates.quickReplies.time;
  if (question === 'contact') return templates.quickReplies.contact;
  return material.newListings.length > 0 ? templates.quickReplies.listings : [];
}

function plain(content: string): Reply {
  return { content, quickReplies: [] };
}

import type { Reading } from '../classify.ts';
import { fold } from '../embedded/normalise.ts';
import { clampScore } from '../embedded/score.ts';
import { lastActionOf } from '../embedded/last-action.ts';
import type { Evidence, LeadFields, Qualification, ResponderInput } from '../responder.ts';
import type { ModelJudgement } from './model-answer.ts';

const REASONS_KEPT = 5;
const REASON_LENGTH = 80;

/**
 * A model's judgement as far as it can be trusted. Its label yields to the embedded one where the visitor tried to steer
 * it, its score keeps to the label's band, and contact details come from the visitor's own text alone.
 */
export function trustJudgement(
  input: ResponderInput,
  reading: Reading,
  judgement: ModelJudgement,
  engine: string,
): Qualification {
  const embedded = reading.qualification;
  const intent = reading.steered ? embedded.intent : judgement.intent;
  const fields = trustedFields(input, reading, judgement);
  const evidence = reading.steered ? embedded.evidence : [...embedded.evidence.filter(isFact), ...reasonsOf(judgement)];
  return {
    language: embedded.language,
    intent,
    score: clampScore(intent, reading.steered ? embedded.score : judgement.score),
    evidence,
    fields,
    lastAction: lastActionOf(intent, fields, embedded.intent === intent ? embedded.evidence : evidence),
    engine,
    fallbackReason: null,
  };
}

// What a person corrected stays until the visitor says otherwise; what the rules missed, the model may add.
function trustedFields(input: ResponderInput, reading: Reading, judgement: ModelJudgement): LeadFields {
  const { fields } = reading.qualification;
  const said = fold(input.turns.map(({ role, content }) => (role === 'user' ? content : '')).join('\n'));
  const choose = (key: 'requirement' | 'budget' | 'timeline' | 'name'): string | null => {
    if (input.known[key] !== null && reading.fresh[key] === null) return input.known[key];
    const value = judgement[key]?.trim() ?? '';
    return value !== '' && wordsWereSaid(value, said) ? value : fields[key];
  };
  return {
    // The embedded engine reads addresses and numbers from the visitor's text: no other can appear.
    email: fields.email,
    phone: fields.phone,
    name: choose('name'),
    requirement: choose('requirement'),
    budget: choose('budget'),
    timeline:
      input.known.timeline === null &&
      judgement.timeline !== null &&
      fields.timeline === null &&
      offered(input, judgement.timeline)
        ? judgement.timeline
        : choose('timeline'),
  };
}

function wordsWereSaid(value: string, said: string): boolean {
  const words = fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => said.includes(word));
}

// A slot that the assistant offered and the visitor took is his timeline too.
function offered(input: ResponderInput, timeline: string): boolean {
  return wordsWereSaid(timeline, fold(input.turns.map(({ content }) => content).join('\n')));
}

function isFact({ feature }: Evidence): boolean {
  return ['NEED_STATED', 'BUDGET_STATED', 'TIME_NEAR', 'CONTACT_GIVEN'].includes(feature);
}

function reasonsOf(judgement: ModelJudgement): Evidence[] {
  return judgement.reasons
    .slice(0, REASONS_KEPT)
    .map((reason) => ({ feature: 'MODEL_REASON', text: reason.trim().slice(0, REASON_LENGTH) }))
    .filter(({ text }) => text !== '');
}

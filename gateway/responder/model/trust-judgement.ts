import type { Reading } from '../classify.ts';
import { fold } from '../embedded/normalise.ts';
import { clampScore } from '../embedded/score.ts';
import { lastActionOf } from '../embedded/last-action.ts';
import type { Evidence, LeadFields, Qualification, ResponderInput } from '../responder.ts';
import { contradict } from './contradict.ts';
import { speaksOfJudging } from './judging-words.ts';
import type { ModelJudgement } from './model-answer.ts';
import { ModelFailure } from './model-failure.ts';
import type { WrittenWords } from './written-words.ts';

const REASONS_KEPT = 5;
const REASON_LENGTH = 80;
/** A reason is read by people beside a lead: plain words and numbers, and no markup or link. */
const PLAIN_REASON = /^[\p{L}\p{M}\p{N}\s,.'’%-]+$/u;

/** What a judgement is held against. */
export interface Grounds {
  readonly input: ResponderInput;
  readonly reading: Reading;
  readonly written: WrittenWords;
  /** The provider and model that judged. */
  readonly engine: string;
}

/** @throws ModelFailure where it names an address or a number that the visitor never gave: a model that invents is not asked on. */
export function refuseInvented({ email, phone }: Pick<ModelJudgement, 'email' | 'phone'>, written: WrittenWords): void {
  const isInvented =
    (email !== null && email.trim() !== '' && !written.holdEmail(email)) ||
    (phone !== null && phone.trim() !== '' && !written.holdPhone(phone));
  if (isInvented) throw new ModelFailure('invented contact');
}

/**
 * A model's judgement as far as it can be trusted. Its label yields to the embedded one where the visitor tried to steer
 * it or speaks of judging at all, and where it says HOT against COLD or COLD against HOT: a model that somebody talked
 * round says just that, and the embedded engine hardly ever errs so far. Its score keeps to the label's band, and contact details come from the visitor's own text alone.
 */
export function trustJudgement(judgement: ModelJudgement, grounds: Grounds): Qualification {
  const { reading, written, engine } = grounds;
  const embedded = reading.qualification;
  const yields = reading.steered || contradict(judgement.intent, embedded.intent) || speaksOfJudging(written.text);
  const intent = yields ? embedded.intent : judgement.intent;
  const fields = trustedFields(judgement, grounds);
  const evidence = yields ? embedded.evidence : [...embedded.evidence.filter(isFact), ...reasonsOf(judgement)];
  return {
    language: embedded.language,
    intent,
    score: clampScore(intent, yields ? embedded.score : judgement.score),
    evidence,
    fields,
    lastAction: lastActionOf(intent, fields, embedded.intent === intent ? embedded.evidence : evidence),
    engine,
    fallbackReason: null,
    opinions: { embedded: embedded.intent, model: judgement.intent },
  };
}

// What a person corrected stays until the visitor says otherwise; what the rules missed, the model may add.
function trustedFields(judgement: ModelJudgement, { input, reading, written }: Grounds): LeadFields {
  const { fields } = reading.qualification;
  const choose = (key: 'requirement' | 'budget' | 'timeline' | 'name'): string | null => {
    if (input.known[key] !== null && reading.fresh[key] === null) return input.known[key];
    const value = judgement[key]?.trim() ?? '';
    return value !== '' && written.hold(value) ? value : fields[key];
  };
  return {
    // The embedded engine reads addresses and numbers from the visitor's text: no other can appear.
    email: fields.email,
    phone: fields.phone,
    name: choose('name'),
    requirement: choose('requirement'),
    budget: choose('budget'),
    timeline: acceptedSlot(judgement, { input, reading }) ?? choose('timeline'),
  };
}

// A slot that the assistant offered and the visitor took is his timeline too.
function acceptedSlot(
  { timeline }: ModelJudgement,
  { input, reading }: Pick<Grounds, 'input' | 'reading'>,
): string | null {
  if (timeline === null || input.known.timeline !== null || reading.qualification.fields.timeline !== null) return null;
  const said = fold(input.turns.map(({ content }) => content).join('\n'));
  const words = fold(timeline).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => said.includes(word)) ? timeline : null;
}

function isFact({ feature }: Evidence): boolean {
  return ['NEED_STATED', 'BUDGET_STATED', 'TIME_NEAR', 'CONTACT_GIVEN'].includes(feature);
}

function reasonsOf(judgement: ModelJudgement): Evidence[] {
  return judgement.reasons
    .map((reason) => reason.trim().slice(0, REASON_LENGTH))
    .filter((reason) => PLAIN_REASON.test(reason))
    .slice(0, REASONS_KEPT)
    .map((text) => ({ feature: 'MODEL_REASON', text }));
}

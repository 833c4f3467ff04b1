import { quote, type Passage } from '../normalise.ts';
import { likelihoods, type Regression } from './regression.ts';
import { tokenFeatures, tokensOf, type Token } from './span-features.ts';

/** What a word of a visitor's turn may belong to, in the order of the weights. */
export const SPAN_KINDS = ['nothing', 'requirement', 'timeline', 'budget', 'name'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** The parts of a passage that name a field, as far as the learned part sees them. */
export type Spans = Readonly<Partial<Record<SpanKind, string>>>;

/**
 * One word of a stretch must be as likely as this: what is wanted has more words than were ever learned, while a sum or a
 * name that is none misleads.
 */
const SURE: Readonly<Record<SpanKind, number>> = {
  nothing: 1,
  requirement: 0.4,
  timeline: 0.7,
  budget: 0.5,
  name: 0.5,
};
/** Its neighbours join it where they are not far less likely. */
const JOINS = 1.7;
const ARTICLE =
  /^(?:the|an?|el|la|los|las|une?|le|les|des|l|un[ao]?|der|die|das|den|dem|einen?|eine[mr]?|these|this|de|§?\d+)$/;

/** For each field the stretch of words that most likely names it; none where no word of it is likely. */
export function findSpans(model: Regression, passage: Passage): Spans {
  const tokens = tokensOf(passage);
  const chances = tokens.map((_, index) => likelihoods(model, tokenFeatures(tokens, index)));
  const spans: Partial<Record<SpanKind, string>> = {};
  for (const [kind, name] of SPAN_KINDS.entries()) {
    if (name === 'nothing') continue;
    const stretch = bestStretch(
      chances.map((chance) => chanceOf(chance, kind)),
      SURE[name],
    );
    const text = stretch === null ? '' : textOf(passage, tokens.slice(stretch.from, endOf(tokens, stretch) + 1));
    if (text !== '') spans[name] = text;
  }
  return spans;
}

// A word that is likelier part of another field joins none but that.
function chanceOf(chance: readonly number[], kind: number): number {
  const own = chance[kind] ?? 0;
  return own < Math.max(...chance.slice(1)) ? 0 : own;
}

// An article or a number alone names nothing: the word after it does.
function endOf(tokens: readonly Token[], { from, to }: Stretch): number {
  let end = to;
  while (
    tokens.slice(from, end + 1).every(({ text }) => ARTICLE.test(text)) &&
    /^\p{L}/u.test(tokens[end + 1]?.text ?? '')
  )
    end += 1;
  return end;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

// The run of neighbours whose odds together are the best.
function bestStretch(chances: readonly number[], sure: number): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  let from = 0;
  let sum = 0;
  let likeliest = 0;
  for (const [index, chance] of chances.entries()) {
    if (sum <= 0) [from, sum, likeliest] = [index, 0, 0];
    sum += Math.log((chance + 1e-4) / (1 - chance + 1e-4)) + JOINS;
    likeliest = Math.max(likeliest, chance);
    if (likeliest > sure && sum > most) [best, most] = [{ from, to: index }, sum];
  }
  return best;
}

function textOf(passage: Passage, tokens: readonly Token[]): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return '';
  const text = quote(passage, first.start, last.end).replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

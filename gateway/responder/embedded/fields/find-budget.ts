import { fold, quote, type Passage } from '../normalise.ts';
import { BUDGET_LIMITS, BUDGET_NOUNS, BUDGET_VERBS, NOT_MONEY_AFTER, QUOTED_BEFORE } from '../rules/budget-rules.ts';
import {
  EUROPEAN_BUDGET_LIMITS,
  EUROPEAN_BUDGET_NOUNS,
  EUROPEAN_BUDGET_VERBS,
  EUROPEAN_NOT_MONEY_AFTER,
  EUROPEAN_QUOTED_BEFORE,
} from '../rules/european-budget-rules.ts';
import { amountsIn, AMOUNT } from './amounts.ts';
import { foldedExpression } from '../rules/folded-expression.ts';
import { words } from '../rules/words.ts';

const PERIOD =
  '(?:\\s*(?:a|per|/|each|al|por|par|pro|im|fel|في|فى|كل)?\\s*(?:month(?:ly)?|mo|week|night|year|term|session|pcm|mes|año|mensual(?:es)?|mois|an|mensuel(?:le)?s?|monat(?:lich)?|jahr|shahr|sana|شهريا|الشهر|شهر|سنويا)(?![\\p{L}]))?';
const DOWN =
  "(?:\\s*(?:upfront|up front|down(?: ?payment)?|deposit|in cash|cash|de entrada|al contado|d['’]apport|comptant|anzahlung|bar|مقدم|كاش))?";
const DOWN_PAYMENT = /upfront|up front|down|deposit|cash|de entrada|al contado|apport|comptant|anzahlung|bar|مقدم|كاش/u;
const QUALIFIED = foldedExpression(
  `(?<![\\p{L}\\p{N}.@#-])((?:${[...BUDGET_LIMITS, ...EUROPEAN_BUDGET_LIMITS].join('|')})\\s*)?(${AMOUNT})(${DOWN}${PERIOD})(?![\\p{L}\\p{N}%:@])`,
  'g',
);
const NOUN = foldedExpression(
  `(?:${[...BUDGET_NOUNS, ...EUROPEAN_BUDGET_NOUNS].join('|')})[\\s:,=]*(?:[\\p{L}']+\\s+){0,4}$`,
);
const NOUN_AFTER = foldedExpression(
  `^\\s*(?:is |as |for |هي |هو )?(?:my |our |the |total |max(?:imum)? )?(?:${[...BUDGET_NOUNS, ...EUROPEAN_BUDGET_NOUNS].join('|')})`,
);
const VERB = foldedExpression(
  `(?:${[...BUDGET_VERBS, ...EUROPEAN_BUDGET_VERBS].join('|')})\\s+(?:[\\p{L}']+\\s+){0,2}$`,
);
const QUOTED = foldedExpression(
  `(?:${[...QUOTED_BEFORE, ...EUROPEAN_QUOTED_BEFORE].join('|')})\\s*(?:[\\p{L}']+\\s+){0,3}$`,
);
const NOT_MONEY = foldedExpression(
  `^\\s*-?\\s*(?:${[...NOT_MONEY_AFTER, ...EUROPEAN_NOT_MONEY_AFTER].join('|')})(?![\\p{L}])`,
);
const MONEY =
  /[$€£₹]|million|thousand|grand|\dk|\dm|egp|usd|eur|aed|sar|dollar|euro|pound|dirham|riyal|جنيه|ريال|درهم|دولار|مليون|ملايين|الف|الاف|month|شهر|\bmes\b|mois|monat|\dm\b|\d mil\b|tausend|\balf|malyon|melyon/u;

// So many digits are a telephone, and no part of it is a sum.
const PHONE = /\+?\d(?:[ -]?\d){8,}/g;
/** What is neither counted nor paid: a time of day, the number of an order. */
const NO_SUM = /\d:\d\d|[a-z]-?\d{4,}|^\d$/;
const SUM_IN_WORDS = foldedExpression(
  `(?<![\\p{L}])[وبل]?(?:${words`
    الف الفا الفي الفين الاف مليون مليونين ملايين ميه مئه ميتين مئتي \p{L}{2,5}(?:ميه|ميت|مئه) جنيه جنيها دينار دينارا ريال ريالا درهم درهما دولار دولارا
    alf alaf million millions malyoon mlyon thousand hundred grand lakhs? crores? mil miles millon millones millón cien cientos\p{L}* palos lucas
    cents? mille euros? hundert tausend \p{L}+hundert \p{L}+tausend
  `.join('|')})(?![\\p{L}])`,
);
/** From here on a sum that is named in a statement is the one that he has. */
const LARGE = 10_000;

/** Where a budget stands in a text. */
export interface BudgetSpan {
  readonly text: string;
  readonly start: number;
  readonly weight: number;
}

/** The amount the visitor can or wants to pay, as he wrote it; `asked` when the assistant had just asked for it. */
export function findBudget(passage: Passage, asked: boolean): string | null {
  return findBudgetSpan(passage, asked)?.text ?? null;
}

/** The same, with its place; the amount that is most clearly a budget wins. */
export function findBudgetSpan(passage: Passage, asked: boolean): BudgetSpan | null {
  let best: BudgetSpan | null = null;
  const text = passage.folded.replace(PHONE, (found) => '#'.repeat(found.length));
  for (const match of text.matchAll(QUALIFIED)) {
    const weight = weigh(text, match, asked);
    if (weight <= (best?.weight ?? 0)) continue;
    const shown = quote(passage, match.index, match.index + match[0].length).replace(/[.,،]+$/, '');
    best = { text: shown, start: match.index, weight };
  }
  return best;
}

/** Whether a phrase that was found otherwise names a sum, and not a number of people, a telephone or nothing countable. */
export function namesSum(text: string): boolean {
  const folded = fold(text).replace(PHONE, '');
  const after = folded.replace(/^.*?\d[\d.,]*/, '');
  const isSum = Math.max(0, ...amountsIn(folded)) > 0 || SUM_IN_WORDS.test(folded);
  return isSum && !NO_SUM.test(folded) && !isPhoneOrYear(folded) && !NOT_MONEY.test(after);
}

// 4: called a budget; 3: the answer to the question for one; 2: what he pays or has; 1: a limit on a sum of money, or a
// large one in a statement.
function weigh(text: string, match: RegExpMatchArray & { index: number }, asked: boolean): number {
  const [whole, limit = '', amount = '', rest = ''] = match;
  const before = text.slice(Math.max(0, match.index - 48), match.index);
  const after = text.slice(match.index + whole.length, match.index + whole.length + 28);
  const value = Math.max(0, ...amountsIn(amount));
  if (value === 0 || NOT_MONEY.test(after) || isPhoneOrYear(amount)) return 0;
  if (NOUN.test(before) || NOUN_AFTER.test(after)) return 4;
  if (QUOTED.test(before)) return 0;
  const money = MONEY.test(`${amount}${rest}`);
  const states = !/[?؟]/.test(text.slice(match.index)) && money && value >= LARGE;
  const pays = VERB.test(before) || DOWN_PAYMENT.test(rest);
  return weighPlain({ asked, money, value, pays, limited: limit !== '' || states });
}

interface PlainAmount {
  readonly asked: boolean;
  readonly money: boolean;
  readonly value: number;
  readonly pays: boolean;
  readonly limited: boolean;
}

function weighPlain({ asked, money, value, pays, limited }: PlainAmount): number {
  const sizeable = money || value >= 100;
  if (asked && sizeable) return 3;
  if (pays && sizeable) return 2;
  return limited && (money || value >= 500) ? 1 : 0;
}

// Nine digits in a row or more are a telephone, and so are seven in groups that no thousands are written in ("03 771 245");
// a bare number around 2000 is a year.
function isPhoneOrYear(amount: string): boolean {
  const digits = amount.replace(/\D/g, '');
  const isBare = /^[+\d\s]+$/.test(amount.trim());
  const isPhone = isBare && (digits.length >= 9 || (digits.length >= 7 && !digits.endsWith('000')));
  return isPhone || /^\s*(?:19|20)\d\d\s*$/.test(amount);
}

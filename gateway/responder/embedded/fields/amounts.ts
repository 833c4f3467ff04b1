import { fold } from '../normalise.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

const UNIT =
  '(?:k|m|mn|mil|mio|million|millions|thousand|grand|alf|malyon|melyon|million|مليون|ملايين|مليونين|الف|الاف|الفين)';
const CURRENCY =
  '(?:egp|le|l\\.e\\.?|usd|eur|gbp|aed|sar|qar|kwd|inr|dollars?|euros?|pounds?|quid|dirhams?|riyals?|rupees?|bucks|[$€£₹]|جنيه|جنيها|ريال|درهم|دولار|يورو|دينار|gneh|geneh|gnih)';
const NUMBER = '\\d{1,3}(?:[,\\s]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?';
const WORDS =
  '(?:half a million|quarter of a million|a million|one million|two million|three million|four million|five million|six million|ten million|نص مليون|نصف مليون|ربع مليون|مليون ونص|مليون ونصف|مليونين|الفين|مليون|(?:ثلاثه|تلاته|اربعه|خمسه|سته|سبعه|تمانيه|ثمانيه|تسعه|عشره|ثلاث|تلات|اربع|خمس|ست|سبع|ثمان|تسع|عشر|ميه|ميت|ميتين|مئه|مائه|مئتي|تلتميت|ثلاثمئه|ربعميت|خمسميت|خمسمئه|ستميت|سبعميت|تمنميت) (?:ملايين|مليون|الاف|الف))';
const SINGLE = `(?:${CURRENCY}\\s*)?(?:(?:${NUMBER})(?:\\s*${UNIT}(?![\\p{L}]))?(?:\\s*(?:و\\s?نص(?:ف)?|and a half))?|${WORDS})(?:\\s*${CURRENCY}(?![\\p{L}]))?`;

/** The source of an expression for an amount of money or a range of two in folded text ("4 million", "$3-5k", "من ٢ ل ٣ مليون"). */
export const AMOUNT = `(?:${SINGLE})(?:\\s*(?:-|–|—|to|and|or|الي|ل|لل|حتي|و|او)\\s*(?:${SINGLE}))?`;

const VALUE = foldedExpression(`(${NUMBER})\\s*(${UNIT})?(?![\\p{L}])(\\s*(?:و\\s?نص(?:ف)?|and a half))?`, 'g');
const WORD_VALUES: readonly (readonly [RegExp, number])[] = [
  [/half a million|نص(?:ف)? مليون/u, 500_000],
  [/quarter of a million|ربع مليون/u, 250_000],
  [/مليون ونص/u, 1_500_000],
  [/مليونين|two million/u, 2_000_000],
  [/three million|(?:ثلاث|تلات)ه? (?:ملايين|مليون)/u, 3_000_000],
  [/four million|اربعه? (?:ملايين|مليون)/u, 4_000_000],
  [/five million|خمسه? (?:ملايين|مليون)/u, 5_000_000],
  [/six million|سته? (?:ملايين|مليون)/u, 6_000_000],
  [/ten million|عشره? (?:ملايين|مليون)/u, 10_000_000],
  [/(?:a|one) million|مليون/u, 1_000_000],
];

/** The amounts in a text, in whole units of its currency; a unit after a range holds for both ends ("3-4 million"). */
export function amountsIn(text: string): number[] {
  const folded = fold(text);
  const found = Array.from(folded.matchAll(VALUE), (match) => ({
    value: readNumber(match[1] ?? '') + (match[3] === undefined ? 0 : 0.5),
    unit: factor(match[2]),
  }));
  const last = found.at(-1)?.unit ?? 1;
  if (found.length > 0) return found.map(({ value, unit }) => value * (unit === 1 && value < 1_000 ? last : unit));
  const spoken = WORD_VALUES.find(([pattern]) => pattern.test(folded));
  return spoken === undefined ? [] : [spoken[1]];
}

function readNumber(text: string): number {
  const grouped = /^\d{1,3}(?:[,\s]\d{3})+$/.test(text);
  return Number(grouped ? text.replace(/[,\s]/g, '') : text.replace(',', '.'));
}

function factor(unit: string | undefined): number {
  if (unit === undefined) return 1;
  return /^(?:k|thousand|grand|alf|الف|الاف|الفين)$/u.test(unit) ? 1_000 : 1_000_000;
}

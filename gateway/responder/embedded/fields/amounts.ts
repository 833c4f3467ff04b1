import { fold } from '../normalise.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

const UNIT =
  '(?:k|m|mn|mio|million|millions|thousand|grand|alf|malyon|melyon|million|مليون|ملايين|مليونين|مليونان|مليوني|الفا?|الاف|الفين|mil|tsd|tausend|mille)';
const CURRENCY =
  '(?:egp|le|l\\.e\\.?|usd|eur|gbp|aed|sar|qar|kwd|inr|dollars?|euros?|pounds?|quid|dirhams?|riyals?|rupees?|bucks|[$€£₹]|جنيه|جنيها|ريال|درهم|دولار|يورو|دينار|gneh|geneh|gnih)';
const NUMBER = '\\d{1,3}(?:[.,\\s]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?';
// Numbers that are said in Arabic words before "thousand" or "million".
const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...numerals('ثلاثه تلاته ثلاث تلات', 3),
  ...numerals('اربعه اربع', 4),
  ...numerals('خمسه خمس', 5),
  ...numerals('سته ست', 6),
  ...numerals('سبعه سبع', 7),
  ...numerals('ثمانيه تمانيه ثمان ثماني', 8),
  ...numerals('تسعه تسع', 9),
  ...numerals('عشره عشر', 10),
  ...numerals('عشرين عشرون', 20),
  ...numerals('ثلاثين تلاتين ثلاثون', 30),
  ...numerals('اربعين اربعون', 40),
  ...numerals('خمسين خمسون', 50),
  ...numerals('ستين ستون', 60),
  ...numerals('سبعين سبعون', 70),
  ...numerals('ثمانين تمانين ثمانون', 80),
  ...numerals('تسعين تسعون', 90),
  ...numerals('ميه ميت مئه مائه', 100),
  ...numerals('ميتين مئتي مئتين مئتا مائتي', 200),
  ...numerals('تلتميت تلتميه ثلاثمئه ثلاثمائه', 300),
  ...numerals('ربعميت ربعميه اربعمئه اربعمائه', 400),
  ...numerals('خمسميت خمسميه خمسمئه خمسمائه', 500),
  ...numerals('ستميت ستميه ستمئه ستمائه', 600),
  ...numerals('سبعميت سبعميه سبعمئه سبعمائه', 700),
  ...numerals('تمنميت تمنميه ثمانمئه ثمانمائه', 800),
  ...numerals('تسعميت تسعميه تسعمئه تسعمائه', 900),
]);
const NUMERAL = `(?:${Array.from(NUMERALS.keys()).join('|')})`;
const WORDS = `(?:half a million|quarter of a million|a million|one million|two million|three million|four million|five million|six million|ten million|نص مليون|نصف مليون|ربع مليون|مليون ونص|مليون ونصف|مليونين|مليونان|مليوني|الفين|مليون|${NUMERAL} (?:ملايين|مليون|الاف|الفا?))`;

function numerals(words: string, value: number): [string, number][] {
  return words.split(' ').map((word) => [word, value]);
}

const SINGLE = `(?:${CURRENCY}\\s*)?(?:(?:${NUMBER})(?:\\s*${UNIT}(?![\\p{L}]))?(?:\\s*(?:و\\s?نص(?:ف)?|and a half))?|${WORDS})(?:\\s*${CURRENCY}(?![\\p{L}]))?`;

/** The source of an expression for an amount of money or a range of two in folded text ("4 million", "$3-5k", "من ٢ ل ٣ مليون"). */
export const AMOUNT = `(?:${SINGLE})(?:\\s*(?:-|–|—|to|and|or|الي|ل|لل|حتي|و|او)\\s*(?:${SINGLE}))?`;

const VALUE = foldedExpression(`(${NUMBER})\\s*(${UNIT})?(?![\\p{L}])(\\s*(?:و\\s?نص(?:ف)?|and a half))?`, 'g');
const IN_WORDS = foldedExpression(`(${NUMERAL}) (ملايين|مليون|الاف|الفا?)`);
const WORD_VALUES: readonly (readonly [RegExp, number])[] = [
  [/half a million|نص(?:ف)? مليون/u, 500_000],
  [/quarter of a million|ربع مليون/u, 250_000],
  [/مليون ونص/u, 1_500_000],
  [/مليون(?:ين|ان|ي)|two million/u, 2_000_000],
  [/three million/, 3_000_000],
  [/four million/, 4_000_000],
  [/five million/, 5_000_000],
  [/six million/, 6_000_000],
  [/ten million/, 10_000_000],
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
  const inWords = folded.match(IN_WORDS);
  if (inWords !== null) return [(NUMERALS.get(inWords[1] ?? '') ?? 0) * factor(inWords[2])];
  const spoken = WORD_VALUES.find(([pattern]) => pattern.test(folded));
  return spoken === undefined ? [] : [spoken[1]];
}

// "180.000" is a hundred and eighty thousand in most of Europe; no sum of money has three decimals.
function readNumber(text: string): number {
  const grouped = /^\d{1,3}(?:[.,\s]\d{3})+$/.test(text);
  return Number(grouped ? text.replace(/[.,\s]/g, '') : text.replace(',', '.'));
}

function factor(unit: string | undefined): number {
  if (unit === undefined) return 1;
  return /^(?:k|thousand|grand|alf|mil|tsd|tausend|mille|الفا?|الاف|الفين)$/u.test(unit) ? 1_000 : 1_000_000;
}

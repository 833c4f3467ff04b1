import type { Passage } from '../normalise.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

const ADDRESS = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

// "ann at x dot org", "ann (at) x (dot) org", "ann آت x دوت org"; a spelled-out address names its dot, else "meet at home" would be one.
// Each gap can be read in one way only and lists are short: text made to be ambiguous costs no time.
const OPEN = '\\s*(?:[([]\\s*)?';
const CLOSE = '(?:\\s*[)\\]])?\\s*';
// A handle of a social network ("ig @ann.shop") has its sign at its own beginning.
const AT = `${OPEN}(?:(?<!\\s)@|@(?=\\s)|\\bat\\b|\\barroba\\b|\\barobase\\b|\\bklammeraffe\\b|(?<![\\p{L}])(?:ات|اي?ت)(?![\\p{L}]))${CLOSE}`;
const DOT = `${OPEN}(?:\\b(?:dot|punto|point|punkt)\\b|(?<![\\p{L}])(?:دوت|نقطه)(?![\\p{L}]))${CLOSE}`;
const LABEL = '[a-z0-9][a-z0-9_%+-]{0,40}';
const JOINED = `${LABEL}(?:(?:\\.|${DOT}|\\s+(?:underscore|dash|hyphen)\\s+)${LABEL}){0,3}`;
const DOMAIN = `(?:${LABEL}|جي ?ميل|ياهو|هوت ?ميل|اوت ?لوك)(?:(?:\\.|${DOT})${LABEL}){0,3}(?:\\.|${DOT})(?:[a-z]{2,12}|كوم|نت|اورج)`;
const SPELLED = foldedExpression(`(?<![\\p{L}\\p{N}])(?=(${JOINED})(${AT})(${DOMAIN})(?![\\p{L}\\p{N}]))`, 'g');
// In "write to me at sara dot ali at mail dot com" only the last "at" belongs to an address.
const NO_LOCAL =
  /^(?:es|ist|est|mail|correo|me|us|him|her|it|them|i|you|we|meet|look|looking|here|home|work|arrive|am|is|are|be)$/;
const ARABIC_PARTS: readonly (readonly [RegExp, string])[] = [
  [/جي ?ميل/, 'gmail'],
  [/ياهو/, 'yahoo'],
  [/هوت ?ميل/, 'hotmail'],
  [/اوت ?لوك/, 'outlook'],
  [/كوم$/, 'com'],
  [/نت$/, 'net'],
  [/اورج$/, 'org'],
];
const DOTS = foldedExpression(DOT, 'g');

/** The visitor's e-mail address in lower case, spelled-out forms put together; `null` where there is none. */
export function findEmail(passage: Passage): string | null {
  const plain = passage.folded.match(ADDRESS)?.[0];
  if (plain !== undefined) return plain.replace(/^[.\-_]+/, '');
  const spelled = Array.from(passage.folded.matchAll(SPELLED)).filter(([, local = '']) => !NO_LOCAL.test(local));
  return spelled[0] === undefined ? null : join(spelled[0]);
}

function join(match: RegExpMatchArray): string | null {
  const [, local = '', at = '', domain = ''] = match;
  // "at" in plain letters and a written dot is an ordinary sentence ("look at parley.example") unless the dot is spelled too.
  const spelledAt = at.includes('@') || /[([]/.test(at) || domain.search(DOTS) >= 0;
  return spelledAt ? `${spellOut(local)}@${spellOut(domain)}` : null;
}

function spellOut(text: string): string {
  const written = ARABIC_PARTS.reduce((rest, [pattern, latin]) => rest.replace(pattern, latin), text);
  return written
    .replace(DOTS, '.')
    .replace(/\s+underscore\s+/g, '_')
    .replace(/\s+(?:dash|hyphen)\s+/g, '-')
    .replace(/\s+/g, '');
}

import { fold, quote, type Passage } from '../normalise.ts';
import { DOUBTFUL_NAME_CUES, NAME_CUES, NOT_NAMES, TITLES } from '../rules/name-rules.ts';
import { GIVEN_NAMES } from '../rules/given-names.ts';
import { compilePhrases } from '../rules/compile-phrases.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

const CUE = cueOf(NAME_CUES);
const DOUBTFUL_CUE = cueOf(DOUBTFUL_NAME_CUES);
const TITLE = foldedExpression(`^(?:(?:${TITLES.join('|')})\\.?\\s+)+`);
const NOT_NAME = foldedExpression(`^(?:${NOT_NAMES.join('|')})$`);
const WORD = /^[\s]*([\p{L}][\p{L}'’.-]*)/u;
const INTRODUCED =
  /^\s*([\p{Lu}][\p{L}'’-]+(?:\s+[\p{Lu}][\p{L}'’-]+){0,2})\s+(?:from\s+\p{L}+\s+)?(?:here|speaking)\b/u;
const BESIDE_CONTACT =
  /(?:^|[,.;\n]\s*)([\p{Lu}][\p{L}'’-]+(?:\s+[\p{Lu}][\p{L}'’-]+){0,2})(?:\s*[,:،-]\s*|\s+)(?=\+?\d(?:[\s().-]?\d){7,}|[\w.+-]+@)/u;
const ARABIC_BESIDE_PHONE =
  /^([\u0621-\u064A]{2,}(?:\s+[\u0621-\u064A]{2,}){0,2})\s*[,،:-]?\s*\+?[\d٠-٩][\d٠-٩\s-]{6,}$/u;
// Spanish, French and German introduce a name with words that much else follows, too: only a capital letter tells.
const SAID_TO_BE =
  /(?:^|[\s,.;:])(?:soy|me llamo|mi nombre es|a nombre de|je m['’]appelle|je suis|c['’]est|mon nom est|au nom de|ich hei(?:ß|ss)e|ich bin|mein name ist|auf den namen|hier ist|habla|ici)\s+(?:(?:el |la )?(?:sr|sra|don|doña|m|mme|monsieur|madame|herr|frau|dr|dra)\.?\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/iu;
const CAPITAL = /^\p{Lu}/u;
// "Bonjour, Sandrine Favre. Je voudrais ...": a first and a last name that begin a message and end in a stop.
const BEGINS =
  /^(?:(?:hi|hello|hola|buen[oa]s(?: d[ií]as| tardes)?|bonjour|bonsoir|salut|hallo|guten tag|gr[uü]ezi|moin)[\s,!.]+)?(\p{Lu}\p{Ll}[\p{L}'’-]*\s+\p{Lu}\p{Ll}[\p{L}'’-]*)\s*[.,]\s/iu;
const BOTH_CAPITAL = /^\p{Lu}\S*\s+\p{Lu}/u;
const GERMAN_ROLE =
  /^(?:student|azubi|kunde|kundin|mieter|vermieter|journalist|influencer|lehrer|mitglied|interessent|anf\p{L}+|rentner|makler)/iu;
// "Mother of Ziad", beside a number: how many go by their child's name.
const KUNYA =
  /(?:^|[\s,،.])([أا](?:م|بو)\s+\p{Script=Arabic}{2,})[\s,،:-]*\+?[\d٠-٩]{7,}|\+?[\d٠-٩]{7,}[\s,،:-]*([أا](?:م|بو)\s+\p{Script=Arabic}{2,})/u;
const LAST_WORDS =
  /(?:,\s*([\p{Lu}][\p{L}'’-]+(?:\s+[\p{Lu}][\p{L}'’-]+){1,2})|\d{7,}\s*[,،-]?\s*([\p{Lu}\p{Script=Arabic}][\p{L}'’-]+(?:\s+[\p{Lu}\p{Script=Arabic}][\p{L}'’-]+){0,2}))\s*\.?$/u;

/** The visitor's own name without title; `asked` when the assistant had just asked for it, so that a bare answer is one. */
export function findName(passage: Passage, asked: boolean): string | null {
  return (
    introduced(passage) ??
    saidToBe(passage) ??
    cued(passage) ??
    doubtfullyCued(passage) ??
    (asked ? answered(passage) : null) ??
    beside(passage) ??
    begins(passage)
  );
}

function introduced(passage: Passage): string | null {
  return acceptName(passage.shown.match(INTRODUCED)?.[1]);
}

function saidToBe({ shown }: Passage): string | null {
  const words = shown.match(SAID_TO_BE)?.[1]?.split(/\s+/) ?? [];
  const end = words.findIndex((word) => !CAPITAL.test(word));
  const name = words.slice(0, end < 0 ? words.length : end).join(' ');
  return name === '' || GERMAN_ROLE.test(name) ? null : acceptName(name);
}

// A greeting and what begins any sentence have capitals, too: it takes an address or a number beside, or a greeting before.
function begins({ shown }: Passage): string | null {
  const [whole, name] = shown.match(BEGINS) ?? [];
  if (whole === undefined || name === undefined || !BOTH_CAPITAL.test(name)) return null;
  return !whole.startsWith(name) || /@|\d{5,}|\d{2,4}(?:[ -]\d{2,4}){2}/.test(shown) ? acceptName(name) : null;
}

function cued(passage: Passage): string | null {
  for (const match of passage.folded.matchAll(CUE)) {
    const name = readName(passage, match.index + match[0].length);
    if (name !== null) return name;
  }
  return null;
}

function doubtfullyCued(passage: Passage): string | null {
  for (const match of passage.folded.matchAll(DOUBTFUL_CUE)) {
    const start = match.index + match[0].length;
    const name = readName(passage, start);
    // "وانا اخدها" goes on; who introduces himself begins anew.
    if (match[0].startsWith('و')) continue;
    if (name !== null && (CAPITAL.test(name) || (isKnown(name) && standsAlone(passage, start, name)))) return name;
  }
  return null;
}

// "انا حامل، ..." is no name; a kunya is one.
function isKnown(name: string): boolean {
  const [first = ''] = fold(name).split(/\s+/);
  return GIVEN_NAMES.has(first) || /^(?:ام|ابو|بو|ابن)$/.test(first);
}

// "انا محمد، عايز" names somebody; "انا بحاول ادفع" goes on.
function standsAlone({ shown }: Passage, start: number, name: string): boolean {
  const after = shown.slice(start).split(name)[1] ?? '';
  return /^\p{Script=Arabic}/u.test(name) && /^\s*(?:$|[.,،!؟\n]|\+?\d)/u.test(after);
}

function cueOf(phrases: readonly string[]): RegExp {
  return foldedExpression(`${compilePhrases(phrases).source}[\\s:،,]*`, 'g');
}

// A whole answer of one to three words, all letters: "Mona", "منى السيد".
function answered(passage: Passage): string | null {
  const [first = '', second = ''] = passage.shown.split(/[,،.!\n]+/).map((part) => part.trim());
  // "Yes, do. Marwa": what comes before the name only agrees.
  return nameIn(first) ?? nameIn(second);
}

function nameIn(part: string): string | null {
  const words = part.split(/\s+/);
  return words.length <= 3 && words.every((word) => /^[\p{L}'’-]+$/u.test(word)) ? acceptName(part) : null;
}

function beside(passage: Passage): string | null {
  const last = passage.shown.match(LAST_WORDS);
  const beside = passage.shown.match(BESIDE_CONTACT) ?? passage.shown.match(ARABIC_BESIDE_PHONE);
  const kunya = passage.shown.match(KUNYA);
  return kunya?.[1] ?? kunya?.[2] ?? acceptName(beside?.[1]) ?? acceptName(last?.[1] ?? last?.[2]);
}

function readName(passage: Passage, start: number): string | null {
  const skipped = passage.folded.slice(start).match(TITLE)?.[0].length ?? 0;
  const words: string[] = [];
  let at = start + skipped;
  while (words.length < 3) {
    const match = passage.folded.slice(at).match(WORD);
    const word = match?.[1];
    if (match === null || word === undefined || isNoName(word)) break;
    const shown = quote(passage, at, at + match[0].length);
    // In Latin script the second word of a name is written large when the first one is ("I am Mona and ...").
    if (words.length > 0 && !sameCase(words[0] ?? '', shown)) break;
    words.push(shown.replace(/\.$/, ''));
    at += match[0].length;
    if (/[.]$/.test(shown) || !/^\s/.test(passage.folded.slice(at))) break;
  }
  return acceptName(words.join(' '));
}

// An Arabic word may carry "and" in front (وعايز).
function isNoName(word: string): boolean {
  const bare = word.replace(/\.$/, '');
  return NOT_NAME.test(bare) || NOT_NAME.test(bare.replace(/^و/, ''));
}

function sameCase(first: string, next: string): boolean {
  const capital = /^\p{Lu}/u;
  if (!/^\p{Script=Latin}/u.test(first)) return /^\p{Script=Arabic}/u.test(next);
  return capital.test(first) && capital.test(next);
}

/** A phrase that was taken for a name; `null` where one of its words is none, or an "and" in front shows that a sentence goes on. */
export function acceptName(name: string | undefined): string | null {
  if (name === undefined || name === '') return null;
  const words = fold(name).split(/\s+/);
  const goesOn = /^و\p{L}{4}/u.test(fold(name)) && !GIVEN_NAMES.has(words[0] ?? '');
  return name.length >= 2 && name.length <= 60 && !goesOn && !words.some(isNoName) ? name : null;
}

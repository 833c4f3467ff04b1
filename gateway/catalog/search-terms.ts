import { unifyArabic } from '../text/letter-forms.ts';
import { SAME_MEANING, SAYS_NOTHING } from './search-vocabulary.ts';

/** Longer messages are searched by their first words: each term costs a scan. */
const MOST_TERMS = 24;
const ARABIC_ARTICLE = /^[وف]?(?:بال|كال|لل|ال)(?=\p{L}{2})/u;
const ACCENTS = /[\u0300-\u036f]/g;
const JOINED = /^(?:[وفبل])(?=\p{L}{3})/u;

/** Lower case, no accents, and one form for each Arabic letter; `stemmed` does the same to what is stored. */
export function unifyLetters(text: string): string {
  return unifyArabic(text.toLowerCase().normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC'));
}

/**
 * What a text asks about, each as a query for `to_tsquery`: the word, or all words of its meaning. Words that are in any
 * question are left out; a meaning stands once, however often it is named.
 */
export function searchTerms(text: string): string[] {
  const words = unifyLetters(text)
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SAYS_NOTHING.has(word) && !SAYS_NOTHING.has(bare(word)));
  return [...new Set(words.map(queryFor))].slice(0, MOST_TERMS);
}

function queryFor(word: string): string {
  const forms = new Set([word, bare(word), word.replace(JOINED, '')]);
  const meaning = SAME_MEANING.find((words) => words.some((known) => [...forms].some((form) => matches(form, known))));
  if (meaning === undefined) return [...forms].map(quoted).join(' | ');
  return meaning.map(quoted).join(' | ');
}

function bare(word: string): string {
  return word.replace(ARABIC_ARTICLE, '');
}

function matches(word: string, known: string): boolean {
  return known.endsWith('*') ? word.startsWith(known.slice(0, -1)) : word === known;
}

// Several words stand next to each other; quotes keep what is left of a word from being read as an operator.
function quoted(known: string): string {
  const words = known.split(/[\s-]+/).map((word) => (word.endsWith('*') ? `'${word.slice(0, -1)}':*` : `'${word}'`));
  return words.length === 1 ? words.join('') : `(${words.join(' <-> ')})`;
}

// `lower` leaves capitals with accents alone where the database's locale is C.
const ACCENTED = 'áàâäãéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ';
const PLAIN = 'aaaaaeeeeiiiiooooouuuuncaaaaaeeeeiiiiooooouuuunc';

/**
 * SQL: a text with Arabic letters unified, Latin ones without accents, and Arabic words stripped of article and ending,
 * for the `english` text search configuration, which stems the English words and leaves the Arabic ones. PostgreSQL's own Arabic stemmer takes the
 * article away but then keeps endings that it drops without it ("العمولة", "عمولة"); this is light stemming as in
 * Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007), on either side.
 */
export function stemmed(expression: string): string {
  const unified = `translate(lower(${expression}), 'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩${ACCENTED}ـًٌٍَُِّْ', 'اااايهوي0123456789${PLAIN}')`;
  const withoutArticle = `regexp_replace(${unified}, '(?<![ء-ي])[وف]?(?:بال|كال|لل|ال)(?=[ء-ي]{2})', '', 'g')`;
  return `regexp_replace(${withoutArticle}, '(?<=[ء-ي]{2})(?:ها|هم|كم|نا|ات|ون|ين|ان|يه|ه|ي)(?![ء-ي])', '', 'g')`;
}

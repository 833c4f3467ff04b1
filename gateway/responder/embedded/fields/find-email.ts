import type { Passage } from '../normalise.ts';

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

// "ann at x dot org", "ann (at) x (dot) org", "ann آت x دوت org"; a spelled-out address names its dot, else "meet at home" would be one.
const AT = '\\s*(?:\\(|\\[)?\\s*(?:@|\\bat\\b|(?<![\\p{L}])(?:ات|اي?ت)(?![\\p{L}]))\\s*(?:\\)|\\])?\\s*';
const DOT = '\\s*(?:\\(|\\[)?\\s*(?:\\bdot\\b|(?<![\\p{L}])(?:دوت|نقطه)(?![\\p{L}]))\\s*(?:\\)|\\])?\\s*';
const LABEL = '[a-z0-9][a-z0-9_%+-]*';
const JOINED = `${LABEL}(?:(?:\\.|${DOT}|\\s+(?:underscore|dash|hyphen)\\s+)${LABEL})*`;
const DOMAIN = `${LABEL}(?:(?:\\.|${DOT})${LABEL})*(?:\\.|${DOT})[a-z]{2,}`;
const SPELLED = new RegExp(`(?<![\\p{L}\\p{N}])(${JOINED})(${AT})(${DOMAIN})(?![\\p{L}\\p{N}])`, 'u');
const DOTS = new RegExp(DOT, 'gu');

/** The visitor's e-mail address in lower case, spelled-out forms put together; `null` where there is none. */
export function findEmail(passage: Passage): string | null {
  const plain = passage.folded.match(ADDRESS)?.[0];
  if (plain !== undefined) return plain.replace(/^[.\-_]+/, '');
  const spelled = passage.folded.match(SPELLED);
  return spelled === null ? null : join(spelled);
}

function join(match: RegExpMatchArray): string | null {
  const [, local = '', at = '', domain = ''] = match;
  // "at" in plain letters and a written dot is an ordinary sentence ("look at parley.example") unless the dot is spelled too.
  const spelledAt = at.includes('@') || /[([]/.test(at) || domain.search(DOTS) >= 0;
  return spelledAt ? `${spellOut(local)}@${spellOut(domain)}` : null;
}

function spellOut(text: string): string {
  return text
    .replace(DOTS, '.')
    .replace(/\s+underscore\s+/g, '_')
    .replace(/\s+(?:dash|hyphen)\s+/g, '-')
    .replace(/\s+/g, '');
}


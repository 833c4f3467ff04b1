/** What is known of a part of an expression: all that it can be, where that is little; and texts one of which it holds. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly required: readonly string[] | null;
}

const ANYTHING: Part = { exact: null, required: null };
const NOTHING: Part = { exact: [''], required: null };
/** Longer lists cost more to look for than they spare. */
const MOST_TEXTS = 64;
/** A text of one letter is in nearly everything. */
const SHORTEST = 2;
const LONG_ENOUGH = 5;

/**
 * Texts one of which is in whatever matches a phrase, in the notation of `compilePhrases` and folded; `null` where there are
 * none. To look for a text is many times cheaper than to compile an expression and to run it.
 */
export function requiredTexts(phrase: string): readonly string[] | null {
  const reader = new PhraseReader(phrase.replaceAll(' ... ', ' '));
  const { required } = reader.readAlternatives();
  return required;
}

const LETTERS = /[^\\()[\]|?*+{}.^$ ]+(?![?*+{])/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const OPENING = /\((?:\?(?::|<?[=!]|<\w+>))?/y;
const CLASS = /\[((?:\\.|[^\]\\])*)\]/y;

class PhraseReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  readAlternatives(): Part {
    const alternatives = [this.#readSequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      alternatives.push(this.#readSequence());
    }
    const [first] = alternatives;
    if (first !== undefined && alternatives.length === 1) return first;
    const exact = union(alternatives.map((each) => each.exact));
    const required = union(alternatives.map((each) => each.required));
    return { exact: exact !== null && exact.length <= MOST_TEXTS ? exact : null, required };
  }

  #readSequence(): Part {
    let run: readonly string[] = [''];
    let required: readonly string[] | null = null;
    let isWhole = true;
    for (let sign = this.#source[this.#at]; !(sign === undefined || sign === '|' || sign === ')');) {
      const part = this.#readPart();
      const joined = part.exact === null ? null : product(run, part.exact);
      if (joined !== null) run = joined;
      else {
        required = better(better(required, run), part.required);
        run = part.exact ?? [''];
        isWhole = false;
      }
      sign = this.#source[this.#at];
    }
    return { exact: isWhole ? run : null, required: better(required, run) };
  }

  // Letters in one go, but for one that is quantified by itself.
  #readPart(): Part {
    const letters = this.#take(LETTERS)?.[0];
    return letters === undefined ? this.#quantified(this.#readAtom()) : only([letters]);
  }

  #quantified(part: Part): Part {
    const quantifier = this.#take(QUANTIFIER)?.[0];
    if (quantifier === undefined) return part;
    if (quantifier === '?') return part.exact === null ? ANYTHING : { exact: [...part.exact, ''], required: null };
    const isOptional = /^(?:\?|\*|\{0)/.test(quantifier);
    return isOptional ? ANYTHING : { exact: null, required: part.required };
  }

  #readAtom(): Part {
    const sign = this.#source[this.#at] ?? '';
    if (sign === '(') return this.#readGroup();
    if (sign === '[') return this.#readClass();
    this.#at += 1;
    if (sign === '\\') return this.#readEscape();
    if (sign === '^' || sign === '$') return NOTHING;
    return sign === '.' || sign === ' ' ? ANYTHING : only([sign]);
  }

  #readGroup(): Part {
    const opening = this.#take(OPENING)?.[0] ?? '';
    const part = this.readAlternatives();
    this.#at += 1;
    return /[=!]$/.test(opening) ? NOTHING : part;
  }

  #readClass(): Part {
    const letters = this.#take(CLASS)?.[1] ?? '';
    return /[\\^ -]/.test(letters) ? ANYTHING : only(Array.from(letters));
  }

  #readEscape(): Part {
    const sign = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (sign === 'b') return NOTHING;
    return /\w/.test(sign) ? ANYTHING : only([sign]);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }
}

function only(exact: readonly string[]): Part {
  return { exact, required: better(null, exact) };
}

function union(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const text of list) all.add(text);
  }
  return [...all];
}

function product(starts: readonly string[], ends: readonly string[]): readonly string[] | null {
  if (starts.length * ends.length > MOST_TEXTS) return null;
  return starts.flatMap((start) => ends.map((end) => `${start}${end}`));
}

/** Of two lists the one that says more: by its shortest text, and then by how few there are. */
function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (other === null || shortest(other) < SHORTEST) return one;
  if (one === null) return other;
  const gain = Math.min(shortest(other), LONG_ENOUGH) - Math.min(shortest(one), LONG_ENOUGH);
  return gain > 0 || (gain === 0 && other.length < one.length) ? other : one;
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}

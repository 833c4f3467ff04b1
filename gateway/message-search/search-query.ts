import { wordsOf } from './folded-words.ts';

/** Each word costs a look into the index; what comes after these is left out. */
const mostTerms = 64;

const tokens = /["“”«»](?<phrase>[^"“”«»]*)["“”«»]|(?<parenthesis>[()])|(?<chunk>[^\s()"“”«»]+)/gu;

type Condition =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/**
 * A query as `search_messages` takes it, made from folded words alone: nothing of what was typed gets there as it is. Each
 * word begins with `#`, in whose place its slice's prefix is put.
 */
export interface SearchQuery {
  /** A `tsquery`. */
  readonly matching: string;
  /** The words that are looked for, any of them, as a `tsquery`: what a message is ranked by. */
  readonly ranking: string;
  /** The same words, folded. */
  readonly words: ReadonlySet<string>;
}

/**
 * Reads what a person typed: words are AND-ed, `AND`, `OR` and `NOT` (upper case; NOT binds closest, OR least), quotes for
 * words that follow each other, parentheses. Whatever makes no sense counts for nothing. Takes time in proportion to the
 * length, and no stack: parentheses may be as deep as they like.
 * `key` narrows it to messages that are stored with it (message-store.ts): it is ours, never typed.
 * @returns `null` where no word is left to search for.
 */
export function readSearchQuery(text: string, key: string | null = null): SearchQuery | null {
  const reader = new QueryReader();
  for (const { groups = {} } of text.matchAll(tokens)) {
    const { phrase, parenthesis, chunk } = groups;
    if (phrase !== undefined) reader.words(phrase);
    else if (parenthesis === '(') reader.open();
    else if (parenthesis === ')') reader.close();
    else if (chunk !== undefined) reader.chunk(chunk);
  }
  const condition = reader.end();
  if (condition === null) return null;
  const words = new Set(wantedWords(condition));
  const matching = tsqueryOf(condition);
  return {
    matching: key === null ? matching : `${matching} & '@${key}'`,
    ranking: [...words].map(quoted).join(' | '),
    words,
  };
}

/** What stands between a pair of parentheses: alternatives, of which the last is still being read. */
class Group {
  readonly #alternatives: Condition[] = [];
  #conditions: Condition[] = [];
  #negated = false;

  negate(): void {
    this.#negated = !this.#negated;
  }

  add(condition: Condition | null): void {
    if (condition !== null) this.#conditions.push(this.#negated ? { kind: 'not', of: condition } : condition);
    this.#negated = false;
  }

  /** Begins another alternative. */
  or(): void {
    const all = joined('all', this.#conditions);
    if (all !== null) this.#alternatives.push(all);
    this.#conditions = [];
    this.#negated = false;
  }

  end(): Condition | null {
    this.or();
    return joined('any', this.#alternatives);
  }
}

class QueryReader {
  readonly #outer: Group[] = [];
  #group = new Group();
  #terms = 0;

  open(): void {
    this.#outer.push(this.#group);
    this.#group = new Group();
  }

  close(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    outer.add(this.#group.end());
    this.#group = outer;
  }

  chunk(chunk: string): void {
    if (chunk === 'NOT') this.#group.negate();
    else if (chunk === 'OR') this.#group.or();
    else if (chunk !== 'AND') this.words(chunk);
  }

  /** Words that follow each other: of a phrase in quotes, or of one chunk, as in "follow-up". */
  words(text: string): void {
    const left = mostTerms - this.#terms;
    const kept = left === 0 ? [] : wordsOf(text).flatMap(({ forms }) => forms);
    kept.splice(left);
    this.#terms += kept.length;
    this.#group.add(kept.length === 0 ? null : { kind: 'words', words: kept });
  }

  end(): Condition | null {
    while (this.#outer.length > 0) this.close();
    return this.#group.end();
  }
}

function joined(kind: 'all' | 'any', of: readonly Condition[]): Condition | null {
  const [first, ...others] = of;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind, of };
}

const quoted = (word: string) => `'#${word}'`;

function tsqueryOf(condition: Condition): string {
  if (condition.kind === 'words') return `(${condition.words.map(quoted).join(' <-> ')})`;
  if (condition.kind === 'not') return `!${tsqueryOf(condition.of)}`;
  return `(${condition.of.map(tsqueryOf).join(condition.kind === 'all' ? ' & ' : ' | ')})`;
}

/** The words that are to be there; what is negated twice is wanted again. */
function wantedWords(condition: Condition, wanted = true): string[] {
  if (condition.kind === 'words') return wanted ? [...condition.words] : [];
  if (condition.kind === 'not') return wantedWords(condition.of, !wanted);
  return condition.of.flatMap((one) => wantedWords(one, wanted));
}

const SLOT = /\{([^{}]+)\}/;
// An address is no list.
const LISTED = /(?<![\w.])@(\w+)/g;

/** The lists whose words name a field, and which. */
const MARKED: Readonly<Record<string, string>> = {
  thing: 'r',
  home: 'r',
  car: 'r',
  course: 'r',
  care: 'r',
  plan: 'r',
  object: 'r',
  day: 't',
  far: 't',
  money: 'b',
};

/** Lists of words that the patterns of a file share: `@thing sofa | drill` and then `{@thing}`. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

/** A line `@name one | two` as the list it makes; `null` for any other line. */
export function readWordList(line: string): [name: string, words: string[]] | null {
  const [, name, words] = line.match(/^@(\w+) (.+)$/) ?? [];
  return name === undefined || words === undefined ? null : [name, alternatives(words)];
}

/**
 * A pattern's lines: `*3 {my|our} {@thing} broke` makes three, drawn from `random`; without a number one. A line
 * without slots stays as it is.
 */
export function fillSlots(line: string, lists: WordLists, random: () => number): string[] {
  const [, count = '1', pattern = ''] = line.match(/^(?:\*(\d+) )?(.*)$/) ?? [];
  const made = Array.from({ length: Number(count) }, () => fill(pattern, lists, random));
  return Array.from(new Set(made));
}

function fill(pattern: string, lists: WordLists, random: () => number): string {
  let rest = pattern;
  for (let slot = rest.match(SLOT); slot !== null; slot = rest.match(SLOT)) {
    const [whole, words = ''] = slot;
    const drawn = draw(alternatives(words), random);
    rest = rest.replace(whole, () => drawn.replace(LISTED, (_, name: string) => drawListed(name, lists, random)));
  }
  refuseLeftNames(rest, lists);
  return rest
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,،؟?.])/gu, '$1')
    .trim();
}

// A list named outside of braces would be learned as the word that it is.
function refuseLeftNames(text: string, lists: WordLists): void {
  const left = Array.from(text.matchAll(LISTED), ([, name = '']) => name).find((name) => lists.has(name));
  if (left !== undefined) throw new Error(`The list @${left} stands outside of braces: ${text}`);
}

// What is drawn from a list of things, days or sums is marked as `marked-text` has it.
function drawListed(name: string, lists: WordLists, random: () => number): string {
  const word = draw(listOf(name, lists), random);
  const mark = MARKED[name];
  return mark === undefined || word === '' ? word : `<${mark}:${word}>`;
}

function listOf(name: string, lists: WordLists): readonly string[] {
  const list = lists.get(name);
  if (list === undefined) throw new Error(`There is no list @${name}`);
  return list;
}

function alternatives(words: string): string[] {
  return words.split('|').map((word) => word.trim());
}

function draw(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

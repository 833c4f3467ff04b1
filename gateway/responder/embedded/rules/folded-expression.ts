// What folded text is written in: lower-case Latin with its accents, and Arabic. All letters of Unicode would be a table
// of thousands of ranges in each of hundreds of classes, which takes most of a second to compile.
const LETTERS = 'a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u0621-\\u064a\\u0671-\\u06d3';
const ARABIC = '\\u0621-\\u064a\\u0671-\\u06d3';
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['\\p{L}', LETTERS],
  ['\\p{Script=Arabic}', ARABIC],
  ['\\p{N}', '0-9'],
]);
const PARTS = /\\p\{[^}]+\}|\\.|[[\]]|[^\\[\]]+/g;

/**
 * An expression over folded text: `\p{L}`, `\p{N}` and `\p{Script=Arabic}` are short classes, and letters are UTF-16
 * code units, since negated classes over whole code points are slow to compile, too.
 */
export function foldedExpression(source: string, flags = ''): RegExp {
  let inClass = false;
  const parts = (source.match(PARTS) ?? []).map((part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    const letters = CLASSES.get(part);
    if (letters === undefined) return part;
    return inClass ? letters : `[${letters}]`;
  });
  return new RegExp(parts.join(''), flags);
}

import { badInput } from '../errors.ts';

/** Four messages of the longest that providers take: a text that repeats long values is made by nobody in good faith. */
const mostCharacters = 16_000;

/**
 * `{{name}}`, of letters, digits and underscores, and nothing else: what is written otherwise stays as it is. So does
 * `__proto__`: whoever reads a program's JSON leaves that name out, so that it would be a name that nobody can give.
 */
const placeholder = /\{\{((?!__proto__\}\})[\p{L}\p{N}_]{1,100})\}\}/gu;
const namePattern = /^(?!__proto__$)[\p{L}\p{N}_]{1,100}$/u;

export function isPlaceholderName(name: string): boolean {
  return namePattern.test(name);
}

/** The names in a text, each once, in their order. */
export function placeholdersIn(content: string): string[] {
  return [...new Set([...content.matchAll(placeholder)].map(([, name = '']) => name))];
}

/**
 * The text with values in the place of their names, in a single pass: a value that contains `{{x}}` is text. A name without
 * a value stays as it is; a Map has no names of its own, such as `constructor`.
 * @throws BAD_USER_INPUT where it would have more than 16,000 characters, before it is made.
 */
export function fillPlaceholders(content: string, values: ReadonlyMap<string, string>): string {
  if (lengthFilled(content, values) > mostCharacters)
    throw badInput('variables', 'variables make a text of more than 16,000 characters');
  return content.replaceAll(placeholder, (written, name: string) => values.get(name) ?? written);
}

function lengthFilled(content: string, values: ReadonlyMap<string, string>): number {
  let length = content.length;
  for (const [written, name = ''] of content.matchAll(placeholder))
    length += (values.get(name) ?? written).length - written.length;
  return length;
}

/** What is wrong with a template's names. */
export interface PlaceholderLint {
  /** In the text and not declared: where nobody gives them, they are sent as they are written. */
  readonly undeclared: string[];
  /** Declared, so that they have to be given, and not in the text. */
  readonly unused: string[];
}

export function lintPlaceholders(content: string, declared: readonly string[]): PlaceholderLint {
  const used = placeholdersIn(content);
  return {
    undeclared: used.filter((name) => !declared.includes(name)),
    unused: declared.filter((name) => !used.includes(name)),
  };
}

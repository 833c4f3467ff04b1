/** `{{name}}`, of letters, digits and underscores, and nothing else: what is written otherwise stays as it is. */
const placeholder = /\{\{([\p{L}\p{N}_]{1,100})\}\}/gu;
const namePattern = /^[\p{L}\p{N}_]{1,100}$/u;

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
 */
export function fillPlaceholders(content: string, values: ReadonlyMap<string, string>): string {
  return content.replaceAll(placeholder, (written, name: string) => values.get(name) ?? written);
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

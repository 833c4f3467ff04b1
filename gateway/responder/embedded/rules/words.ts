/** The words of a list written as running text; `String.raw`, so that an expression's backslashes stay. */
export function words(list: TemplateStringsArray): string[] {
  return String.raw(list).trim().split(/\s+/);
}

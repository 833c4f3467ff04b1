/** Parts of a reply, each a paragraph of its own; `null` is left out. */
export function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n\n');
}

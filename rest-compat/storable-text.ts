/**
 * The path of the first string in `value` that PostgreSQL cannot store (a NUL character, or half of a surrogate pair),
 * or undefined. Walks without recursion: a body of one mebibyte can nest half a million arrays.
 */
export function findUnstorableText(value: unknown): readonly string[] | undefined {
  const pending: { path: readonly string[]; value: unknown }[] = [{ path: [], value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === 'string') {
      if (next.value.includes('\0') || !next.value.isWellFormed()) return next.path;
    } else if (typeof next.value === 'object' && next.value !== null) {
      for (const [key, child] of Object.entries(next.value)) pending.push({ path: [...next.path, key], value: child });
    }
  }
  return undefined;
}

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function pathTo(place: Place): readonly string[] {
  const path: string[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent) path.push(at.key);
  return path.toReversed();
}

/**
 * The path of a string in `value` that PostgreSQL cannot store (it has a NUL character, or half of a surrogate pair), or
 * undefined. Walks without recursion, as a body of one mebibyte can nest half a million arrays.
 */
export function findUnstorableText(value: unknown): readonly string[] | undefined {
  const pending: Place[] = [{ value, key: '', parent: undefined }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    if (typeof place.value === 'string' && !isStorable(place.value)) return pathTo(place);
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [key, child] of Object.entries(place.value)) pending.push({ value: child, key, parent: place });
  }
  return undefined;
}

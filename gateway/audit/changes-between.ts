/** Changes with everything else, and says nothing. */
const untold = 'updatedAt';

/** What differs between two states, by name, as an audit row tells it: `{name: {before, after}}`. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.keys(after).filter(
    (name) => name !== untold && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, { before: before[name], after: after[name] }]));
}

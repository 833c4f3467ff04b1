/** Where an answer may depart from its document's example. Paths read `data.users[].name`. */
export interface ShapeAllowances {
  /** May be null, though the example shows a value. */
  readonly nullable?: readonly string[];
  /** Objects whose keys are data, or whose example is not what the document's structure says. */
  readonly open?: readonly string[];
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function kind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return kind(value) === 'object';
}

/** `2025-12-22T14:57:25.716309Z` and its like: the same digits in the same places, the same zone. */
function hasStyle(example: string, actual: string): boolean {
  const style = example.replaceAll(/[.+]/g, '\\$&').replaceAll(/\d/g, '\\d');
  return new RegExp(`^${style}$`).test(actual);
}

function keyDifferences(
  example: Record<string, unknown>,
  actual: Record<string, unknown>,
  allowances: ShapeAllowances,
  path: string,
): string[] {
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const unknown = Object.keys(actual).filter((key) => !(key in example));
  return [
    ...unknown.map((key) => `${at(key)} is not documented`),
    ...Object.entries(example).flatMap(([key, value]) =>
      key in actual ? shapeDifferences(value, actual[key], allowances, at(key)) : [`${at(key)} is missing`],
    ),
  ];
}

/** Two values of one kind. */
function innerDifferences(example: unknown, actual: unknown, allowances: ShapeAllowances, path: string): string[] {
  if (Array.isArray(example) && Array.isArray(actual)) {
    const [first] = example;
    return first === undefined
      ? []
      : actual.flatMap((element) => shapeDifferences(first, element, allowances, `${path}[]`));
  }
  if (isRecord(example) && isRecord(actual)) return keyDifferences(example, actual, allowances, path);
  if (typeof example !== 'string' || typeof actual !== 'string' || !timestamp.test(example)) return [];
  return hasStyle(example, actual) ? [] : [`${path} is ${actual}, documented in the style of ${example}`];
}

/**
 * What an answer has otherwise than its document's example: keys missing or too many, other types, another style of
 * timestamp. Values are free; the elements of an array are each held against the example's first.
 */
export function shapeDifferences(
  example: unknown,
  actual: unknown,
  allowances: ShapeAllowances = {},
  path = '',
): string[] {
  if (example === null) return [];
  if (actual === null && allowances.nullable?.includes(path)) return [];
  if (kind(example) !== kind(actual)) {
    return [`${path || 'the body'} is ${kind(actual)}, documented as ${kind(example)}`];
  }
  return allowances.open?.includes(path) ? [] : innerDifferences(example, actual, allowances, path);
}

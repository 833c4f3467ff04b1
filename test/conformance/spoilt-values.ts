import type { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A value that does not fit a field, and what is wrong with it. */
export type SpoiltValue = readonly [what: string, value: unknown];

function types({ type, anyOf = [] }: JsonSchema): readonly string[] {
  const own = type === undefined ? [] : [type].flat();
  return [...own, ...anyOf.flatMap((one) => (typeof one === 'object' ? types(one) : []))];
}

/** The least that fits, so that only what is spoilt can be what is refused. */
export function sample(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? [];
  if (typeof first === 'object') return sample(first);
  if (types(schema).includes('object')) return sampleObject(schema);
  return sampleScalar(schema);
}

function sampleObject({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  const entries = required.map((name) => {
    const property = properties[name];
    return [name, typeof property === 'object' ? sample(property) : 'text'];
  });
  return Object.fromEntries(entries);
}

const sampleOfFormat: Readonly<Record<string, string>> = {
  'date-time': '2025-01-01T00:00:00Z',
  date: '2025-01-01',
  email: 'somebody@example.com',
  uuid: '00000000-0000-7000-8000-000000000000',
  uri: 'https://example.com/',
};

function sampleScalar(schema: JsonSchema): unknown {
  const [type = 'string'] = types(schema);
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') return [];
  return sampleOfFormat[schema.format ?? ''] ?? 'text'.padEnd(schema.minLength ?? 0, 't');
}

const wrongTypes: readonly (readonly [type: string, value: unknown])[] = [
  ['number', 5.5],
  ['boolean', true],
  ['array', ['a']],
  ['object', { a: 1 }],
  ['string', 'no such value'],
  ['null', null],
];

/** What JSON can say of another type. */
function ofAnotherType(schema: JsonSchema): readonly SpoiltValue[] {
  const taken = types(schema);
  if (taken.length === 0) return [];
  return wrongTypes.filter(([type]) => !taken.includes(type)).map(([type, value]) => [`is of type ${type}`, value]);
}

/** What text can say in the place of a number or a truth value, as in a query string or a form. */
function notReadable(schema: JsonSchema): readonly SpoiltValue[] {
  const taken = types(schema);
  if (!taken.some((type) => type === 'integer' || type === 'number' || type === 'boolean')) return [];
  const words = ['ten', '0x10', '1e3', 'NaN', '٣x', '9'.repeat(5_000)];
  const all = taken.includes('integer') ? [...words, '1.5', '99999999999999999999'] : words;
  return all.map((word) => [`is ${word.slice(0, 20)}`, word]);
}

function outOfRange({ minimum, maximum, minLength, maxLength }: JsonSchema): readonly SpoiltValue[] {
  return [
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER
      ? []
      : [['is below its least', minimum - 1] as const]),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
      ? []
      : [['is above its most', maximum + 1] as const]),
    ...(minLength === undefined || minLength === 0 ? [] : [['is too short', 't'.repeat(minLength - 1)] as const]),
    ...(maxLength === undefined ? [] : [['is too long', 't'.repeat(maxLength + 1)] as const]),
  ];
}

const impossibleDates = [
  '2025-02-30T00:00:00Z',
  '2025-02-29',
  '2025-13-01',
  '0000-01-01T00:00:00Z',
  '2025-01-01T25:00:00Z',
  '9999-12-31T23:59:59-14:00',
  '1'.repeat(5_000),
];

function notInSet({ enum: words, format = '' }: JsonSchema): readonly SpoiltValue[] {
  const word: readonly SpoiltValue[] = words === undefined ? [] : [['is no such word', 'no-such-word']];
  if (format === 'date-time' || format === 'date') {
    return [...word, ...impossibleDates.map((date) => [`is ${date.slice(0, 30)}`, date] as const)];
  }
  return sampleOfFormat[format] === undefined ? word : [...word, [`is no ${format}`, 'no-such-value']];
}

/** Every value of a JSON field that its schema refuses. */
export function spoiltInJson(schema: JsonSchema): readonly SpoiltValue[] {
  return [...ofAnotherType(schema), ...outOfRange(schema), ...notInSet(schema)];
}

/** Every text of a query parameter or form field that its schema refuses. */
export function spoiltInText(schema: JsonSchema): readonly SpoiltValue[] {
  return [...notReadable(schema), ...outOfRange(schema), ...notInSet(schema)].map(([what, value]) => [
    what,
    String(value),
  ]);
}

/** Whether text is what the field takes at all. */
export function takesText(schema: JsonSchema): boolean {
  return types(schema).includes('string');
}

/** Text that breaks what is careless: searches, statements, markup, limits. It may be refused, or looked for in vain. */
export const hostileTexts: readonly string[] = [
  '(((',
  'AND',
  '"',
  "'; DROP TABLE message; --",
  '%_\\',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '__proto__',
  'a'.repeat(5_000),
  'أ'.repeat(2_500),
];

import { jsonType, type CaseRequest, type ConformanceCase } from './conformance-case.ts';

/** An operation with a body, and a body that would do: its own way to be wrong is everything that spoils it. */
export interface BodyOperation {
  readonly operation: string;
  readonly path: string;
  readonly valid: Readonly<Record<string, string>>;
  readonly encoding: 'json' | 'form';
  /** The dialect's error body. */
  readonly documented: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function encoded({ path, encoding }: BodyOperation, fields: Fields): CaseRequest {
  if (encoding === 'json') return { path, headers: jsonType, body: JSON.stringify(fields) };
  return { path, body: new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)])) };
}

function without(fields: Fields, field: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field));
}

/** Spoilt values of a field; a form has no types, and no way to write half of a surrogate pair. */
function spoilt({ encoding }: BodyOperation): readonly (readonly [string, unknown])[] {
  const anywhere = [['a NUL character', 'a\0b']] as const;
  const inJson = [
    ['a number', 5],
    ['null', null],
    ['an array', ['a']],
    ['half of a surrogate pair', '\ud83d'],
  ] as const;
  return encoding === 'json' ? [...anywhere, ...inJson] : anywhere;
}

/** Contract README, rule 11, for one operation: always 400 in the dialect's body, naming the field; over 1 MiB 413. */
export function badBodyCases(operation: BodyOperation): readonly ConformanceCase[] {
  const { path, valid, documented } = operation;
  const bad = (name: string, request: CaseRequest, status = 400, field = ''): ConformanceCase => ({
    operation: operation.operation,
    name,
    request: () => request,
    status,
    documented,
    names: field,
  });
  const broken = [
    bad('malformed JSON', { path, headers: jsonType, body: '{"a":' }),
    bad('another content type', { path, headers: { 'content-type': 'text/xml' }, body: '<a/>' }),
    bad('over one mebibyte', encoded(operation, { ...valid, more: 'a'.repeat(1_048_577) }), 413),
  ];
  const perField = Object.keys(valid).flatMap((field) => [
    bad(`without ${field}`, encoded(operation, without(valid, field)), 400, field),
    ...spoilt(operation).map(([what, value]) =>
      bad(`${field} is ${what}`, encoded(operation, { ...valid, [field]: value }), 400, field),
    ),
  ]);
  return [...broken, ...perField];
}

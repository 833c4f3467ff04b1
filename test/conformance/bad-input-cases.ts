import type { dialects } from '@parley/rest-compat/dialects';
import { z } from 'zod';

import { hostileTexts, sample, spoiltInJson, spoiltInText, takesText, type JsonSchema } from './spoilt-values.ts';

export type Route = (typeof dialects)[number]['routes'][number];

/** One request that is wrong in one place. */
export interface BadInputCase {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** The decoded body, which decides between dialects that share the path. */
  readonly fields?: unknown;
  /** What has to come; undefined where any answer but a 5xx will do. */
  readonly status?: number;
  /** The field that the answer has to name. */
  readonly names?: string;
}

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

const mediaTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

function part(route: Route, name: 'params' | 'query' | 'body'): JsonSchema | undefined {
  const schema = z.toJSONSchema(route.input, { io: 'input' }).properties?.[name];
  return typeof schema === 'object' ? schema : undefined;
}

function fieldsOf(schema: JsonSchema | undefined): readonly Field[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'object'
      ? [{ name, schema: property, required: schema?.required?.includes(name) ?? false }]
      : [],
  );
}

/** The requests to a route that would do, but for what a case changes. */
class RequestMaker {
  readonly route: Route;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly kind: 'json' | 'form';

  constructor(route: Route) {
    this.route = route;
    this.kind = route.accepts?.includes('json') === false ? 'form' : 'json';
    this.params = this.#sampleOf('params') ?? {};
    this.query = this.#sampleOf('query') ?? {};
    this.body = this.#sampleOf('body');
  }

  #sampleOf(name: 'params' | 'query' | 'body'): Record<string, unknown> | undefined {
    const schema = part(this.route, name);
    const value = schema && sample(schema);
    return value === undefined ? undefined : z.record(z.string(), z.unknown()).parse(value);
  }

  /** `query` as it goes behind the question mark; everything else as its values. */
  make(name: string, changed: { params?: object; query?: string; body?: Record<string, unknown> } = {}): BadInputCase {
    const query = changed.query ?? new URLSearchParams(textsOf(this.query)).toString();
    const fields = changed.body ?? this.body;
    return {
      name,
      path: `${this.#path({ ...this.params, ...changed.params })}${query === '' ? '' : `?${query}`}`,
      headers: fields === undefined ? {} : { 'content-type': mediaTypes[this.kind] },
      ...(fields !== undefined && { body: this.#encoded(fields), fields }),
    };
  }

  /** Whether the row takes the wrong value on purpose, as it does where it only looks for something (`.catch`). */
  forgives(body: Readonly<Record<string, unknown>>): boolean {
    return this.route.input.safeParse({ params: this.params, query: this.query, body }).success;
  }

  #path(params: Readonly<Record<string, unknown>>): string {
    return this.route.path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])));
  }

  #encoded(fields: Readonly<Record<string, unknown>>): string {
    return this.kind === 'json' ? JSON.stringify(fields) : new URLSearchParams(textsOf(fields)).toString();
  }
}

function textsOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

function without(fields: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

function bodyCases(maker: RequestMaker): readonly BadInputCase[] {
  const { route, body, kind } = maker;
  if (body === undefined) return [];
  const { fields: _undecoded, ...wellFormed } = maker.make('');
  const { fields: _unread, ...large } = maker.make('', { body: { ...body, more: 'a'.repeat(1_048_577) } });
  const whole: readonly BadInputCase[] = [
    { ...wellFormed, name: 'a body of another media type', headers: { 'content-type': 'text/xml' }, status: 400 },
    { ...large, name: 'a body over one mebibyte', status: 413 },
    { ...wellFormed, name: 'a body that is not UTF-8', body: new Uint8Array([0xed, 0xa0, 0xbd]), status: 400 },
  ];
  const json = ['{"a":', '[]', 'null', '"text"', '5'].map((text): BadInputCase => ({
    name: `the body ${text}`,
    path: wellFormed.path,
    headers: { 'content-type': mediaTypes.json },
    body: text,
    ...(text === '{"a":' && { status: 400 }),
  }));
  const fields = fieldsOf(part(route, 'body')).flatMap((field) => bodyFieldCases(maker, body, field));
  return [...whole, ...(kind === 'json' ? json : []), ...fields];
}

function bodyFieldCases(maker: RequestMaker, body: Readonly<Record<string, unknown>>, field: Field) {
  const { name, schema, required } = field;
  const give = (what: string, value: unknown) => maker.make(`${name} ${what}`, { body: { ...body, [name]: value } });
  const spoilt = maker.kind === 'json' ? spoiltInJson(schema) : spoiltInText(schema);
  const missing = { ...maker.make(`${name} is missing`, { body: without(body, name) }), status: 400, names: name };
  const bad = spoilt.map(([what, value]) =>
    maker.forgives({ ...body, [name]: value }) ? give(what, value) : { ...give(what, value), status: 400, names: name },
  );
  const unstorable = [
    ['has a NUL', 'a\0b'],
    ...(maker.kind === 'json' ? [['has half a surrogate pair', '\ud83d']] : []),
  ];
  const text = takesText(schema)
    ? unstorable.map(([what = '', value]) => ({ ...give(what, value), status: 400, names: name }))
    : [];
  const hostile = hostileTexts.map((value) => give(`is ${value.slice(0, 20)}`, value));
  return [...(required ? [missing] : []), ...bad, ...text, ...hostile];
}

function queryCases(maker: RequestMaker): readonly BadInputCase[] {
  const base = new URLSearchParams(textsOf(maker.query));
  const give = (name: string, what: string, value: string): BadInputCase => {
    const query = new URLSearchParams(base);
    query.set(name, value);
    return maker.make(`${name} ${what}`, { query: query.toString() });
  };
  return fieldsOf(part(maker.route, 'query')).flatMap(({ name, schema, required }) => {
    const left = new URLSearchParams(base);
    left.delete(name);
    const missing = { ...maker.make(`${name} is missing`, { query: left.toString() }), status: 400, names: name };
    const twice = {
      ...maker.make(`${name} is given twice`, { query: `${left.toString()}&${name}=a&${name}=b` }),
      status: 400,
      names: name,
    };
    const bad = spoiltInText(schema).map(([what, value]) => ({
      ...give(name, what, String(value)),
      status: 400,
      names: name,
    }));
    const nul = { ...give(name, 'has a NUL', 'a\0b'), status: 400, names: name };
    const hostile = hostileTexts.map((value) => give(name, `is ${value.slice(0, 20)}`, value));
    return [...(required ? [missing] : []), twice, ...bad, nul, ...hostile];
  });
}

function pathCases(maker: RequestMaker): readonly BadInputCase[] {
  return Object.keys(maker.params).flatMap((name) => {
    const give = (what: string, value: string) => maker.make(`${name} ${what}`, { params: { [name]: value } });
    const { path } = give('', 'PLACE');
    return [
      { ...give('has a NUL', 'a\0b'), status: 400, names: name },
      // Half of a surrogate pair as bytes: no UTF-8.
      { ...give('is not UTF-8', ''), path: path.replace('PLACE', '%ED%A0%BD'), status: 400 },
      ...hostileTexts.map((value) => give(`is ${value.slice(0, 20)}`, value)),
    ];
  });
}

/** Every rule 11 case of a route (contract README), made of the schemas in its row: a new row is covered as it is. */
export function badInputCases(route: Route): readonly BadInputCase[] {
  const maker = new RequestMaker(route);
  return [...bodyCases(maker), ...queryCases(maker), ...pathCases(maker)];
}

import { STATUS_CODES } from 'node:http';

import { Kind, parse } from 'graphql';
import { z } from 'zod';

import type { BodyKind } from '../body.ts';
import type { Dialect } from '../dialect.ts';
import type { Route } from '../route.ts';

/** What the rows do not know of themselves. */
export interface ApiFacts {
  readonly version: string;
  /** Root fields of the schema that need no token. */
  readonly openFields: ReadonlySet<string>;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const mediaTypes: Readonly<Record<BodyKind, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
};

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialectOfOpenApiItself, ...described } = z.toJSONSchema(schema, { io });
  return described;
}

/** `client_id` and `messages` of `/messages/all/:client_id`: words of a path without what marks its parameters. */
function words(path: string): readonly string[] {
  return path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `getMessagesAllByClientId` for `GET /messages/all/:client_id`: stable, as generated clients name their methods by it. */
function operationId({ method, path }: Route): string {
  const named = words(path === '/' ? 'root' : path.replaceAll(':', 'by/'));
  return [method.toLowerCase(), ...named.map(capitalised)].join('');
}

/** The part of an API that an operation belongs to: the first word of its path that is not its mount. */
function tag({ path }: Route): string {
  return words(path).find((word) => !/^(api|v\d+)$/.test(word)) ?? 'system';
}

/** The schema of one part of the input; undefined where the operation reads nothing there. */
function inputPart(route: Route, part: 'params' | 'query' | 'body'): JsonSchema | undefined {
  const schema = jsonSchema(route.input, 'input').properties?.[part];
  return typeof schema === 'object' ? schema : undefined;
}

/** @throws Error naming the operation where its schema is not an object, whose fields could be listed */
function fields(route: Route, schema: JsonSchema | undefined) {
  if (schema === undefined) return [];
  if (schema.properties === undefined) throw new Error(`${route.method} ${route.path} has parameters without names`);
  return Object.entries(schema.properties).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) ?? false,
  }));
}

function parameters(route: Route) {
  const inPath = fields(route, inputPart(route, 'params')).map((field) => ({ ...field, in: 'path', required: true }));
  const inQuery = fields(route, inputPart(route, 'query')).map((field) => ({ ...field, in: 'query' }));
  const alsoInQuery = route.bodyOrQuery ? fields(route, inputPart(route, 'body')) : [];
  return [...inPath, ...inQuery, ...alsoInQuery.map((field) => ({ ...field, in: 'query', required: false }))];
}

function requestBody(route: Route) {
  const schema = inputPart(route, 'body');
  if (schema === undefined) return {};
  const content = (route.accepts ?? ['json']).map((kind) => [mediaTypes[kind], { schema }]);
  const required = !route.bodyOrQuery && (schema.required?.length ?? 0) > 0;
  return { requestBody: { required, content: Object.fromEntries(content) } };
}

function success(route: Route) {
  if (route.status === 204) return { description: STATUS_CODES[204] };
  // OpenAPI 3.1 describes bytes by their media type alone.
  const schema = route.picture === undefined ? jsonSchema(route.output, 'output') : {};
  const text = schema.type === 'string' ? (route.mediaType ?? 'text/plain') : mediaTypes.json;
  const mediaType = route.picture ?? text;
  const page = route.page === undefined ? {} : { 'text/html': { schema: { type: 'string' } } };
  return {
    description: STATUS_CODES[route.status ?? 200] ?? 'Success',
    content: { [mediaType]: { schema }, ...page },
  };
}

function needsToken(route: Route, openFields: ReadonlySet<string>): boolean {
  const operations = parse(route.document).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && !openFields.has(selection.name.value),
      ),
  );
}

function operation(route: Route, { openFields }: ApiFacts) {
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [tag(route)],
    // Where no token is needed, one that comes is still looked at: an admin's lets a registration into their tenant.
    security: needsToken(route, openFields) ? [{ bearer: [] }] : [{}, { bearer: [] }],
    parameters: parameters(route),
    ...requestBody(route),
    responses: {
      [route.status ?? 200]: success(route),
      '4XX': { $ref: '#/components/responses/Refusal' },
      '5XX': { $ref: '#/components/responses/Failure' },
    },
  };
}

function paths({ routes }: Dialect, facts: ApiFacts) {
  const byPath = Map.groupBy(routes, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'));
  return Object.fromEntries(
    [...byPath].map(([path, methods]) => [
      path,
      Object.fromEntries(methods.map((route) => [route.method.toLowerCase(), operation(route, facts)])),
    ]),
  );
}

/** A dialect in OpenAPI 3.1, made of nothing but its rows: what they check and answer is what is described. */
export function openApi(dialect: Dialect, facts: ApiFacts) {
  const content = { [mediaTypes.json]: { schema: { $ref: '#/components/schemas/Error' } } };
  return {
    openapi: '3.1.0',
    info: {
      title: `Parley: ${dialect.name}`,
      version: facts.version,
      description: `The documented ${dialect.name} API. Every operation runs a document against the GraphQL API of the same server.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: paths(dialect, facts),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: jsonSchema(dialect.error, 'output') },
      responses: {
        Refusal: { description: 'The request cannot be answered as asked; the body says why.', content },
        Failure: { description: 'The server cannot answer now.', content },
      },
    },
  };
}

import { startTestGateway, type TestGateway } from '@parley/gateway/testing/start-test-gateway';
import { dialects } from '@parley/rest-compat/dialects';
import { createConfig, lintFromString, type Config } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { cases } from './cases.ts';
import { methodOf, type ConformanceCase } from './conformance-case.ts';

const mediaType = z.looseObject({ examples: z.record(z.string(), z.unknown()).optional() });
const operation = z.looseObject({
  operationId: z.string(),
  security: z.array(z.unknown()),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), mediaType).optional() })),
});
const description = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });
type Description = z.infer<typeof description>;

let gateway: TestGateway;
let config: Config;

beforeAll(async () => {
  gateway = await startTestGateway();
  config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'operation-operationId-unique': 'error',
      'operation-operationId-url-safe': 'error',
      'no-unused-components': 'error',
    },
  });
});

afterAll(() => gateway.close());

async function describedDialect(dialect: string): Promise<Description> {
  const response = await fetch(`${gateway.url}/docs/${dialect}.json`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  return description.parse(await response.json());
}

/** As `operations` names it. */
function operationNames({ paths }: Description): readonly string[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
}

/** The document writes alternatives with bars: `user|assistant`. */
function firstOfEach(documented: unknown): unknown {
  return JSON.parse(JSON.stringify(documented).replaceAll(/"(\w+)\|[\w|]+"/g, '"$1"'));
}

/** Puts the document's own example into the description, where the linter holds it against the schema. */
function addExample({ paths }: Description, { operation: name, status, documented }: ConformanceCase, key: string) {
  const method = methodOf(name);
  const path = name.slice(method.length + 1).replaceAll(/:(\w+)/g, '{$1}');
  const response = paths[path]?.[method.toLowerCase()]?.responses[status];
  const content = response?.content?.['application/json'];
  if (content !== undefined) content.examples = { ...content.examples, [key]: { value: firstOfEach(documented) } };
}

async function problems(document: Description): Promise<readonly string[]> {
  const found = await lintFromString({ source: JSON.stringify(document), config });
  return found.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`);
}

describe.each(Object.entries(cases))('the description of %s', (dialect, dialectCases) => {
  test('is valid OpenAPI 3.1, and so are the examples of its document', async () => {
    const document = await describedDialect(dialect);
    const documented = dialectCases.filter((one) => one.status < 300 && one.documented !== undefined);
    expect(documented.length).toBeGreaterThan(0);
    for (const [index, one] of documented.entries()) addExample(document, one, `example${index}`);
    expect(await problems(document)).toEqual([]);
  });

  test('has every row of its table', async () => {
    const routes = dialects.find(({ name }) => name === dialect)?.routes ?? [];
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(operationNames(await describedDialect(dialect)).toSorted()).toEqual(names.toSorted());
  });
});

test('an example that departs from its schema is found', async () => {
  const document = await describedDialect('messages-api');
  const login = { operation: 'POST /client/login', name: '', request: () => ({ path: '' }), status: 200 };
  addExample(document, { ...login, documented: { status: true, code: 200, message: 'x', data: {} } }, 'bad');
  expect(await problems(document)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^no-invalid-media-type-examples .*'access_token'/)]),
  );
});

test('an operation asks for a token where its document does', async () => {
  const { paths } = await describedDialect('messages-api');
  expect(paths['/client/login']?.['post']?.security).toEqual([{}, { bearer: [] }]);
  expect(paths['/messages/all/{client_id}']?.['get']?.security).toEqual([{ bearer: [] }]);
});

test('nothing but the page itself is served beside it', async () => {
  for (const path of ['swagger-ui/package.json', 'swagger-ui/index.html', 'site/../serve-docs.ts', 'nothing.json']) {
    expect((await fetch(`${gateway.url}/docs/${path}`)).status).toBe(404);
  }
});

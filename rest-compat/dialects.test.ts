import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { dialectOfPath, dialects } from './dialects.ts';
import { messagesApi } from './dialects/messages-api.ts';

const routes = dialects.flatMap((dialect) => dialect.routes.map((route) => ({ dialect: dialect.name, route })));

describe.each(routes.map(({ dialect, route }) => [dialect, `${route.method} ${route.path}`, route] as const))(
  '%s %s',
  (_dialect, _operation, route) => {
    test('names each path parameter in its schema', () => {
      const { properties } = z.toJSONSchema(route.input, { io: 'input' });
      const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(properties).toMatchObject(
        inPath.length === 0 ? {} : { params: { properties: Object.fromEntries(inPath.map((name) => [name, {}])) } },
      );
    });

    test('describes its answer', () => {
      const { $schema, ...described } = z.toJSONSchema(route.output);
      expect({ $schema, described }).not.toEqual({ $schema, described: {} });
      expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
    });

    test('is written without a trailing slash', () => {
      expect(route.path).toMatch(/^\/$|[^/]$/);
    });
  },
);

test('a schema describes the value that is meant, not the text it comes in', () => {
  const all = messagesApi.routes.find(({ path }) => path === '/messages/all/:client_id');
  expect(z.toJSONSchema(all?.input ?? z.never(), { io: 'input' })).toHaveProperty('properties.query', {
    type: 'object',
    properties: {
      limit: { default: 50, type: 'integer', minimum: 1, maximum: 100 },
      cursor: expect.objectContaining({ type: 'string' }),
      direction: { default: 'forward', type: 'string', enum: ['forward', 'backward'] },
      start_date: expect.objectContaining({ type: 'string', format: 'date-time' }),
      end_date: expect.objectContaining({ type: 'string', format: 'date-time' }),
      action: { type: 'string' },
      campaign_ids: { type: 'string' },
      unread_messages: { type: 'integer', minimum: 0, maximum: 2_147_483_647 },
    },
  });
});

test.each([
  ['/client', 'messages-api'],
  ['/messages/x', 'messages-api'],
  ['/api/v1/x', 'messagejs'],
  ['/api/v10', 'backend'],
  ['/clients', undefined],
  ['/graphql', undefined],
])('unknown paths like %s answer in the words of %s', (path, name) => {
  expect(dialectOfPath(path)?.name).toBe(name);
});

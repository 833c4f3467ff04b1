import { isDeepStrictEqual } from 'node:util';

import { dialectOfPath, dialects, prefixes } from '@parley/rest-compat/dialects';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { badInputCases, type BadInputCase, type Route } from './bad-input-cases.ts';
import { bearer, type World } from './conformance-case.ts';
import { startWorld } from './world.ts';

type Dialect = (typeof dialects)[number];

let world: World & { readonly close: () => Promise<void> };

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

const rows = dialects.flatMap((dialect) => dialect.routes.map((route) => ({ dialect, route })));

/** Whether a body is one that this dialect answers failures with. */
function speaks(dialect: Dialect, text: string): boolean {
  try {
    const body: unknown = JSON.parse(text);
    const { success, data } = dialect.error.safeParse(body);
    return success && isDeepStrictEqual(data, body);
  } catch {
    return false;
  }
}

/** Where dialects share a path, the body decides whose words a failure takes; one that decides nothing is the path's. */
function speakers(dialect: Dialect, route: Route, one: BadInputCase): readonly Dialect[] {
  if (route.claims === undefined || route.claims(one.fields)) return [dialect];
  const others = rows.filter((row) => row.route.path === route.path && row.route.method === route.method);
  const home = dialectOfPath(route.path);
  return [...others.map((row) => row.dialect), ...(home === undefined ? [] : [home])];
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is wrong with the answer to wrong input. */
function complaint(dialect: Dialect, route: Route, one: BadInputCase, { status, text }: Answer): string | undefined {
  const claimed = route.claims === undefined || route.claims(one.fields);
  const said = `${one.name}: ${status} ${text.slice(0, 200)}`;
  if (status >= 500) return `${said} (never a 5xx)`;
  if (status >= 400 && !speakers(dialect, route, one).some((speaker) => speaks(speaker, text))) {
    return `${said} (in no words of ${dialect.name})`;
  }
  if (!claimed) return undefined;
  if (one.status !== undefined && status !== one.status) return `${said} (has to be ${one.status})`;
  return one.names !== undefined && !text.includes(one.names) ? `${said} (has to name ${one.names})` : undefined;
}

async function send(method: string, token: string, { path, headers, body }: BadInputCase): Promise<Answer> {
  const response = await fetch(world.url + path, {
    method,
    headers: { ...headers, ...bearer(token) },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text() };
}

describe('input that is wrong in one place', () => {
  test.each(rows.map(({ dialect, route }) => [dialect.name, route.method, route.path, dialect, route] as const))(
    '%s %s %s',
    async (_name, _method, _path, dialect, route) => {
      const { accessToken } = await world.login();
      const complaints: string[] = [];
      for (const one of badInputCases(route)) {
        const found = complaint(dialect, route, one, await send(route.method, accessToken, one));
        if (found !== undefined) complaints.push(found);
      }
      expect(complaints).toEqual([]);
    },
  );
});

describe('paths that nobody documents', () => {
  test.each(prefixes.map(({ prefix, dialect }) => [prefix, dialect.name, dialect] as const))(
    'under %s are 404 in the words of %s',
    async (prefix, _name, dialect) => {
      for (const rest of ['/no/such/path', '/no/such/path/', '/%00', "/'; DROP TABLE message; --", '/__proto__']) {
        const answer = await send('GET', world.accessToken, { name: rest, path: prefix + rest, headers: {} });
        expect({ rest, ...answer, speaks: speaks(dialect, answer.text) }).toMatchObject({ status: 404, speaks: true });
      }
    },
  );
});

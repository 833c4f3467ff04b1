import type { Dialect } from './dialect.ts';
import { dialectOfPath, dialects } from './dialects.ts';
import type { Method, Route } from './route.ts';

/** A route with the dialect it belongs to. */
export interface OwnedRoute {
  readonly dialect: Dialect;
  readonly route: Route;
}

/** All that answers at one path and method: usually one route, more where dialects share the path. */
export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly routes: readonly OwnedRoute[];
  /** Words the failures that come before a route is chosen: the unclaimed route's dialect, else the path's. */
  readonly dialect: Dialect;
}

function ownerOf(path: string, routes: readonly OwnedRoute[]): Dialect {
  const unclaimed = routes.find(({ route }) => route.claims === undefined)?.dialect;
  const owner = unclaimed ?? dialectOfPath(path);
  if (owner === undefined) throw new Error(`${path} is claimed by some bodies only, and nobody answers the others`);
  return owner;
}

/** The tables of all dialects, put together by path and method. */
export function endpoints(): readonly Endpoint[] {
  const owned = dialects.flatMap((dialect) => dialect.routes.map((route): OwnedRoute => ({ dialect, route })));
  const placed = owned.flatMap((one) => pathsOf(one.route).map((path) => ({ ...one, path })));
  const groups = Map.groupBy(placed, ({ route, path }) => `${route.method} ${path}`);
  return [...groups.values()].flatMap((routes) => {
    const [first] = routes;
    if (first === undefined) return [];
    const { path, route } = first;
    return [{ method: route.method, path, routes, dialect: ownerOf(path, routes) }];
  });
}

const segmentsOf = (url: string) => url.split('?', 1)[0]?.replace(/\/$/, '').split('/') ?? [];

/** Words what fails before any route is found, such as a path that does not decode: the documented path's dialect, else the prefix's. */
export function dialectOfUrl(url: string): Dialect | undefined {
  const asked = segmentsOf(url);
  const documented = endpoints().find(({ path }) => {
    const segments = segmentsOf(path);
    return (
      segments.length === asked.length && segments.every((own, place) => own.startsWith(':') || own === asked[place])
    );
  });
  return documented?.dialect ?? dialectOfPath(url);
}

function pathsOf({ path, alsoAt = [] }: Route): readonly string[] {
  return [path, ...alsoAt];
}

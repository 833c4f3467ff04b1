import { badInput } from '../errors.ts';
import { requireBetween } from '../require-between.ts';
import type { PageInfoType } from './page-info.type.ts';

/** One page of a Relay connection. */
export interface Connection<Node> {
  readonly edges: { cursor: string; node: Node }[];
  readonly nodes: Node[];
  readonly pageInfo: PageInfoType;
}

/** One that says how many there are on all of its pages. */
export interface CountedConnection<Node> extends Connection<Node> {
  readonly totalCount: number;
}

/** What a caller asks of a connection. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page as a statement reads it: from a cursor on, in one direction. */
export interface PageWindow {
  readonly limit: number;
  readonly cursor: string | null;
  readonly backward: boolean;
}

const defaultLimit = 50;
const maximumLimit = 200;

/** @throws BAD_USER_INPUT where sizes are out of 1 to `maximum` or both directions are asked for at once. */
export function pageWindow(request: PageRequest, maximum = maximumLimit): PageWindow {
  const backward = request.last != null || (request.before != null && request.first == null);
  if (backward && request.first != null) throw badInput('first', 'first and last cannot be asked for together');
  if (request.after != null && request.before != null) {
    throw badInput('before', 'after and before cannot be asked for together');
  }
  const field = backward ? 'last' : 'first';
  const limit = (backward ? request.last : request.first) ?? defaultLimit;
  requireBetween(field, limit, 1, maximum);
  return { limit, backward, cursor: (backward ? request.before : request.after) ?? null };
}

/**
 * Makes the page of rows that were read with one more than `limit`, in reading order: reversed where read backward.
 * The side the cursor came from has more by definition: the row of the cursor itself.
 */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  window: PageWindow,
  cursorOf: (row: Row) => string,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const hasMore = rows.length > window.limit;
  const page = rows.slice(0, window.limit);
  if (window.backward) page.reverse();
  const edges = page.map((row) => ({ cursor: cursorOf(row), node: nodeOf(row) }));
  const cameFromCursor = window.cursor !== null;
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.backward ? cameFromCursor : hasMore,
      hasPreviousPage: window.backward ? hasMore : cameFromCursor,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

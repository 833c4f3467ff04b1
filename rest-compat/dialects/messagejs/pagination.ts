import { z } from 'zod';

import { integerField } from '../../fields.ts';

/** As many as GraphQL gives at once. */
const mostListed = 1_000;

/** messagejs.md, "Pagination", for lists whose own examples have no pages: where neither is given, all of it is answered. */
export const pageQuery = z.object({
  limit: integerField({ minimum: 1, maximum: mostListed }).optional(),
  offset: integerField({ minimum: 0, maximum: 1_000_000 }).optional(),
});

const paginationShape = z.object({ limit: z.int(), offset: z.int(), total: z.int(), hasMore: z.boolean() });

/** What a list's answer has beside its rows. */
export const paginated = { pagination: paginationShape.optional() };

type Page = z.infer<typeof pageQuery>;

export function pageVariables({ limit, offset }: Page) {
  return { first: limit ?? mostListed, offset: offset ?? 0 };
}

/** `count` of the rows are on this page. */
export function paginationOf(
  { limit, offset }: Page,
  count: number,
  total: number,
): { pagination?: z.infer<typeof paginationShape> } {
  if (limit === undefined && offset === undefined) return {};
  const [size, start] = [limit ?? mostListed, offset ?? 0];
  return { pagination: { limit: size, offset: start, total, hasMore: start + count < total } };
}

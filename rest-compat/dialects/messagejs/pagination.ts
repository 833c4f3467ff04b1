import { z } from 'zod';

import { integerField, mostListed, offsetBounds } from '../../fields.ts';

/** messagejs.md, "Pagination", for lists whose own examples have no pages: where neither is given, all of it is answered. */
export const pageQuery = z.object({
  limit: integerField({ minimum: 1, maximum: mostListed }).optional(),
  offset: integerField(offsetBounds).optional(),
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
  return { pagination: pageOf({ limit: limit ?? mostListed, offset: offset ?? 0 }, count, total) };
}

/** A page with `count` of `total` rows, as a list says where it is. */
export function pageOf(
  { limit, offset }: { readonly limit: number; readonly offset: number },
  count: number,
  total: number,
): z.infer<typeof paginationShape> {
  return { limit, offset, total, hasMore: offset + count < total };
}

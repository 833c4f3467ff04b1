import { z } from 'zod';

import { mostListed } from '../../fields.ts';

/** services.md: the newest or the best few of a list. */
export const limitBounds = { minimum: 1, maximum: mostListed };

/** services.md, "Common Response Format": what is listed, with how much of it there is. */
export function listed<Item>(data: readonly Item[]) {
  return { count: data.length, data };
}

/** The shape of such an answer. */
export const listOf = <Facts extends z.ZodRawShape, Item extends z.ZodType>(facts: Facts, item: Item) =>
  z.object({ success: z.literal(true), ...facts, count: z.int(), data: z.array(item).readonly() });

/** What every such answer begins with. */
export const success = { success: true as const };

import { badInput } from '../errors.ts';
import { requireBetween } from '../require-between.ts';
import type { PageRequest } from './connection.ts';

/** What is skipped is read all the same: pages further down are for cursors. */
const maximumOffset = 1_000_000;

/** A page that may be named by its number instead of a cursor. */
export interface OffsetPageRequest extends PageRequest {
  /** How many to skip. */
  readonly offset?: number | null | undefined;
}

/** @throws BAD_USER_INPUT, also for one beside a cursor, which is a place already. */
export function offsetOf({ offset, after, before }: OffsetPageRequest): number {
  if (offset == null) return 0;
  requireBetween('offset', offset, 0, maximumOffset);
  if (after != null || before != null) throw badInput('offset', 'offset and a cursor cannot be asked for together');
  return offset;
}

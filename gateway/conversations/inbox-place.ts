import { z } from 'zod';
import { badInput } from '../errors.ts';

/** A place in the order in which a tenant's transactions ended: a transaction's number, then a conversation of it. */
export interface InboxPlace {
  readonly transaction: string;
  readonly conversationId: string;
}

/** An `xid8` of PostgreSQL is 64 bits. */
const largestTransaction = 2n ** 64n - 1n;
const transactionText = z
  .string()
  .regex(/^\d{1,20}$/)
  .refine((text) => BigInt(text) <= largestTransaction);
const placeText = z.tuple([transactionText, z.uuid()]);

/** As the cursor of an event. */
export function encodeInboxPlace({ transaction, conversationId }: InboxPlace): string {
  return Buffer.from(JSON.stringify([transaction, conversationId])).toString('base64url');
}

/** @throws BAD_USER_INPUT for anything this server did not hand out. */
export function decodeInboxPlace(cursor: string): InboxPlace {
  try {
    const [transaction, conversationId] = placeText.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { transaction, conversationId };
  } catch {
    throw badInput('after', 'after is not a cursor of this inbox');
  }
}

/** Whether `place` is `other` or lies behind it, in the order of PostgreSQL. */
export function hasReachedPlace(place: InboxPlace, other: InboxPlace): boolean {
  const ahead = BigInt(place.transaction) - BigInt(other.transaction);
  return ahead === 0n ? place.conversationId.toLowerCase() >= other.conversationId.toLowerCase() : ahead > 0n;
}

/**
 * From where on to tell who heard `heard` last. What lies beyond `now` is of another cluster, out of which the database was
 * dumped: nothing would be told until this one's numbers get there.
 */
export function placeAfter(heard: InboxPlace | null, now: InboxPlace): InboxPlace {
  return heard === null || hasReachedPlace(heard, now) ? now : heard;
}

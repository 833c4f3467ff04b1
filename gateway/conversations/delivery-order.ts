import { DeliveryStatus } from '@parley/schema/enums';

/** Whose word a status is. */
export type ToldBy = 'by the provider' | 'by our sending';

const before: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  PENDING: [],
  SENT: [DeliveryStatus.PENDING],
  DELIVERED: [DeliveryStatus.PENDING, DeliveryStatus.SENT],
  READ: [DeliveryStatus.PENDING, DeliveryStatus.SENT, DeliveryStatus.DELIVERED],
  PLAYED: [DeliveryStatus.PENDING, DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ],
  FAILED: [DeliveryStatus.PENDING, DeliveryStatus.SENT],
};

/** What a message may be before it becomes `status`: only ever forward, in whatever order the provider's words come. */
export function statusesBefore(status: DeliveryStatus): readonly DeliveryStatus[] {
  return before[status];
}

/**
 * The same of a stored message, which may have failed; under `mayMove`. What its provider has after all is not failed, and
 * what it has is not given up: an attempt may end without telling us that.
 */
export function statusesMoved(status: DeliveryStatus, told: ToldBy): readonly DeliveryStatus[] {
  if (status !== DeliveryStatus.FAILED) return [...before[status], DeliveryStatus.FAILED];
  return told === 'by our sending' ? [DeliveryStatus.PENDING, DeliveryStatus.FAILED] : before[status];
}

/**
 * Whether a row is moved: SQL over `status`, `external_id`, and the statement's parameters $3, which are `statusesMoved`, $4,
 * which is the provider's id or null, and $5, which is whether our own sending tells it. Where the provider failed one
 * attempt (its id is stored then), only that another one was taken goes on.
 */
export const mayMove = `
  status = any($3::text[])
  and (external_id is null
       or case when status = 'FAILED' then $5::boolean and external_id <> $4 else external_id = coalesce($4, external_id) end)`;

/** SQL: whether there is something left to send. What the provider failed for good, it had: its id is stored then. */
export const mayBeSent = `(status = 'PENDING' or (status = 'FAILED' and external_id is null))`;

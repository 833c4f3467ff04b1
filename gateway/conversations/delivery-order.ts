import { DeliveryStatus } from '@parley/schema/enums';

/** Whose word a status is: after a failure only our own sending, which was replayed, goes on. */
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
export function statusesBefore(status: DeliveryStatus, told: ToldBy): readonly DeliveryStatus[] {
  return told === 'by our sending' ? [...before[status], DeliveryStatus.FAILED] : before[status];
}

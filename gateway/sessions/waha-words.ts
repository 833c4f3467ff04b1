import { DeliveryStatus, WahaSessionStatus } from '@parley/schema/enums';
import { z } from 'zod';

/** WAHA's words for how a session stands (contract README, "backend"). */
const statusOfWord: ReadonlyMap<string, WahaSessionStatus> = new Map([
  ['STOPPED', WahaSessionStatus.DISCONNECTED],
  ['STARTING', WahaSessionStatus.CONNECTING],
  ['SCAN_QR_CODE', WahaSessionStatus.CONNECTING],
  ['WORKING', WahaSessionStatus.CONNECTED],
  ['FAILED', WahaSessionStatus.FAILED],
]);

/** `null` for a word that WAHA has not said before. */
export function sessionStatusOf(word: string): WahaSessionStatus | null {
  return statusOfWord.get(word) ?? null;
}

/** Whoever is linked, as WAHA tells of them in answers and webhooks alike. */
export const wahaMe = z.object({ id: z.string(), pushName: z.string().nullish() }).nullish();

/** E.164 of whoever is linked. */
export function linkedPhone(me: z.infer<typeof wahaMe>): string | null {
  const digits = /^(\d{5,15})(:\d+)?@/.exec(me?.id ?? '')?.[1];
  return digits === undefined ? null : `+${digits}`;
}

/** How far a message has come, in WAHA's numbers. An error is final; what is unknown is as a message that was just taken. */
export function deliveryStatusOf(ack: number | null | undefined): DeliveryStatus {
  switch (ack) {
    case -1:
      return DeliveryStatus.FAILED;
    case 1:
      return DeliveryStatus.SENT;
    case 2:
      return DeliveryStatus.DELIVERED;
    case 3:
      return DeliveryStatus.READ;
    case 4:
      return DeliveryStatus.PLAYED;
    default:
      return DeliveryStatus.PENDING;
  }
}

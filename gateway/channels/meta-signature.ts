import { createHmac, timingSafeEqual } from 'node:crypto';

/** sha1 is what Meta's older webhooks carry, and lead-capture.md documents it for Messenger. */
const algorithms = ['sha256', 'sha1'];

/**
 * Whether `signature` (`sha256=...`, or `sha1=...` where only that came) is that of exactly these bytes: Meta signs what it
 * sends, with its own escapes, so parsed and written anew they would not match (channels' README, WhatsApp).
 */
export function isSignedByMeta(secret: string, body: Uint8Array, signature: string | null): boolean {
  const [algorithm = '', digest = ''] = signature?.split('=', 2) ?? [];
  if (!algorithms.includes(algorithm)) return false;
  const expected = createHmac(algorithm, secret).update(body).digest();
  const given = Buffer.from(digest, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

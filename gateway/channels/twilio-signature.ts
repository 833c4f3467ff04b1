import { createHash, createHmac } from 'node:crypto';
import { isSameSecret } from './same-secret.ts';

/** What Twilio signs of a request. */
interface SignedRequest {
  /** As Twilio was told it, query and all. */
  readonly url: string;
  readonly body: string;
}

/**
 * Whether a request is signed with the account's token: HMAC-SHA1 over the address and then every field of the form, sorted
 * by name; of a JSON body over the address alone, which holds the body's digest (twilio.com/docs/usage/security).
 */
export function isSignedByTwilio(authToken: string, { url, body }: SignedRequest, signature: string): boolean {
  const digest = /[?&]bodySHA256=([0-9a-f]+)/i.exec(url)?.[1];
  if (digest !== undefined && !isSameSecret(digest, createHash('sha256').update(body).digest('hex'))) return false;
  const fields = digest === undefined ? sortedFields(body) : '';
  return spellings(url).some((spelling) => {
    const expected = createHmac('sha1', authToken)
      .update(spelling + fields)
      .digest('base64');
    return isSameSecret(expected, signature);
  });
}

function sortedFields(body: string): string {
  const fields = new URLSearchParams(body);
  const names = [...new Set(fields.keys())].toSorted();
  return names
    .map((name) =>
      [...new Set(fields.getAll(name))]
        .toSorted()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
}

/**
 * Twilio signs the address with or without its port. Behind a proxy that ends TLS the request came by HTTP: whoever can
 * sign one of these can sign the other.
 */
function spellings(url: string): string[] {
  const [, host = '', port, rest = ''] = /^https?:\/\/([^/:?]+)(:\d+)?(.*)$/s.exec(url) ?? [];
  return [
    ['https', ':443'],
    ['http', ':80'],
  ].flatMap(([scheme, usual]) =>
    [...new Set(['', usual, port ?? ''])].map((one) => `${scheme}://${host}${one}${rest}`),
  );
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const daySeconds = 24 * 3600;
const keyBytes = 32;

/** Which file, of which tenant. */
export interface FilePlace {
  readonly tenantId: string;
  readonly id: string;
}

/** A link as it comes back; all of it is whatever its sender wrote. */
export interface FileLink extends FilePlace {
  /** Seconds since 1970. */
  readonly expires: number;
  readonly signature: string;
}

/**
 * Links that open one file to whoever has them, until they end: a picture in a page is asked for without a token. Whoever may
 * read the message is given one, and the signature is what proves the tenant.
 */
export class FileLinks {
  readonly #key: Uint8Array;

  constructor(secret: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', 'parley file links', keyBytes));
  }

  /** A path on this server that is good for one to two days; the same all day, so that browsers have it only once. */
  pathOf(place: FilePlace): string {
    const expires = (Math.floor(Date.now() / 1000 / daySeconds) + 2) * daySeconds;
    return `/files/${place.tenantId}/${place.id}?expires=${expires}&signature=${this.#sign(place, expires)}`;
  }

  isGood({ expires, signature, ...place }: FileLink): boolean {
    const expected = Buffer.from(this.#sign(place, expires));
    const given = Buffer.from(signature);
    const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
    return isSigned && expires > Date.now() / 1000;
  }

  #sign({ tenantId, id }: FilePlace, expires: number): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([tenantId, id, expires]))
      .digest('base64url');
  }
}

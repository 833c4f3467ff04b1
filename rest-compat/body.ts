import { RestError } from './rest-error.ts';

/** The media types a route can take its body in. */
export type BodyKind = 'json' | 'form';

/** A decoded request body; `unsupported` holds bytes of a media type that no dialect documents. */
export type DecodedBody =
  | { readonly kind: 'none'; readonly value: undefined }
  | {
      readonly kind: BodyKind;
      readonly value: unknown;
      /** What it was decoded from. */
      readonly text: string;
    }
  | { readonly kind: 'unsupported'; readonly value: undefined };

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw RestError.badField('body', 'is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw RestError.badField('body', 'is not valid JSON');
  }
}

/**
 * Reads a request body by its media type. An empty body is none, whatever type was announced.
 *
 * @throws RestError naming `body` when the bytes are not UTF-8 or not JSON
 */
export function decodeBody(contentType: string | undefined, bytes: Uint8Array | undefined): DecodedBody {
  if (bytes === undefined || bytes.length === 0) return { kind: 'none', value: undefined };
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) {
    const text = decodeText(bytes);
    return { kind: 'json', value: parseJson(text), text };
  }
  if (mediaType === 'application/x-www-form-urlencoded') {
    const text = decodeText(bytes);
    return { kind: 'form', value: Object.fromEntries(new URLSearchParams(text)), text };
  }
  return { kind: 'unsupported', value: undefined };
}

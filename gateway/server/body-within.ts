import type { FastifyRequest } from 'fastify';
import { badInput } from '../errors.ts';

/** As long as the largest file takes on a slow line; whoever sends more slowly must not keep others from sending. */
const longestMilliseconds = 120_000;

/**
 * The whole body of a request whose parser leaves the stream.
 * @throws BAD_USER_INPUT `file` where it is empty, too long, cut off or too slow
 */
export async function bodyWithin({ raw, headers }: FastifyRequest, maximum: number): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maximum) throw tooLarge(maximum);
  const deadline = setTimeout(() => raw.destroy(), longestMilliseconds);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of raw) {
      size += Buffer.byteLength(piece);
      if (size > maximum) break;
      pieces.push(Buffer.from(piece));
    }
  } catch {
    throw badInput('file', 'file did not arrive whole, or not in time');
  } finally {
    clearTimeout(deadline);
  }
  if (size > maximum) throw tooLarge(maximum);
  if (size === 0) throw badInput('file', 'file must not be empty');
  return Buffer.concat(pieces);
}

const tooLarge = (maximum: number) => badInput('file', `file must be at most ${maximum / 1024 / 1024} MB`);

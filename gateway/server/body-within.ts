import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { badInput } from '../errors.ts';

/** As long as the largest file takes on a slow line; whoever sends more slowly must not keep others from sending. */
const longestMilliseconds = 120_000;
/** What must come in each period, whatever is sent: a byte now and then would hold a place among uploads for all that time. */
const leastBytes = 65_536;
const periodMilliseconds = 5_000;

/**
 * The whole body of a request whose parser leaves the stream.
 * @throws BAD_USER_INPUT `file` where it is empty, too long, cut off or too slow
 */
export async function bodyWithin({ raw, headers }: FastifyRequest, maximum: number): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maximum) throw tooLarge(maximum);
  const pieces: Buffer[] = [];
  let size = 0;
  const stop = cutWhereSlow(raw, () => size);
  try {
    for await (const piece of raw) {
      size += Buffer.byteLength(piece);
      if (size > maximum) break;
      pieces.push(Buffer.from(piece));
    }
  } catch {
    throw badInput('file', 'file did not arrive whole, or not in time');
  } finally {
    stop();
  }
  if (size > maximum) throw tooLarge(maximum);
  if (size === 0) throw badInput('file', 'file must not be empty');
  return Buffer.concat(pieces);
}

/** @returns what ends the watch. */
function cutWhereSlow(raw: IncomingMessage, sizeSoFar: () => number): () => void {
  let counted = 0;
  const periods = setInterval(() => {
    if (sizeSoFar() - counted < leastBytes) raw.destroy();
    counted = sizeSoFar();
  }, periodMilliseconds);
  const deadline = setTimeout(() => raw.destroy(), longestMilliseconds);
  return () => {
    clearInterval(periods);
    clearTimeout(deadline);
  };
}

const tooLarge = (maximum: number) => badInput('file', `file must be at most ${maximum / 1024 / 1024} MB`);

import type { FastifyRequest } from 'fastify';
import { badInput } from '../errors.ts';

/** The whole body of a request whose parser leaves the stream. @throws BAD_USER_INPUT `file` where it is empty or too long */
export async function bodyWithin({ raw, headers }: FastifyRequest, maximum: number): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maximum) throw tooLarge(maximum);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of raw) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('A request without an encoding gives bytes');
    size += piece.length;
    if (size > maximum) throw tooLarge(maximum);
    pieces.push(piece);
  }
  if (size === 0) throw badInput('file', 'file must not be empty');
  return Buffer.concat(pieces);
}

const tooLarge = (maximum: number) => badInput('file', `file must be at most ${maximum / 1024 / 1024} MB`);

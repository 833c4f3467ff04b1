import type { FastifyInstance } from 'fastify';
import { ErrorCode } from '@parley/schema/error-codes';

/** A picture that is kept. */
interface KeptPicture {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * `GET /pictures/ID`: what a person looks like, for every browser. An address shows one picture for ever, so that it is
 * fetched once.
 * @param find `null` for one that is no more
 */
export function servePictures(fastify: FastifyInstance, find: (id: string) => Promise<KeptPicture | null>): void {
  fastify.get<{ Params: { id: string } }>('/pictures/:id', async ({ params }, reply) => {
    const picture = await find(params.id);
    if (picture === null) {
      const error = { message: 'Picture not found', extensions: { code: ErrorCode.NOT_FOUND } };
      return reply
        .code(404)
        .header('cache-control', 'no-store')
        .send({ errors: [error] });
    }
    return reply
      .type(picture.contentType)
      .headers({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(picture.bytes);
  });
}

import { Readable } from 'node:stream';
import { ErrorCode } from '@parley/schema/error-codes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { participantOf, participants } from '../auth/policy.ts';
import { badInput, notFound } from '../errors.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { ContextBuilder } from './context-builder.ts';
import { formatError, type ReportError } from './format-error.ts';
import { bodyWithin } from './body-within.ts';
import { isRefusedBody, refuseBody } from './refuse-body.ts';
import { UploadSlots } from './upload-slots.ts';

/** A file that is kept. */
interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/** What the routes need of files, and how one is shown. */
export interface FileParts {
  readonly contexts: ContextBuilder;
  readonly report: ReportError;
  /** Bytes of one file. */
  readonly maximumSize: number;
  /** Before a byte is read. @throws what refuses the upload */
  admit(caller: ReturnType<typeof participantOf>, conversationId: string, context: RequestContext): Promise<void>;
  /** @returns the file with where to fetch it. @throws BAD_USER_INPUT */
  store(
    caller: ReturnType<typeof participantOf>,
    upload: { readonly conversationId: string; readonly name: string; readonly bytes: Buffer },
    context: RequestContext,
  ): Promise<KeptFile & { readonly url: string }>;
  /** `null` for a link that is not good, or a file that is no more. */
  open(
    link: LinkGiven,
  ): Promise<(KeptFile & { readonly bytes: AsyncIterable<Buffer>; readonly isPicture: boolean }) | null>;
}

interface LinkGiven {
  readonly tenantId: string;
  readonly id: string;
  readonly expires: number;
  readonly signature: string;
}

const target = z.object({ conversationId: z.string().default(''), name: z.string().max(1000).default('') });
const link = z.object({
  tenantId: z.uuid(),
  id: z.uuid(),
  expires: z.coerce.number().int().positive(),
  signature: z.string().max(100),
});

const statusOfCode: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/**
 * Files, which are bytes and so no GraphQL: `POST /files?conversationId=...&name=...` with the file as the body keeps one
 * until a message takes it, and answers `{ id, name, contentType, size, url }` with 201; `url` gives it back. Errors are
 * `{ errors: [{ message, extensions: { code, field } }] }`, as everywhere.
 */
export async function serveFiles(fastify: FastifyInstance, parts: FileParts): Promise<void> {
  const slots = new UploadSlots();
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The stream itself: who may upload is asked before anything is read.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => refuse(error, parts.report, request, reply));
    scope.post('/files', { bodyLimit: parts.maximumSize }, async (request, reply) => {
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await take(parts, slots, request));
    });
    scope.get('/files/:tenantId/:id', (request, reply) => give(parts, request, reply));
  });
}

async function take(
  parts: FileParts,
  slots: UploadSlots,
  request: FastifyRequest,
): Promise<KeptFile & { readonly url: string }> {
  const context = await parts.contexts.ofRequest(request);
  participants(context.caller);
  const caller = participantOf(context.caller);
  const { conversationId, name } = targetOf(request);
  await parts.admit(caller, conversationId, context);
  return slots.run(conversationId, async () => {
    const bytes = await bodyWithin(request, parts.maximumSize);
    return parts.store(caller, { conversationId, name, bytes }, context);
  });
}

/** @throws BAD_USER_INPUT */
function targetOf({ query }: FastifyRequest): z.infer<typeof target> {
  const read = target.safeParse(query);
  if (!read.success) throw badInput('name', 'name must have at most 1000 characters');
  if (!isUuid(read.data.conversationId)) throw badInput('conversationId', 'conversationId must be a UUID');
  return read.data;
}

async function give(parts: FileParts, { params, query }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const given = link.safeParse({ ...Object(params), ...Object(query) });
  const file = given.success ? await parts.open(given.data) : null;
  if (file === null) throw notFound('File');
  const { name, contentType, size, bytes, isPicture } = file;
  return reply
    .type(contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType)
    .headers({
      'content-length': size,
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
      // Whatever is in it, a browser that opens it runs nothing of it, and takes it for nothing else.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, max-age=86400, immutable',
    })
    .send(Readable.from(bytes));
}

/** RFC 8187, section 3.2.1: these are no characters of a value, though encodeURIComponent leaves them. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function refuse(error: unknown, report: ReportError, request: FastifyRequest, reply: FastifyReply): void {
  // A browser that is still sending would take an early answer for a broken network.
  request.raw.resume();
  if (isRefusedBody(error)) return refuseBody(error, request, reply);
  const formatted = formatError(error, report);
  const { code = ErrorCode.UNAVAILABLE, retryAfter } = formatted.extensions ?? {};
  if (typeof retryAfter === 'number') void reply.header('retry-after', Math.ceil(retryAfter));
  const status = Object.entries(statusOfCode).find(([name]) => name === code)?.[1] ?? 503;
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [formatted] });
}

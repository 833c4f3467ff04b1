import * as documents from '@parley/schema/generated/documents';
import { TypedDocumentString } from '@parley/schema/generated/documents';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { failureStatus } from './answer-status.ts';
import type { ContextBuilder } from './context-builder.ts';
import type { DocumentExecutor } from './execute-document.ts';

/** The texts that Parley's own clients send over HTTP. */
const known = new Set(
  Object.values(documents)
    .filter((document) => document instanceof TypedDocumentString)
    .map(String)
    .filter((text) => /^\s*(query|mutation)\b/.test(text)),
);

const knownRequest = z.object({
  query: z.string().refine((text) => known.has(text)),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.null().optional(),
  extensions: z.undefined().optional(),
});

const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

/**
 * A hook that answers requests whose document is one of Parley's own, and was read, checked and compiled before: of all
 * that a document of anybody's needs, only the running is left. Every other request goes on as it came.
 */
export function answerKnownDocuments(contexts: ContextBuilder, executor: DocumentExecutor) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const asked = knownRequest.safeParse(request.body);
    const mediaType = acceptedType(request.headers.accept);
    if (!asked.success || mediaType === undefined) return undefined;
    const { query, variables } = asked.data;
    const answer = await executor.run(query, variables ?? {}, await contexts.ofRequest(request));
    const { data, errors } = answer;
    // Without data nothing was run, as the variables do not fit: the status of such an answer is Apollo's business.
    if (data === undefined) return undefined;
    const body = JSON.stringify({ ...(errors && { errors }), data });
    return reply
      .status(failureStatus(answer) ?? 200)
      .type(`${mediaType}; charset=utf-8`)
      .send(body);
  };
}

/** Of the simple cases, in which the first media type is one of ours and wanted most; the others are negotiated. */
function acceptedType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*') return mediaTypes[0];
  return mediaTypes.find((type) => accept === type || accept.startsWith(`${type},`));
}

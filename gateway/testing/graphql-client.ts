import type { TypedDocumentString } from '@parley/schema/generated/documents';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), field: z.string().optional(), retryAfter: z.number().optional() }),
      }),
    )
    .default([]),
});

/** What came back that was not data. */
export class GraphqlFailure extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    extensions: { code: string; field?: string | undefined; retryAfter?: number | undefined },
  ) {
    super(message);
    this.code = extensions.code;
    this.field = extensions.field;
    this.retryAfter = extensions.retryAfter;
  }
}

/** Sends a document over real HTTP. @throws GraphqlFailure */
export async function send<Result, Variables>(
  url: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  token?: string,
): Promise<Result> {
  return (await sendText(url, String(document), variables, token)) as Result;
}

/** The same for a document that only a test sends. @throws GraphqlFailure */
export async function sendText(url: string, query: string, variables: unknown = {}, token?: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = answer.parse(await response.json());
  const [first] = errors;
  if (first !== undefined) throw new GraphqlFailure(first.message, first.extensions);
  return data;
}

/** A real socket, with a token or without. */
export function openSocket(url: string, token?: string): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
  });
}

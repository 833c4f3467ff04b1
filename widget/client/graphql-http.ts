import { ErrorCode } from '@parley/schema/error-codes';
import type { TypedDocumentString } from '@parley/schema/generated/documents';
import { RequestError } from './request-error.ts';

interface ResponseBody<TResult> {
  data?: TResult | null;
  errors?: { message: string; extensions?: { code?: string; retryAfter?: number } }[];
}

const TIMEOUT_MS = 20_000;

const isErrorCode = (code: string | undefined): code is ErrorCode => code !== undefined && code in ErrorCode;

function failureOf<TResult>(body: ResponseBody<TResult>): RequestError {
  const error = body.errors?.[0];
  const code = error?.extensions?.code;
  return new RequestError(
    isErrorCode(code) ? code : ErrorCode.UNAVAILABLE,
    error?.message ?? 'The answer holds neither data nor errors',
    error?.extensions?.retryAfter ?? null,
  );
}

async function post(url: string, body: string, token: string | null): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body,
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new RequestError('NETWORK', String(error));
  }
}

/**
 * Runs one document over HTTP (GraphQL over HTTP specification).
 * @throws RequestError whenever there is no data to return
 */
export async function request<TResult, TVariables>(
  url: string,
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  token: string | null,
): Promise<TResult> {
  const response = await post(url, JSON.stringify({ query: document.toString(), variables }), token);
  let body: ResponseBody<TResult>;
  try {
    body = await response.json();
  } catch {
    // A proxy's own page, or an answer cut short.
    throw new RequestError(ErrorCode.UNAVAILABLE, `HTTP ${response.status} without a GraphQL answer`);
  }
  if (body.errors?.length || !body.data) throw failureOf(body);
  return body.data;
}

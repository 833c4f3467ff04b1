import type { TypedDocumentString } from '@parley/schema/generated/documents';
import { findUnstorableText } from '@parley/schema/storable-text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

import type { BodyKind, DecodedBody } from './body.ts';
import { RestError, type FailureCode } from './rest-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the server's configuration decides about REST answers. */
export interface RestSettings {
  /** Life of an access token of `/api/v1/auth/token`, in minutes (`ACCESS_TOKEN_EXPIRE_MINUTES`). */
  readonly accessTokenMinutes: number;
  /** Answers `GET /` to a browser; without it a browser gets the documented JSON like everyone else. */
  readonly demoPage?: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

/** A request before its route has looked at it. */
export interface RawInput {
  /** The address that was asked for, with its query, as it came here. */
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: DecodedBody;
  readonly headers: FastifyRequest['headers'];
  /** The Authorization header. */
  readonly authorization: string | undefined;
}

/** What a row and the route made of it have in common. */
interface RouteFacts {
  readonly method: Method;
  /** A few words for the reader of the dialect's OpenAPI description. */
  readonly summary: string;
  /** As Fastify writes it (`/messages/all/:client_id`), without a trailing slash: one is accepted everywhere. */
  readonly path: string;
  /** Other spellings of the path, which the description leaves out. */
  readonly alsoAt?: readonly string[];
  /** Media types of the body; JSON when not given. */
  readonly accepts?: readonly BodyKind[];
  /** The body's fields may also come in the query string; the body's own win. */
  readonly bodyOrQuery?: boolean;
  /** For a path that two dialects share: whether a body is this row's. Without it the row takes what others leave. */
  readonly claims?: (body: unknown) => boolean;
  /** 200 when not given. */
  readonly status?: number;
  /** The media type of a picture: what `answer` gives is its bytes in base64. */
  readonly picture?: 'image/png';
  /** Of an answer that is a string; plain text when not given. */
  readonly mediaType?: string;
  /** Documented names of the GraphQL arguments that an error may name. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  /** Statuses that this operation documents otherwise than its dialect. */
  readonly statuses?: Readonly<Partial<Record<FailureCode, number>>>;
  /** The dialect's own codes that this operation documents otherwise. */
  readonly codes?: Readonly<Partial<Record<FailureCode, string>>>;
  /** The dialect's own codes for fields that are wrong, by their documented names. */
  readonly fieldCodes?: Readonly<Record<string, string>>;
  /** What a browser (`Accept: text/html`) gets in place of the documented answer. */
  readonly page?: (settings: RestSettings) => RestSettings['demoPage'];
}

/** One row of a dialect's table: one documented operation over one GraphQL document. */
export interface Row<Input, Answer, Data, Variables extends Record<string, unknown>> extends RouteFacts {
  readonly document: TypedDocumentString<Data, Variables>;
  /**
   * An object of `params`, `query`, `body` and `headers`, as far as the operation reads them; for what is signed, `text` is
   * the body as it came, unchanged to the byte, and `url` the address.
   */
  readonly input: z.ZodType<Input>;
  /**
   * The documented body of a success: JSON, or plain text where it is a string. It types `answer` and is what OpenAPI
   * shows; answers are held against it in tests only, so write no transforms.
   */
  readonly output: z.ZodType<unknown, Answer>;
  /** Where the bearer token is when there is no Authorization header. */
  readonly authorization?: (input: Input) => string | undefined;
  readonly variables: (input: Input, settings: RestSettings) => Variables;
  /** The documented body. May throw a RestError where the document knows a refusal that the data shows. */
  readonly answer: (data: Data, input: Input) => NoInfer<Answer>;
  /** Headers that the document has beside a success. */
  readonly headers?: (data: Data) => Readonly<Record<string, string>>;
}

/** A request turned into a GraphQL operation, and the way back. */
export interface PreparedRequest {
  readonly variables: Record<string, unknown>;
  readonly authorization: string | undefined;
  /** The documented body of the operation's data. */
  readonly answer: (data: unknown) => { readonly body: unknown; readonly headers: Readonly<Record<string, string>> };
}

/** A row whose types are closed over: what the engine serves, and what an OpenAPI description can be made of. */
export interface Route extends RouteFacts {
  readonly document: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** @throws RestError (BAD_USER_INPUT, naming the field) when the request does not fit the row's schemas */
  readonly prepare: (raw: RawInput, settings: RestSettings) => PreparedRequest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The documents are typed from the very schema that executes them: an answer without errors has its document's type. */
function isAnswerTo<Data, Variables>(_document: TypedDocumentString<Data, Variables>, data: unknown): data is Data {
  return isRecord(data);
}

/** As over HTTP: a variable without a value is not sent, and its default holds. graphql-js would read null. */
function given(variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

function bodyFields({ body, query }: RawInput, bodyOrQuery: boolean): unknown {
  const fields = body.kind === 'none' ? {} : body.value;
  return bodyOrQuery && isRecord(fields) && isRecord(query) ? { ...query, ...fields } : fields;
}

/** The documented name of a part of the input: `limit` for `query.limit`, `body` for the body itself. */
function fieldName([part, ...path]: readonly PropertyKey[]): string {
  return path.length > 0 ? path.map(String).join('.') : String(part);
}

function check<Value>(schema: z.ZodType<Value>, raw: unknown): Value {
  const result = schema.safeParse(raw, { error: ({ input }) => (input === undefined ? 'is required' : undefined) });
  if (!result.success) {
    const issue = result.error.issues[0];
    throw RestError.badField(fieldName(issue?.path ?? ['request']), issue?.message ?? 'is invalid');
  }
  const unstorable = findUnstorableText(result.data);
  if (unstorable !== undefined) throw RestError.badField(fieldName(unstorable), 'is not text that can be stored');
  return result.data;
}

/**
 * Makes a route of a typed row.
 *
 * The engine handles routes of all shapes alike, so the row's types end here: `prepare` checks the request against the
 * schemas, and hands back the way from the operation's data to the documented body.
 */
export function route<Input, Answer, Data, Variables extends Record<string, unknown>>(
  row: Row<Input, Answer, Data, Variables>,
): Route {
  const { document, authorization, variables, answer, headers, ...facts } = row;
  const { accepts = ['json'], bodyOrQuery = false } = facts;

  function prepare(raw: RawInput, settings: RestSettings): PreparedRequest {
    if (raw.body.kind !== 'none' && !accepts.some((kind) => kind === raw.body.kind)) {
      throw RestError.badField('Content-Type', `is not one of ${accepts.join(', ')}`);
    }
    const text = raw.body.kind === 'json' || raw.body.kind === 'form' ? raw.body.text : undefined;
    const input = check(row.input, { ...raw, body: bodyFields(raw, bodyOrQuery), text });
    return {
      variables: given(variables(input, settings)),
      authorization: raw.authorization ?? authorization?.(input),
      answer: (data) => {
        if (!isAnswerTo(document, data)) throw new RestError('INTERNAL', 'Internal server error');
        return { body: answer(data, input), headers: headers?.(data) ?? {} };
      },
    };
  }

  return { ...facts, document: document.toString(), prepare };
}

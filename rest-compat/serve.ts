import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { decodeBody } from './body.ts';
import { checkAnswer } from './check-answer.ts';
import type { Dialect, DialectLimits } from './dialect.ts';
import { prefixes } from './dialects.ts';
import { failureFromErrors, type GraphqlError } from './graphql-failure.ts';
import { limitHeaders, type LimitState } from './limit-headers.ts';
import { RestError, statusOfCode } from './rest-error.ts';
import { dialectOfUrl, endpoints, type Endpoint, type OwnedRoute } from './route-map.ts';
import type { RawInput, RestSettings, Route } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The dialect whose words a failure takes before a route is chosen; set on REST routes only. */
    readonly dialect?: Dialect;
  }
}

/**
 * Runs a document against the schema, in process. The context is built from the given Authorization header (not the
 * request's own) and from the request's address and user agent.
 */
export type Execute = (
  request: FastifyRequest,
  document: string,
  variables: Record<string, unknown>,
  options: { readonly authorization: string | undefined },
) => Promise<{
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[] | undefined;
  /** The nearest limit that the operation was counted for. */
  readonly limit?: LimitState | null;
}>;

/** What the REST layer is joined to. */
export interface RestOptions {
  readonly execute: Execute;
  /** Counts a request for its caller. @returns the nearest limit; `null` where the request is counted for none. */
  readonly countRequest: (request: FastifyRequest, limits: DialectLimits) => Promise<LimitState | null>;
  readonly settings: RestSettings;
  /** Whether answers are held against their rows' schemas; one that departs is a 500 that says how. For tests only. */
  readonly checkAnswers?: boolean | undefined;
}

/** contract README, rule 11: a larger body is 413. */
const BODY_LIMIT_BYTES = 1_048_576;

/**
 * Serves every dialect on `fastify`, in a scope of its own: the dialects read bodies and word errors in their own way,
 * and leave those of GraphQL alone. The server has to be made with `frameworkErrors: answerFrameworkError`, and without
 * `ignoreTrailingSlash`, as both spellings of every path are registered here.
 *
 * A request goes one way: its dialect's limits, its endpoint, the route that claims it, that route's schemas, the document,
 * the documented body.
 */
export async function serveRest(fastify: FastifyInstance, options: RestOptions): Promise<void> {
  await fastify.register(async (scope) => {
    readBytes(scope);
    scope.setErrorHandler((error: FastifyError | RestError, request, reply) => {
      answerFailure(error, request.routeOptions.config.dialect, undefined, request, reply);
    });
    scope.addHook('onRequest', (request, reply) => limitRequest(options, request, reply));
    for (const endpoint of endpoints()) serveEndpoint(scope, endpoint, options);
    refuseOtherMethods(scope);
    refuseUnknownPaths(scope);
  });
}

/** In front of everything: what is refused is not even read, and what is malformed counts like anything else. */
async function limitRequest(options: RestOptions, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const limits = request.routeOptions.config.dialect?.limits;
  const state = limits && (await options.countRequest(request, limits));
  if (!state) return;
  reply.headers(limitHeaders(state));
  const { retryAfter } = state;
  if (retryAfter !== null) throw new RestError('RATE_LIMITED', 'Rate limit exceeded', { retryAfter });
}

/** Each dialect words a malformed body its own way, so Fastify's parsers make room for the plain bytes. */
function readBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, bytes, done) => {
    done(null, bytes);
  });
}

/** Trailing slashes make no difference (contract README, rule 2). */
function spellings(path: string): readonly string[] {
  return path === '/' ? [path] : [path, `${path}/`];
}

function serveEndpoint(scope: FastifyInstance, endpoint: Endpoint, options: RestOptions): void {
  for (const url of spellings(endpoint.path)) {
    scope.route({
      method: endpoint.method,
      url,
      config: { dialect: endpoint.dialect },
      handler: (request, reply) => answer(endpoint, options, request, reply),
    });
  }
}

/** CORS preflights are the gateway's own business. */
function refusableMethods(scope: FastifyInstance): readonly string[] {
  return scope.supportedMethods.filter((method) => method !== 'OPTIONS');
}

function refuseOtherMethods(scope: FastifyInstance): void {
  for (const [path, known] of Map.groupBy(endpoints(), (endpoint) => endpoint.path)) {
    const dialect = known[0]?.dialect;
    const allowed = known.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const method = refusableMethods(scope).filter((candidate) => !allowed.includes(candidate));
    for (const url of spellings(path)) {
      scope.route({
        method,
        url,
        config: { ...(dialect && { dialect }) },
        handler: async (_request, reply) => {
          reply.header('allow', allowed.join(', '));
          throw new RestError('METHOD_NOT_ALLOWED', 'Method not allowed');
        },
      });
    }
  }
}

function refuseUnknownPaths(scope: FastifyInstance): void {
  for (const { prefix, dialect } of prefixes) {
    for (const url of [prefix, `${prefix}/*`]) {
      scope.route({
        method: [...refusableMethods(scope)],
        url,
        config: { dialect },
        handler: async () => {
          throw RestError.unknownPath();
        },
      });
    }
  }
}

function wantsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.toLowerCase().includes('text/html') ?? false;
}

function rawInput(request: FastifyRequest): RawInput {
  const bytes = request.body instanceof Uint8Array ? request.body : undefined;
  return {
    url: `${request.protocol}://${request.host}${request.url}`,
    params: request.params,
    query: request.query,
    body: decodeBody(request.headers['content-type'], bytes),
    headers: request.headers,
    authorization: request.headers.authorization,
  };
}

function claimant({ routes }: Endpoint, raw: RawInput): OwnedRoute {
  const owned =
    routes.find(({ route }) => route.claims?.(raw.body.value)) ??
    routes.find(({ route }) => route.claims === undefined);
  if (owned === undefined) throw RestError.unknownPath();
  return owned;
}

async function answer(endpoint: Endpoint, options: RestOptions, request: FastifyRequest, reply: FastifyReply) {
  const raw = rawInput(request);
  const { dialect, route } = claimant(endpoint, raw);
  const page = route.page?.(options.settings);
  if (page !== undefined) reply.header('vary', 'accept');
  if (page !== undefined && wantsPage(request)) return page(request, reply);
  try {
    const body = await run(route, raw, options, request, reply);
    const mediaType = route.picture ?? route.mediaType;
    if (mediaType !== undefined) reply.type(mediaType);
    return reply
      .code(route.status ?? 200)
      .header('cache-control', 'no-store')
      .send(route.picture === undefined ? body : Buffer.from(String(body), 'base64'));
  } catch (error) {
    return answerFailure(error, dialect, route, request, reply);
  }
}

async function run(
  route: Route,
  raw: RawInput,
  { execute, settings, checkAnswers }: RestOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const prepared = route.prepare(raw, settings);
  const { authorization, variables } = prepared;
  const { data, errors, limit } = await execute(request, route.document, variables, { authorization });
  if (limit) reply.headers(limitHeaders(limit));
  if (errors !== undefined && errors.length > 0) throw failureFromErrors(errors, route.fieldNames ?? {});
  const { body, headers } = prepared.answer(data);
  reply.headers(headers);
  if (checkAnswers) checkAnswer(route.output, body);
  return body;
}

function restError(error: unknown, request: FastifyRequest): RestError {
  if (error instanceof RestError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new RestError('PAYLOAD_TOO_LARGE', 'Request body is larger than 1 MiB');
  if (status === 415) return RestError.badField('Content-Type', 'is not a media type');
  if (status === 400) return new RestError('BAD_USER_INPUT', 'Malformed request');
  request.log.error(error, 'REST request failed');
  return new RestError('INTERNAL', 'Internal server error');
}

function answerFailure(
  error: unknown,
  dialect: Dialect | undefined,
  route: Route | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { code, message, details } = restError(error, request);
  const { field = '', reason = '' } = details;
  const status = route?.statuses?.[code] ?? dialect?.statusOfReason?.get(reason) ?? statusOfCode[code];
  // RFC 9110, section 11.6.1: a 401 says how to authenticate.
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (details.retryAfter !== undefined) reply.header('retry-after', Math.ceil(details.retryAfter));
  const words = { documentedCode: route?.codes?.[code], fieldCode: route?.fieldCodes?.[field] };
  const failure = { ...details, ...words, status, code, message };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send(dialect?.errorBody(failure) ?? { error: message });
}

/**
 * Fastify's `frameworkErrors`: words the failures that come before any route (a path that does not decode, a path
 * parameter longer than any id) in the dialect that the path belongs to.
 */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const failure =
    error.code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? RestError.unknownPath()
      : RestError.badField('path', 'is not percent-encoded UTF-8');
  answerFailure(failure, dialectOfUrl(request.url), undefined, request, reply);
}

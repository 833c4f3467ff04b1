import type { WahaStandIn } from '@parley/gateway/sessions/testing/waha-stand-in';
import type { MessagejsWorld } from './messagejs-world.ts';
import type { ShapeAllowances } from './shape-differences.ts';

/** What the cases may refer to: a running gateway with its demo tenant, and what was made there for them. */
export interface World {
  readonly url: string;
  /** The demo account's e-mail and password. */
  readonly email: string;
  readonly password: string;
  /** An access token of the demo account, for the whole run. */
  readonly accessToken: string;
  /** A contact of the demo tenant who has written. */
  readonly userId: string;
  /** That contact's conversation. */
  readonly conversationId: string;
  readonly messagejs: MessagejsWorld;
  /** A tenant that nobody has opened yet; the first registration does. */
  readonly newTenant: string;
  readonly newEmail: string;
  /** WAHA, as the gateway reaches it. */
  readonly waha: WahaStandIn;
  /** Logs the demo account in anew, for cases that use a session up. */
  readonly login: () => Promise<{ readonly accessToken: string; readonly refreshToken: string }>;
}

/** A request as a program sends it. */
export interface CaseRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

/** One request to one documented operation, and what its document says comes back. */
export interface ConformanceCase {
  /** As `operations` names it. */
  readonly operation: string;
  readonly name: string;
  readonly request: (world: World) => CaseRequest | Promise<CaseRequest>;
  readonly status: number;
  /** The documented body: compared by keys, types and style of timestamps. */
  readonly documented?: unknown;
  readonly allowances?: ShapeAllowances;
  /** Values that the document fixes: a subset of the body, given the world. */
  readonly values?: (world: World) => object;
  /** The field that the error has to name. */
  readonly names?: string;
  /** Response headers that have to match. */
  readonly headers?: Readonly<Record<string, RegExp>>;
}

/** The method of an operation's name. */
export function methodOf(operation: string): string {
  return operation.split(' ', 1)[0] ?? '';
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

export const jsonType = { 'content-type': 'application/json' };

/** A request with a JSON body. */
export function jsonRequest(path: string, body: unknown, headers: Record<string, string> = {}): CaseRequest {
  return { path, headers: { ...jsonType, ...headers }, body: JSON.stringify(body) };
}

/** A request with a form body. */
export function formRequest(path: string, fields: Readonly<Record<string, string>>): CaseRequest {
  return { path, body: new URLSearchParams(fields) };
}

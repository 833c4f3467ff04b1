import type { z } from 'zod';

import type { FailureCode, FailureDetails } from './rest-error.ts';
import type { Route } from './route.ts';

/** A failure as a dialect's error body shows it. */
export interface Failure extends FailureDetails {
  /** HTTP status of the answer. */
  readonly status: number;
  readonly code: FailureCode;
  /** The dialect's own code, where the operation documents another than the dialect. */
  readonly documentedCode?: string | undefined;
  /** The dialect's own code for this field, where the operation documents one. */
  readonly fieldCode?: string | undefined;
  /** For people; names the field when the input is wrong. */
  readonly message: string;
}

/** Limits of requests, by the names that they have in the gateway's table, which says how many they are. */
export interface DialectLimits {
  /** Counted for each account. */
  readonly user: 'messagejs-user' | 'services-user';
  /** In its place for accounts of tenants whose plan allows more. */
  readonly proUser?: 'messagejs-pro-user';
  /** Counted for each tenant as well. */
  readonly organisation?: 'services-organisation';
}

/** One documented API: a table of rows, and how it words a failure. It decides nothing about the business. */
export interface Dialect {
  readonly name: string;
  /** Unknown paths under these answer in this dialect; the longest prefix wins. */
  readonly prefixes: readonly string[];
  readonly routes: readonly Route[];
  /** What signed-in callers are limited to; nothing where it is left out. */
  readonly limits?: DialectLimits;
  /** Statuses that the document gives to reasons. */
  readonly statusOfReason?: ReadonlyMap<string, number>;
  readonly errorBody: (failure: Failure) => unknown;
  /** What `errorBody` gives, for OpenAPI. */
  readonly error: z.ZodType;
}

import type { Dialect } from './dialect.ts';
import { backend } from './dialects/backend.ts';
import { leadCapture } from './dialects/lead-capture.ts';
import { messagejs } from './dialects/messagejs.ts';
import { messagesApi } from './dialects/messages-api.ts';
import { services } from './dialects/services.ts';
import { webhooks } from './dialects/webhooks.ts';

/** Every dialect the gateway speaks over REST. */
export const dialects: readonly Dialect[] = [messagesApi, messagejs, leadCapture, services, backend, webhooks];

/** Unknown-path prefixes with their dialects, the longest first. */
export const prefixes: readonly { readonly prefix: string; readonly dialect: Dialect }[] = dialects
  .flatMap((dialect) => dialect.prefixes.map((prefix) => ({ prefix, dialect })))
  .toSorted((a, b) => b.prefix.length - a.prefix.length);

/** The dialect in which an unknown path answers, or undefined where no dialect is at home. */
export function dialectOfPath(path: string): Dialect | undefined {
  return prefixes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))?.dialect;
}

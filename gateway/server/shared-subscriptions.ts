import { createSourceEventStream, execute, type ExecutionResult } from 'graphql';
import type { KnownCaller } from '../auth/caller.ts';
import { participantOf } from '../auth/policy.ts';
import { sightOf } from '../auth/sight.ts';
import { SharedSource } from '../events/shared-source.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { formatError, type ReportError } from './format-error.ts';
import type { Serialise } from './newcomer.ts';
import { sharedVariables } from './shared-variables.ts';
import type { SocketOperation } from './socket-operation.ts';
import { Subscriber } from './subscriber.ts';
import { SubscriptionGroup } from './subscription-group.ts';

/** Nobody's in particular: what many are told does not depend on where one of them is. */
const everywhere = { address: null, agent: null, site: null } as const;

/**
 * Subscriptions of sockets. Each is opened by itself, under its policy and in its caller's name; then it is told together
 * with those whose document, variables and sight are the same.
 */
export class SharedSubscriptions {
  readonly #report: ReportError;
  readonly #groups = new Map<string, SubscriptionGroup<unknown, unknown>>();

  constructor(report: ReportError) {
    this.#report = report;
  }

  /** @returns the refusal as a result, or what graphql-ws waits for until the subscription is over. */
  async open(operation: SocketOperation): Promise<ExecutionResult | Subscriber> {
    const opened = await createSourceEventStream(operation);
    if (!(Symbol.asyncIterator in opened)) return opened;
    if (!(opened instanceof SharedSource)) throw new Error('A subscription names a source that can be shared');
    const source: SharedSource<unknown, unknown> = opened;
    const subscriber = new Subscriber(operation.socket, operation.id);
    this.#groupOf(operation, source).join(subscriber, source.after);
    return subscriber;
  }

  #groupOf(operation: SocketOperation, source: SharedSource<unknown, unknown>): SubscriptionGroup<unknown, unknown> {
    const caller = participantOf(operation.contextValue.caller);
    const key = keyOf(operation, source, caller);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const serialise = serialiser(operation, caller, this.#report);
    const group = new SubscriptionGroup(source, serialise, () => this.#groups.delete(key));
    this.#groups.set(key, group);
    return group;
  }
}

function keyOf(
  { document, operationName, variableValues }: SocketOperation,
  { name }: SharedSource<unknown, unknown>,
  caller: KnownCaller,
): string {
  const variables = sharedVariables(document, operationName, variableValues);
  return JSON.stringify([name, document.loc?.source.body, operationName, variables, sightOf(caller)]);
}

/** Keeps nothing of the socket that came first. Its context is new for each event: what it loads is loaded anew. */
function serialiser(operation: SocketOperation, caller: KnownCaller, report: ReportError): Serialise<unknown> {
  const { schema, document, operationName, variableValues, contextValue } = operation;
  const { streams } = contextValue;
  return async (event) => {
    const context = new RequestContext(caller, everywhere, streams);
    const { data = null, errors } = await execute({
      schema,
      document,
      operationName,
      variableValues,
      contextValue: context,
      rootValue: event,
    });
    return JSON.stringify({ data, errors: errors?.map((error) => formatError(error, report)) });
  };
}

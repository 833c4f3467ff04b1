import { WorkFailure } from '../events/work-failure.ts';
import { isPassing, type SendFailure } from './send-failure.ts';

/** How promised work goes on that a provider did not do: what it refuses is not asked again, and its wait is honoured. */
export function workFailureOf(failure: SendFailure, what: string): WorkFailure {
  const retry = isPassing(failure) ? (failure.details.retryAfterMilliseconds ?? null) : 'never';
  return new WorkFailure(`${what}: ${failure.message}`, retry, { cause: failure });
}

import { APIConnectionError, APIError } from 'openai';

/**
 * A model that gave no usable answer; `reason` is kept with the reply that replaces it. `isOutage`: the provider did not
 * answer, whatever was asked. What an answer says is no outage: a visitor could bring it about, for everybody.
 */
export class ModelFailure extends Error {
  readonly reason: string;
  readonly isOutage: boolean;

  constructor(reason: string, { isOutage = false, ...options }: ErrorOptions & { isOutage?: boolean } = {}) {
    super(`The model gave no usable answer: ${reason}`, options);
    this.name = 'ModelFailure';
    this.reason = reason;
    this.isOutage = isOutage;
  }
}

/** Any error of a provider or of its client, as a reason that holds nothing of the key or the request. */
export function modelFailureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  return new ModelFailure(reasonOf(error), { cause: error, isOutage: true });
}

function reasonOf(error: unknown): string {
  if (error instanceof APIConnectionError) return 'connection failed';
  if (!(error instanceof APIError)) return 'connection lost';
  const status: unknown = error.status;
  if (status === 401 || status === 403) return 'key refused';
  if (status === 429) return 'rate limited';
  return typeof status === 'number' ? `provider answered ${status}` : 'provider error';
}

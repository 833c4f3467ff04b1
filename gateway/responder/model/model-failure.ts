import { APIConnectionError, APIError } from 'openai';

/** A model that gave no usable answer; `reason` is kept with the qualification that replaces it. */
export class ModelFailure extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The model gave no usable answer: ${reason}`, options);
    this.name = 'ModelFailure';
    this.reason = reason;
  }
}

/** Any error of a provider or of its client, as a reason that holds nothing of the key or the request. */
export function modelFailureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof APIConnectionError) return new ModelFailure('connection failed', { cause: error });
  if (error instanceof APIError) return new ModelFailure(reasonOf(error.status), { cause: error });
  return new ModelFailure('connection lost', { cause: error });
}

function reasonOf(status: unknown): string {
  if (status === 401 || status === 403) return 'key refused';
  if (status === 429) return 'rate limited';
  return typeof status === 'number' ? `provider answered ${status}` : 'provider error';
}

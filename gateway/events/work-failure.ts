/** What a handler throws where it knows how its work should go on; after any other error it is tried again by and by. */
export class WorkFailure extends Error {
  override readonly name = 'WorkFailure';
  /** `never`: it is a dead letter at once. Milliseconds: not before then. `null`: after the usual pause. */
  readonly retry: 'never' | number | null;

  constructor(message: string, retry: 'never' | number | null, options?: ErrorOptions) {
    super(message, options);
    this.retry = retry;
  }
}

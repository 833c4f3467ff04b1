import { MessageJSError } from './message-js-error.ts';

/** A longer wait is the caller's to decide: the error says how long it is. */
const longestWaitSeconds = 60;

/** Does the same again after failures that may pass (429, 5xx, no answer), waiting as the API asks, or longer each time. */
export async function withRetries<Result>(retries: number, attempt: () => Promise<Result>): Promise<Result> {
  for (let done = 0; ; done += 1) {
    try {
      return await attempt();
    } catch (error) {
      const wait = error instanceof MessageJSError ? waitAfter(error, done) : Infinity;
      if (done >= retries || wait > longestWaitSeconds) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait * 1_000));
    }
  }
}

/** In seconds; never where it would fail again. Up to half of it is chance, so that many clients do not come back at once. */
function waitAfter({ status, retryAfter }: MessageJSError, done: number): number {
  const mayPass = status === 0 || status === 429 || status >= 500;
  if (!mayPass) return Infinity;
  return retryAfter ?? 0.5 * 2 ** done * (0.5 + Math.random() / 2);
}

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before attempt number `attempt` (0 is the first repetition): doubling, and spread over its upper
 * half so that the widgets of a restarted gateway do not all come back in the same instant.
 */
export function backoffDelay(attempt: number, random: number = Math.random()): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return ceiling / 2 + (ceiling / 2) * random;
}

const WAIT_MS = 3_000;

/**
 * Does `work` while no other tab does work of this name; after 3 s without waiting any longer, since a tab that hangs
 * keeps its lock. Where there are no Web Locks, at once.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  let begun: Promise<T> | null = null;
  const begin = (): Promise<T> => (begun ??= work());
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(WAIT_MS) }, async () => {
      await begin();
    });
  } catch {
    // Refused, given up, or what `work` rejects with: that is said below.
  }
  return begin();
}

import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 25;

/**
 * Waits until a GET of `url` answers 200.
 *
 * @param output what to say when it never does.
 * @throws Error when the process ends first or `seconds` pass.
 */
export async function untilAnswers(
  url: string,
  server: ChildProcess,
  output: () => string,
  seconds = 120,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`The server ended with ${server.signalCode ?? server.exitCode}:\n${output()}`);
    }
    if (await answers(url)) return;
    await wait(pollMilliseconds);
  }
  throw new Error(`No 200 from ${url} within ${seconds} s:\n${output()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

import { rmSync } from 'node:fs';

/** Called by Vitest at the end of a run. */
export function teardown(): void {
  const folder = process.env['TEST_TEMPLATES'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

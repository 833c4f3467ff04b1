import { rmSync } from 'node:fs';

/** Called by Vitest at the end of a run. */
export function teardown(): void {
  const template = process.env['TEST_DATA_TEMPLATE'];
  if (template === undefined) return;
  for (const folder of [template, `${template}.unfinished`, `${template}.begun`]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

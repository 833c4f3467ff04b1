import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 50;
/** As long as a server may take for its first start. */
const patienceSeconds = 120;

/**
 * A folder that a run's tests copy instead of making it anew. The first worker of the run that needs it makes it, and the
 * run's end removes it (`remove-run-templates.ts`).
 *
 * @param make fills the folder that it is given, which is empty
 * @returns `undefined` where no run keeps templates, as outside of Vitest
 */
export async function runTemplate(name: string, make: (folder: string) => Promise<void>): Promise<string | undefined> {
  const folder = process.env['TEST_TEMPLATES'];
  if (folder === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  const template = join(folder, name);
  if (isFirst(template)) await makeTemplate(template, make);
  else await untilMade(template);
  return template;
}

/** Of workers that ask at once, one is told so. */
function isFirst(template: string): boolean {
  try {
    mkdirSync(`${template}.begun`);
    return true;
  } catch {
    return false;
  }
}

async function makeTemplate(template: string, make: (folder: string) => Promise<void>): Promise<void> {
  const unfinished = `${template}.unfinished`;
  mkdirSync(unfinished);
  await make(unfinished);
  // Under its name there is never one of which files are missing.
  renameSync(unfinished, template);
}

async function untilMade(template: string): Promise<void> {
  for (const deadline = Date.now() + patienceSeconds * 1_000; !existsSync(template); await wait(pollMilliseconds)) {
    if (Date.now() > deadline) throw new Error(`Nobody has made ${template} within ${patienceSeconds} s`);
  }
}

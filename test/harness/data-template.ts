import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 50;
/** As long as a server may take for its first start. */
const patienceSeconds = 60;

let made: Promise<void> | undefined;

/**
 * Fills a server's new data folder with what a first start leaves in it, an empty database and the demo: a start from
 * there takes a third of the first one's time. The first worker of a run that needs it makes it, and the run's end removes it
 * (`remove-data-template.ts`). Where the run names none, the folder stays empty and its server starts from nothing.
 *
 * @param make lets a server start once, and end, in the folder that it is given
 */
export async function fillFromTemplate(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const template = process.env['TEST_DATA_TEMPLATE'];
  if (template === undefined) return;
  made ??= ensureTemplate(template, make);
  await made;
  cpSync(template, folder, { recursive: true });
}

async function ensureTemplate(template: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (!isFirst(template)) return untilMade(template);
  const unfinished = `${template}.unfinished`;
  await make(unfinished);
  // Under its name there is never one of which files are missing.
  renameSync(unfinished, template);
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

async function untilMade(template: string): Promise<void> {
  for (const deadline = Date.now() + patienceSeconds * 1_000; !existsSync(template); await wait(pollMilliseconds)) {
    if (Date.now() > deadline) throw new Error(`Nobody has made ${template} within ${patienceSeconds} s`);
  }
}

import { once } from 'node:events';
import { join } from 'node:path';
import { runTemplate } from '../harness/run-template.ts';
import { giveToServer, postgresProgram, runAsServer } from './server-process.ts';

/** Makes the folder `to`, with a PostgreSQL in which nothing has been done yet. */
export async function makeCluster(to: string): Promise<void> {
  const template = await runTemplate('postgres', (folder) => {
    giveToServer(folder);
    return initialize(join(folder, 'data'));
  });
  await (template === undefined ? initialize(to) : runToEnd('cp', ['-R', join(template, 'data'), to]));
}

function initialize(folder: string): Promise<void> {
  const options = ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
  return runToEnd(postgresProgram('initdb'), [...options, folder]);
}

/** As the server's own user, whose files they are to be. */
async function runToEnd(program: string, programArguments: readonly string[]): Promise<void> {
  const running = runAsServer(program, programArguments);
  let said = '';
  running.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = await once(running, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${said}`);
}

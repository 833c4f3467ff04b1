import { spawn, spawnSync } from 'node:child_process';

/** How a program ended. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Whether a command can be run at all. */
export function canRun(command: string, ...arguments_: readonly string[]): boolean {
  return spawnSync(command, arguments_).status === 0;
}

/** Runs a program whose text comes on standard input; it has `cwd`'s packages at hand. */
export function runProgram(
  command: string,
  arguments_: readonly string[],
  program: string,
  cwd: string,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, arguments_, { cwd, stdio: 'pipe' });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output, errors }));
    child.stdin.end(program);
  });
}

/** Puts a run's own host, credentials and ids in the place of a document's; a text that is not there is a mistake. */
export function withReplacements(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The documented program has no "${from}"`);
    return result.replaceAll(from, to);
  }, text);
}

import { spawn } from 'node:child_process';
import { root } from './workspace.mjs';

/** A command that failed: its message names the command, its output says why. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {string} outcome for example `exit code 2`
   * @param {string} output what it printed
   */
  constructor(command, outcome, output) {
    super(`\`${command}\` ended with ${outcome}`);
    this.output = output;
  }
}

/**
 * Runs a command in the root and keeps its output back: it is noise as long as all goes well.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] `show` lets the output through as it comes
 * @returns {Promise<string>} standard output (empty with `show`)
 * @throws {CommandError} when it ends otherwise than with 0
 */
export function run(file, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let all = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => ((stdout += text), (all += text)));
    child.stderr?.setEncoding('utf8').on('data', (text) => (all += text));
    const command = [file, ...args].map((part) => part.replace(`${root}/`, '')).join(' ');
    child.on('error', (error) => reject(new CommandError(command, error.message, '')));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new CommandError(command, signal ?? `exit code ${code}`, all));
    });
  });
}

/**
 * One line when the step begins and one with its time when it is done; what went wrong is left to the caller.
 *
 * @template T
 * @param {string} what for example `Installing dependencies`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  console.error(`… ${what}`);
  const result = await work();
  console.error(`✓ ${what} (${seconds(performance.now() - start)})`);
  return result;
}

/**
 * Says what failed, and what it printed, and leaves with 1.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  if (error instanceof CommandError) console.error(`\n${error.output.trim()}\n\n✗ ${error.message}`);
  else console.error('✗', error);
  process.exit(1);
}

/**
 * @param {number} milliseconds
 * @returns {string} for example `1.2 s`
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endWithThisProcess } from '../harness/end-with-this-process.ts';

/** PostgreSQL refuses to run as root: there it runs as the user that its package makes. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/mu);
  return line === null ? undefined : { uid: Number(line[1]), gid: Number(line[2]) };
}

/** The newest PostgreSQL of this machine; `undefined` where none is installed as Debian's packages do it. */
export function postgresPrograms(): string | undefined {
  const folders = globSync('/usr/lib/postgresql/*/bin').toSorted();
  return folders.findLast((folder) => existsSync(join(folder, 'initdb')));
}

export const postgresProgram = (name: string): string => join(postgresPrograms() ?? '', name);

/** A folder of the server's own, which it may read and write. */
export function serverFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `parley-${name}-`));
  giveToServer(folder);
  return folder;
}

export function giveToServer(folder: string): void {
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

export function runAsServer(program: string, programArguments: readonly string[]): ChildProcess {
  const options = { ...serverUser(), cwd: tmpdir() };
  const server = spawn(program, programArguments, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  endWithThisProcess(server);
  return server;
}

/** Children of a process, such as the sessions of a PostgreSQL. Linux tells them; elsewhere there seem to be none. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself.
    }
  }
}

/** @throws Error where nothing takes connections on this port of loopback in time. */
export async function untilListening(port: number, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await listens(port)) return;
    await pause(25);
  }
  throw new Error(`Nothing listens on ${port}: ${said()}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => settle(true)).on('error', () => settle(false));
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
  });
}

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

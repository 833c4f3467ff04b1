import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';

/** The folder belongs to a server that is alive. */
export class DataDirectoryInUse extends Error {
  constructor(directory: string) {
    super(
      `Another Parley is running on the data folder ${directory}. Stop it first, or start this one with another DATA_DIR (and PORT).`,
    );
  }
}

/**
 * Takes the folder for this process: two processes on one embedded database corrupt it. The lock is a listening socket,
 * which the operating system frees however the process ends; a pid file would outlive a kill -9 and name a stranger.
 * @returns what gives the folder free again.
 * @throws DataDirectoryInUse
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true });
  const address = socketAddress(directory);
  const server = (await listen(address)) ?? (await takeOver(directory, address));
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Unix socket paths end at about 100 characters; the way from here is often shorter. Windows has pipes by name. */
function socketAddress(directory: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\parley-${Buffer.from(directory).toString('hex')}`;
  const absolute = join(directory, 'lock.sock');
  const fromHere = relative(process.cwd(), absolute);
  return fromHere.length < absolute.length ? fromHere : absolute;
}

async function takeOver(directory: string, address: string): Promise<Server> {
  if (await somebodyAnswers(address)) throw new DataDirectoryInUse(directory);
  rmSync(address, { force: true });
  const server = await listen(address);
  if (server === null) throw new DataDirectoryInUse(directory);
  return server;
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function somebodyAnswers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

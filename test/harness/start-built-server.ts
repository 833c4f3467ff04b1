import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from './end-with-this-process.ts';
import { freePort } from './free-port.ts';
import { runTemplate } from './run-template.ts';
import { untilAnswers } from './until-answers.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = join(root, 'gateway', 'dist', 'server.js');
/** Where `npm start` keeps it as well. */
const compileCache = join(root, 'node_modules', '.cache', 'parley', 'compile-cache');

export interface BuiltServerOptions {
  /** A free one by default; the same one again where clients are to find it after a restart. */
  readonly port?: number;
  /**
   * A new temporary folder by default, in which a server has started before, and which `stop` and `kill` remove; a given
   * one is left as it is.
   */
  readonly dataDirectory?: string;
  /**
   * Further environment variables. Unless given, `DEMO_PASSWORD` is `demo-password`, and there are no rate limits, since
   * tests send many requests from one address.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node is told before the server's own file, such as `--import`. */
  readonly nodeArguments?: readonly string[];
}

/** The server as it is shipped: `gateway/dist/server.js` in a process of its own. */
export interface BuiltServer {
  /** As it says itself what to open. */
  readonly url: string;
  readonly port: number;
  readonly pid: number | undefined;
  readonly dataDirectory: string;
  readonly demoPassword: string;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** @returns what it printed so far, standard output and errors together. */
  output(): string;
  /** Asks it to end (SIGTERM) and waits. @returns its exit code; `null` where a signal ended it. */
  stop(): Promise<number | null>;
  /** kill -9, as the kernel or a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the built server on loopback and waits until it answers; `npm test` built it before.
 *
 * @throws Error with everything it printed, when it ends or says nothing for 120 s.
 */
export async function startBuiltServer(options: BuiltServerOptions = {}): Promise<BuiltServer> {
  if (options.dataDirectory !== undefined) return launch(options, options.dataDirectory);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'parley data '));
  if (options.environment?.DATABASE_URL === undefined) await fillDataDirectory(dataDirectory);
  return launch(options, dataDirectory);
}

/** With what a first start leaves, an empty database and the demo: a start from there takes half of the first one's time. */
async function fillDataDirectory(to: string): Promise<void> {
  const template = await runTemplate('data', async (dataDirectory) => {
    const first = await launch({ dataDirectory }, dataDirectory);
    await first.stop();
  });
  if (template !== undefined) cpSync(template, to, { recursive: true });
}

async function launch(options: BuiltServerOptions, dataDirectory: string): Promise<BuiltServer> {
  const port = options.port ?? (await freePort());
  const demoPassword = options.environment?.DEMO_PASSWORD ?? 'demo-password';
  const server = spawn(process.execPath, [...(options.nodeArguments ?? []), entry], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compileCache,
      DEMO_PASSWORD: demoPassword,
      HOST: '127.0.0.1',
      RATE_LIMITS: 'off',
      ...options.environment,
      PORT: String(port),
      DATA_DIR: dataDirectory,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(server);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  endWithThisProcess(server);
  const url = `http://localhost:${port}`;
  await untilAnswers(`${url}/health`, server, output);

  async function endWith(signal: NodeJS.Signals): Promise<number | null> {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill(signal);
      await ended;
    }
    if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true });
    return server.exitCode;
  }
  return {
    url,
    port,
    pid: server.pid,
    dataDirectory,
    demoPassword,
    ended,
    output,
    stop: () => endWith('SIGTERM'),
    kill: async () => void (await endWith('SIGKILL')),
  };
}

/** @returns what reads everything that the process printed so far. */
function collectOutput(server: ChildProcess): () => string {
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  return () => printed;
}

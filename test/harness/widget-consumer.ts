import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const widget = join(root, 'widget');

/** What the package's manifest says of what has to be installed beside it. */
interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

/** A project of somebody else: the program of `browser/npm-consumer`, with the widget's package as npm would publish it. */
export class WidgetConsumer {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley consumer '));

  static async install(): Promise<WidgetConsumer> {
    const consumer = new WidgetConsumer();
    cpSync(join(root, 'test', 'browser', 'npm-consumer'), consumer.folder, { recursive: true });
    writeFileSync(consumer.path('package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
    await consumer.#unpack();
    consumer.#linkDependencies();
    return consumer;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Runs a file of the workspace's own node_modules, or a program text, in the project. @returns what it printed */
  async node(...args: string[]): Promise<string> {
    // Without it, vitest's own conditions would lead to the sources.
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' };
    const { stdout } = await run(process.execPath, args, { cwd: this.folder, env });
    return stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Only what the package's `files` name comes along. */
  async #unpack(): Promise<void> {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', this.folder], { cwd: widget });
    const [packed] = JSON.parse(stdout) as { filename: string }[];
    const target = this.path('node_modules', '@parley', 'widget');
    mkdirSync(target, { recursive: true });
    await run('tar', ['-xzf', this.path(packed?.filename ?? ''), '-C', target, '--strip-components=1']);
  }

  /** As a package manager would install them, and nothing else: what the package needs without saying so is missing. */
  #linkDependencies(): void {
    const manifest = JSON.parse(
      readFileSync(this.path('node_modules', '@parley', 'widget', 'package.json'), 'utf8'),
    ) as Manifest;
    const own = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    for (const name of own) this.#link(name, join(widget, 'node_modules', name));
    for (const name of ['react-dom', '@types/react-dom']) this.#link(name, join(root, 'test', 'node_modules', name));
  }

  #link(name: string, from: string): void {
    const to = this.path('node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(realpathSync(from), to);
  }
}

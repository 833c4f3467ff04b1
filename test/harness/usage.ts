import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.ts';

/** What a server has used. */
export interface Usage {
  readonly heapUsed: number;
  /** What objects of the heap own outside of it, such as buffers. */
  readonly external: number;
  readonly rss: number;
  /** Since it began, user and system. */
  readonly processorSeconds: number;
}

/** How a server is started so that it can be asked, and what asks it. */
export interface Meter {
  readonly environment: Readonly<Record<string, string>>;
  usage(): Promise<Usage>;
  /** The same after a collection of garbage. */
  memory(): Promise<Usage>;
}

export async function createMeter(): Promise<Meter> {
  const port = await freePort();
  const preload = pathToFileURL(join(import.meta.dirname, 'report-usage.ts')).href;
  const ask = async (path: string) => usageFrom(await (await fetch(`http://127.0.0.1:${port}${path}`)).json());
  return {
    environment: { NODE_OPTIONS: `--import ${preload}`, USAGE_PORT: String(port) },
    usage: () => ask('/'),
    memory: () => ask('/memory'),
  };
}

function usageFrom(answer: unknown): Usage {
  const number = (name: string) => Number(Reflect.get(Object(answer), name));
  return {
    heapUsed: number('heapUsed'),
    external: number('external'),
    rss: number('rss'),
    processorSeconds: number('processorSeconds'),
  };
}

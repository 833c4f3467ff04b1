import { readFileSync } from 'node:fs';
import type { FaultPoint } from '@parley/gateway/fault-point';

/** What is done to a process when it comes to a point for the `hit`th time; once in its life. */
export interface Fault {
  readonly point: FaultPoint;
  readonly hit: number;
  /** kill -9; SIGSTOP for a while, as a machine that hangs; or an error thrown. */
  readonly action: 'kill' | 'freeze' | 'throw';
}

/** As the process reads it from its environment. */
export const writeFault = ({ point, hit, action }: Fault) => `${point} ${hit} ${action}`;

export interface Reached {
  readonly point: string;
  /** Milliseconds since the epoch, with fractions. */
  readonly at: number;
  /** What was done to the process there, if anything was. */
  readonly action: string | undefined;
}

/** Everything that processes with this log have reached so far, in the order of each process. */
export function readReached(log: string): Reached[] {
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => {
    const [at, point = '', action] = line.split(' ');
    return { at: Number(at), point, action };
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import { faultPoints, type FaultPoint } from '@parley/gateway/fault-point';
import type { Deployment } from './deployment.ts';
import type { Fault } from './fault.ts';
import type { Seeded } from './seeded.ts';

const pointsOf = (...parts: readonly string[]) =>
  faultPoints.filter((point) => parts.includes(point.split('.')[0] ?? ''));

/** Points that a gateway comes to: under messages, under calls with a key, and under a program's sends. */
export const messagePoints = pointsOf('conversation', 'message', 'work', 'provider', 'reply', 'live', 'audit');
export const idempotencyPoints = pointsOf('idempotency');
export const sendPoints = pointsOf('send', 'idempotency', 'delivery', 'work', 'audit');
/** Under all that goes in and out otherwise. */
const channelPoints = pointsOf('inbound', 'outgoing', 'channel', 'waha', 'chat', 'mail', 'file');
const peoplePoints = pointsOf('login', 'refresh', 'logout', 'campaign', 'page');
/** With any commit, whatever it stores. */
export const outsidePoints = [...channelPoints, ...peoplePoints, ...pointsOf('transaction')];

/** How often a process comes to a point before it ends there. */
export interface Hits {
  readonly lowest: number;
  readonly highest: number;
}

/** What comes by itself: rows are sealed once a second, and every poll is a transaction. */
const hitsByThemselves: Readonly<Record<string, Hits>> = {
  audit: { lowest: 1, highest: 4 },
  transaction: { lowest: 40, highest: 100 },
};

/** Ends one process after the other, each at another point: all points in a new order, then all of them again. */
export class KillPlan {
  readonly #seeded: Seeded;
  readonly #points: readonly FaultPoint[];
  readonly #hits: Hits;
  #left: FaultPoint[] = [];

  constructor(seeded: Seeded, points: readonly FaultPoint[], hits: Hits = { lowest: 5, highest: 40 }) {
    this.#seeded = seeded;
    this.#points = points;
    this.#hits = hits;
  }

  readonly next = (): Fault => {
    if (this.#left.length === 0) this.#left = this.#seeded.shuffled(this.#points);
    const point = this.#left.pop() ?? 'message.stored';
    const { lowest, highest } = hitsByThemselves[point.split('.')[0] ?? ''] ?? this.#hits;
    return { point, hit: this.#seeded.between(lowest, highest), action: 'kill' };
  };
}

/**
 * Ends gateways from outside as well, wherever they are at that moment; each time all of them are up again, so that a slow
 * machine is killed less often and not to death. @returns what stops it.
 */
export function killAtRandom({ gateways }: Deployment, seeded: Seeded): () => Promise<void> {
  let isStopped = false;
  const kill = async () => {
    while (!isStopped) {
      await pause(seeded.between(200, 2_500));
      if (isStopped || !gateways.every(({ isUp }) => isUp)) continue;
      await gateways[seeded.between(0, gateways.length - 1)]?.kill();
    }
  };
  const killing = kill();
  return () => {
    isStopped = true;
    return killing;
  };
}

/** How often a process was ended so far: by itself at a point, or from outside. */
export const killsOf = ({ gateways }: Deployment) => gateways.reduce((sum, { outages }) => sum + outages.length, 0);

import type { Deployment } from './deployment.ts';
import type { Figure } from './figure.ts';
import type { OutsideWorld } from './outside-world.ts';

/** What goes on while processes are killed: each part of it goes on until that is enough. */
export interface Traffic {
  readonly deployment: Deployment;
  readonly outside: OutsideWorld;
  /** What the database holds, as its owner sees it. */
  rows(statement: string): Promise<Record<string, unknown>[]>;
  isEnough(): boolean;
}

/** What became of it, asked for when everything runs again and nothing is left to do. */
export type Check = () => Promise<Figure[]>;

/** Ids that occur more than once. */
export function doubled(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id));
}

import { setTimeout as pause } from 'node:timers/promises';
import type { SeenEvent, TestVisitor } from '@parley/gateway/testing/visitor';
import type { Deployment } from './deployment.ts';
import type { Seeded } from './seeded.ts';

/** Follows one conversation for a few events, hangs up, and comes back at another gateway with the last number it has. */
export class StreamFollower {
  readonly id: string;
  readonly heard: number[] = [];
  reconnections = 0;
  #isStopped = false;

  constructor(deployment: Deployment, visitor: TestVisitor, seeded: Seeded) {
    this.id = visitor.conversationId;
    void this.#follow(deployment, visitor, seeded);
  }

  get last(): number {
    return this.heard.at(-1) ?? 0;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #follow(deployment: Deployment, visitor: TestVisitor, seeded: Seeded): Promise<void> {
    while (!this.#isStopped) {
      const wanted = seeded.between(1, 5);
      let count = 0;
      const note = (event: SeenEvent) => {
        if (!('seq' in event) || count === wanted || this.#isStopped) return false;
        count += 1;
        this.heard.push(event.seq);
        return count === wanted;
      };
      // Where nothing more happens, or its gateway ends, the stream ends without the events it waited for.
      await visitor
        .at(deployment.url(seeded.between(0, deployment.urls.length - 1)))
        .hear(this.last, note)
        .catch(() => pause(50));
      this.reconnections += 1;
    }
  }
}

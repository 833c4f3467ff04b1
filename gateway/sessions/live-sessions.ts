import { z } from 'zod';
import type { BoundedQueue } from '../events/bounded-queue.ts';
import { LiveChannel } from '../events/live-channel.ts';
import type { LiveTransport } from '../events/live-transport.ts';

const channel = 'waha-sessions';
const place = z.tuple([z.uuid(), z.uuid()]);

/** Which sessions of a tenant are no longer as they were, for whoever listens; how they are now is in the database. */
export class LiveSessions {
  readonly #transport: LiveTransport | undefined;
  readonly #channel = new LiveChannel<string>(() => {});

  constructor(transport: LiveTransport | undefined, report: (error: unknown) => void) {
    this.#transport = transport;
    transport?.subscribe(channel, {
      message: (text) => {
        const { data, error } = place.safeParse(JSON.parse(text));
        if (data === undefined) report(error);
        else this.#channel.publish(...data);
      },
    });
  }

  /** Called after the commit that changed a session. */
  publish(tenantId: string, sessionId: string): void {
    this.#channel.publish(tenantId, sessionId);
    this.#transport?.publish(channel, JSON.stringify([tenantId, sessionId]));
  }

  subscribe(tenantId: string): BoundedQueue<string> {
    return this.#channel.subscribe(tenantId);
  }

  /** Ends every subscription. */
  close(): void {
    this.#channel.close();
  }
}

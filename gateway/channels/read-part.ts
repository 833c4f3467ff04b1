import type { z } from 'zod';
import type { ChannelEvent } from './channel-adapter.ts';

/** What a part of a webhook tells; one that is not as its provider documents it is told as such, and spoils no other. */
export function readPart<Part>(
  schema: z.ZodType<Part>,
  given: unknown,
  what: string,
  events: (part: Part) => ChannelEvent[],
): ChannelEvent[] {
  const { success, data } = schema.safeParse(given);
  return success ? events(data) : [{ kind: 'unreadable', problem: `${what} is not as documented` }];
}

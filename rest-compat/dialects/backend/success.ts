import { z } from 'zod';

/** Every success of backend.md but those with a message: `{success, data}`. */
export function success<Data>(data: Data) {
  return { success: true as const, data };
}

/** What `success` gives. */
export function successOf<Data extends z.ZodType>(data: Data) {
  return z.object({ success: z.literal(true), data });
}

/** backend.md, "Reset user password": what is done and has no data. */
export function done(message: string) {
  return { success: true as const, message };
}

/** What `done` gives. */
export const doneOutput = z.object({ success: z.literal(true), message: z.string() });

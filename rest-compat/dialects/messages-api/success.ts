import { z } from 'zod';

/** messages-api.md, "Response Format". */
export function success(message: string) {
  return { status: true, code: 200, message };
}

/** What every answer has beside its data. */
export const successShape = { status: z.boolean(), code: z.int(), message: z.string() };

import type { z } from 'zod';
import { badInput } from '../errors.ts';

/** @throws BAD_USER_INPUT for a body that is not JSON. */
export function parseJsonWebhook(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput('body', 'body is not valid JSON');
  }
}

/** What is no webhook of the provider at all. */
export function notDocumented({ issues }: z.ZodError) {
  return badInput('body', `body is not as documented: ${issues[0]?.message ?? 'it is no webhook'}`);
}

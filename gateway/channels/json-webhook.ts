import { badInput } from '../errors.ts';

/** @throws BAD_USER_INPUT for a body that is not JSON. */
export function parseJsonWebhook(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput('body', 'body is not valid JSON');
  }
}

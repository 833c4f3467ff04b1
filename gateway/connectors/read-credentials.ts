import type { ConnectorType } from '@parley/schema/enums';
import { channelCredentials, type ChannelCredentials } from '../channels/channel-credentials.ts';
import { badInput } from '../errors.ts';

/**
 * Credentials as a caller gives them. Messages name the field and never repeat what was given.
 * @throws BAD_USER_INPUT with the reason that messagejs.md has for it.
 */
export function readCredentials(type: ConnectorType, given: unknown): ChannelCredentials {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw badInput('credentials', 'credentials must be an object', 'INVALID_CREDENTIALS');
  const parsed = channelCredentials.safeParse(
    { ...given, type },
    { error: ({ input }) => (input === undefined ? 'is required' : undefined) },
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = ['credentials', ...(issue?.path ?? [])].join('.');
  const problem = issue?.message ?? 'is not valid';
  throw badInput(
    field,
    problem.startsWith('Invalid') ? `${field}: ${problem}` : `${field} ${problem}`,
    reasonOf(field, problem),
  );
}

function reasonOf(field: string, problem: string): string {
  if (problem === 'is required') return 'MISSING_REQUIRED_FIELD';
  return field === 'credentials.fromNumber' ? 'INVALID_PHONE' : 'INVALID_CREDENTIALS';
}

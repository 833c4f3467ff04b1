import type { PersonFieldsFragment } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { seconds, secondsIfAny, withSeconds } from '../../timestamps.ts';
import { roles, roleWord } from './roles.ts';

/** backend.md, "GET /users" and "GET /auth/me". */
export const userOutput = z.object({
  id: z.string(),
  username: z.string(),
  full_name: z.string(),
  role: z.enum(roles),
  is_active: z.boolean(),
  last_login_at: seconds.nullable(),
  created_at: seconds,
});

export function userBody(person: PersonFieldsFragment): z.infer<typeof userOutput> {
  const { id, name, role, isActive, lastLoginAt, createdAt } = person;
  return {
    id,
    username: usernameOf(person),
    full_name: name ?? '',
    role: roleWord[role],
    is_active: isActive,
    last_login_at: secondsIfAny(lastLoginAt),
    created_at: withSeconds(createdAt),
  };
}

/** Who registered with an e-mail address has no username, and signs in with the address. */
export function usernameOf({ username, email }: { username: string | null; email: string | null }): string {
  return username ?? email ?? '';
}

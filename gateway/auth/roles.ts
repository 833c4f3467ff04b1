import { MemberRole } from '@parley/schema/enums';
import type { MemberCaller } from './caller.ts';

const { SUPER_ADMIN, ADMIN, TEAM_MEMBER } = MemberRole;

/** What a role may do to people, and what it sees of them and of what is theirs. */
interface RoleRights {
  /** Roles that it creates people with, and whose people it resets, deactivates and reactivates. */
  readonly creates: readonly MemberRole[];
  /** Roles that it may hold out a place as, to whoever has the invitation. */
  readonly invites: readonly MemberRole[];
  readonly sees: 'all of the tenant' | 'what it created or was assigned';
}

/** super_admin > admin > team_member (contract README, "backend"). Which operations a role reaches is in `policy.ts`. */
const rights: Readonly<Record<MemberRole, RoleRights>> = {
  SUPER_ADMIN: {
    creates: [SUPER_ADMIN, ADMIN, TEAM_MEMBER],
    invites: [ADMIN, TEAM_MEMBER],
    sees: 'all of the tenant',
  },
  ADMIN: {
    creates: [TEAM_MEMBER],
    invites: [TEAM_MEMBER],
    sees: 'what it created or was assigned',
  },
  TEAM_MEMBER: {
    creates: [],
    invites: [],
    sees: 'what it created or was assigned',
  },
};

export function mayCreate(role: MemberRole, other: MemberRole): boolean {
  return rights[role].creates.includes(other);
}

export function mayInvite(role: MemberRole, other: MemberRole): boolean {
  return rights[role].invites.includes(other);
}

/** Whether nothing of the tenant is hidden from it. */
export function seesAll(role: MemberRole): boolean {
  return rights[role].sees === 'all of the tenant';
}

/** As statements take it: the account to whose things a person is narrowed, `null` for whom nothing is hidden. */
export function narrowedTo({ role, accountId }: Pick<MemberCaller, 'role' | 'accountId'>): string | null {
  return seesAll(role) ? null : accountId;
}

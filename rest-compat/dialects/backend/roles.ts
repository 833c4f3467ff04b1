import type { MemberRole } from '@parley/schema/generated/documents';

/** backend.md's roles, the highest first. */
export const roles = ['super_admin', 'admin', 'team_member'] as const;

export const memberRole: Readonly<Record<(typeof roles)[number], MemberRole>> = {
  super_admin: 'SUPER_ADMIN',
  admin: 'ADMIN',
  team_member: 'TEAM_MEMBER',
};

export const roleWord: Readonly<Record<MemberRole, (typeof roles)[number]>> = {
  SUPER_ADMIN: 'super_admin',
  ADMIN: 'admin',
  TEAM_MEMBER: 'team_member',
};

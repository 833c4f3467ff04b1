/**
 * A condition on `waha_session` and its left joined `assignment`: what a person made, or was assigned alone or with a team
 * (contract README, "backend"). `account` is a placeholder of theirs, null where nothing is hidden from them (`auth/roles`).
 */
export const visibleSession = (account: string) => `
  (${account}::uuid is null or waha_session.created_by = ${account}::uuid or assignment.account_id = ${account}::uuid
   or assignment.team_id in (select team_id from team_member where account_id = ${account}::uuid))`;

/** What `visibleSession` reads. */
export const sessionsWithAssignments = `
  waha_session left join waha_session_assignment assignment on assignment.session_id = waha_session.id`;

import { describe, expect, it } from 'vitest';
import type { MemberCaller } from './caller.ts';
import { Presence } from './presence.ts';

const person = (accountId: string): MemberCaller => ({
  kind: 'member',
  tenantId: 'tenant',
  accountId,
  sessionId: `session of ${accountId}`,
  role: 'ADMIN',
  expiresAt: new Date(),
});
const names = (presence: Presence, now: number) => presence.people(now).map(({ accountId }) => accountId);

describe('presence', () => {
  it('lasts for 30 seconds after the last socket, and no longer', () => {
    const presence = new Presence();
    const mona = person('mona');
    presence.came(mona);
    presence.left(mona, false, 1_000);
    expect(names(presence, 31_000)).toEqual(['mona']);
    expect(names(presence, 31_001)).toEqual([]);
  });

  it('goes on with another socket, and with one that comes back', () => {
    const presence = new Presence();
    const [one, other] = [person('mona'), person('mona')];
    presence.came(one);
    presence.came(other);
    presence.left(one, false, 0);
    expect(names(presence, 60_000)).toEqual(['mona']);
    presence.left(other, false, 60_000);
    presence.came(person('mona'));
    expect(names(presence, 600_000)).toEqual(['mona']);
  });

  it('is also where somebody works without a socket', () => {
    const presence = new Presence();
    presence.seen(person('mona'), 0);
    expect(names(presence, 30_000)).toEqual(['mona']);
    expect(names(presence, 30_001)).toEqual([]);
  });

  it('ends at once with the session', () => {
    const presence = new Presence();
    const mona = person('mona');
    presence.seen(mona, 0);
    presence.came(mona);
    presence.left(mona, true, 0);
    expect(names(presence, 0)).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TabGroup } from './tab-group.ts';
import type { TabMessage } from './tab-message.ts';

/** Node's own Web Locks and BroadcastChannel; tabs of one process stand for tabs of one browser. */
describe('TabGroup', () => {
  let name: string;
  let groups: TabGroup[];
  let heard: TabMessage['kind'][][];

  function join(): TabGroup {
    const messages: TabMessage['kind'][] = [];
    const group = new TabGroup({ name, onLead: () => {}, onMessage: ({ kind }) => messages.push(kind) });
    groups.push(group);
    heard.push(messages);
    group.join();
    return group;
  }

  const leaders = (): TabGroup[] => groups.filter(({ leading }) => leading);

  beforeEach(() => {
    name = crypto.randomUUID();
    groups = [];
    heard = [];
  });
  afterEach(() => {
    for (const group of groups) group.leave();
  });

  it('has one leader, and the next when it leaves', async () => {
    const first = join();
    await vi.waitFor(() => expect(leaders()).toEqual([first]));
    const second = join();
    const third = join();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(leaders()).toEqual([first]);
    first.leave();
    await vi.waitFor(() => expect(leaders()).toEqual([second]));
    second.leave();
    await vi.waitFor(() => expect(leaders()).toEqual([third]));
  });

  it('tells all others what one says', async () => {
    const first = join();
    join();
    join();
    first.post({ kind: 'began', conversationId: 'c' });
    await vi.waitFor(() => expect(heard.map((kinds) => kinds.includes('began'))).toEqual([false, true, true]));
  });

  it('takes the lead within two seconds from a tab that holds it and does not answer', async () => {
    // Somebody who has the lock and no ears: a tab whose script hangs.
    const hung = navigator.locks.request(name, () => new Promise(() => {})).catch(() => 'taken');
    await vi.waitFor(async () =>
      expect((await navigator.locks.query()).held?.some((lock) => lock.name === name)).toBe(true),
    );
    const second = join();
    const began = Date.now();
    await vi.waitFor(() => expect(second.leading).toBe(true), { timeout: 4_000, interval: 20 });
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(await hung).toBe('taken');
  });

  it('leaves the lead where it answers', async () => {
    const first = join();
    await vi.waitFor(() => expect(first.leading).toBe(true));
    join();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(leaders()).toEqual([first]);
  });
});

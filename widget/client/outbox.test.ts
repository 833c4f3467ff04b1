import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryOutbox } from './memory-outbox.ts';
import { Outbox } from './outbox.ts';
import { RequestError } from './request-error.ts';

describe('Outbox', () => {
  let storage: MemoryOutbox;
  const open = (): Outbox => new Outbox(storage, () => {});
  const contents = (outbox: Outbox): string[] => outbox.entries.map(({ content, state }) => `${content}: ${state}`);

  beforeEach(() => {
    vi.useFakeTimers();
    storage = new MemoryOutbox();
  });
  afterEach(() => vi.useRealTimers());

  it('keeps what was typed before there was anywhere to send it, through a reload, in order', async () => {
    const before = open();
    before.add('first');
    before.add('second');
    before.add('ثالثًا');
    const sent: string[] = [];
    const after = open();
    after.resume(async ({ content }) => void sent.push(content));
    await after.restore();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['first', 'second', 'ثالثًا']);
    expect(await storage.load()).toEqual([]);
  });

  it('repeats a lost request under the same client id until it is taken, and only then sends the next', async () => {
    const outbox = open();
    const tried: { clientId: string; content: string }[] = [];
    outbox.add('one');
    outbox.add('two');
    outbox.resume(async ({ clientId, content }) => {
      tried.push({ clientId, content });
      if (tried.length <= 3) throw new RequestError('NETWORK', 'connection lost');
    });
    await vi.runAllTimersAsync();
    expect(tried.map(({ content }) => content)).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(new Set(tried.slice(0, 4).map(({ clientId }) => clientId)).size).toBe(1);
  });

  it('has one message on its way at a time, whatever is typed or pressed meanwhile', async () => {
    const outbox = open();
    let onTheWay = 0;
    let most = 0;
    outbox.resume(async () => {
      most = Math.max(most, ++onTheWay);
      await new Promise((resolve) => setTimeout(resolve, 100));
      onTheWay--;
    });
    outbox.add('one');
    outbox.add('two');
    outbox.retry();
    await vi.runAllTimersAsync();
    expect(most).toBe(1);
    expect(outbox.entries).toEqual([]);
  });

  it('waits as long as the gateway asks', async () => {
    const outbox = open();
    let tries = 0;
    outbox.add('slowly');
    outbox.resume(async () => {
      if (tries++ === 0) throw new RequestError('RATE_LIMITED', 'too many', 60);
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(tries).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tries).toBe(2);
  });

  it('sets a refused message aside, goes on, and tries it again when told', async () => {
    const outbox = open();
    let refuse = true;
    const sent: string[] = [];
    outbox.add('bad');
    outbox.add('good');
    outbox.resume(async ({ content }) => {
      if (content === 'bad' && refuse) throw new RequestError('BAD_USER_INPUT', 'no');
      sent.push(content);
    });
    await vi.runAllTimersAsync();
    expect(contents(outbox)).toEqual(['bad: failed']);
    refuse = false;
    outbox.retry(outbox.entries[0]?.clientId);
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['good', 'bad']);
  });

  it('does not wait out its pause when the network comes back', async () => {
    const outbox = open();
    let online = false;
    outbox.add('now');
    outbox.resume(async () => {
      if (!online) throw new RequestError('NETWORK', 'offline');
    });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(contents(outbox)).toEqual(['now: queued']);
    online = true;
    outbox.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.entries).toEqual([]);
  });

  it('stops sending when suspended and goes on when resumed', async () => {
    const outbox = open();
    outbox.resume(async () => {
      throw new RequestError('UNAUTHENTICATED', 'expired');
    });
    outbox.add('kept');
    await vi.advanceTimersByTimeAsync(0);
    outbox.suspend();
    await vi.runAllTimersAsync();
    const sent: string[] = [];
    outbox.resume(async ({ content }) => void sent.push(content));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['kept']);
  });

  it('forgets a message that the events show to be stored, though another tab tells of it later', async () => {
    const outbox = open();
    const entry = outbox.add('stored');
    outbox.settle(entry.clientId);
    outbox.include(entry);
    await vi.runAllTimersAsync();
    expect(outbox.entries).toEqual([]);
    expect(await storage.load()).toEqual([]);
  });

  it('shows and sends nothing before it is stored, so that what is seen outlives the tab', async () => {
    let keep = (): void => {};
    const save = storage.save.bind(storage);
    storage.save = async (entry) => {
      await new Promise<void>((resolve) => (keep = resolve));
      await save(entry);
    };
    const outbox = open();
    const sent: string[] = [];
    outbox.resume(async ({ content }) => void sent.push(content));
    outbox.add('kept first');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([contents(outbox), sent]).toEqual([[], []]);
    keep();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['kept first']);
  });

  it('sends in the end where the browser does not answer', async () => {
    storage.save = () => new Promise(() => {});
    const outbox = open();
    const sent: string[] = [];
    outbox.resume(async ({ content }) => void sent.push(content));
    outbox.add('one');
    outbox.add('two');
    await vi.advanceTimersByTimeAsync(4_100);
    expect(sent).toEqual(['one', 'two']);
  });

  it('forgets what was being stored when everything was forgotten', async () => {
    const outbox = open();
    outbox.add('unsaid');
    await outbox.clear();
    await vi.runAllTimersAsync();
    expect(outbox.entries).toEqual([]);
  });

  it('puts what other tabs have written into its place', async () => {
    const outbox = open();
    outbox.include({ clientId: 'b', content: 'second', at: 2 });
    outbox.include({ clientId: 'a', content: 'first', at: 1 });
    outbox.include({ clientId: 'b', content: 'second', at: 2 });
    expect(contents(outbox)).toEqual(['first: queued', 'second: queued']);
  });
});

import { describe, expect, it } from 'vitest';
import { BoundedQueue, QueueOverflow } from './bounded-queue.ts';

describe('a bounded queue', () => {
  it('hands over what was pushed, in order, and ends', async () => {
    const queue = new BoundedQueue<number>(3, () => {});
    for (const value of [1, 2, 3]) queue.push(value);
    queue.end();
    const values: number[] = [];
    for await (const value of queue) values.push(value);
    expect(values).toEqual([1, 2, 3]);
  });

  it('fails beyond its limit, without what was waiting', async () => {
    const queue = new BoundedQueue<number>(3, () => {});
    for (const value of [1, 2, 3, 4, 5]) queue.push(value);
    await expect(queue.next()).rejects.toThrow(QueueOverflow);
  });
});

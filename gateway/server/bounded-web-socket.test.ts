import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { BoundedWebSocket } from './bounded-web-socket.ts';

const message = 'x'.repeat(500_000);

describe('a bounded socket', () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', WebSocket: BoundedWebSocket });

  const listening = new Promise<void>((resolve) => server.once('listening', resolve));

  beforeAll(() => listening);
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Both ends of a connection. */
  async function connect(): Promise<[BoundedWebSocket, WebSocket]> {
    const near = new Promise<BoundedWebSocket>((resolve) => server.once('connection', resolve));
    const far = new WebSocket(`ws://127.0.0.1:${portOf(server.address())}`);
    await new Promise((resolve) => far.once('open', resolve));
    return [await near, far];
  }

  it('closes with a code of its own when its peer stops reading, and keeps no more than its bound', async () => {
    const [near, far] = await connect();
    far.pause();
    let most = 0;
    for (let sent = 0; sent < 200 && near.readyState === WebSocket.OPEN; sent += 1) {
      near.send(message);
      most = Math.max(most, near.bufferedAmount);
      await delay(1);
    }
    expect(near.readyState).toBe(WebSocket.CLOSING);
    expect(most).toBeLessThan(2 * 1_048_576);
    const closing = new Promise((resolve) => far.once('close', (code, reason) => resolve([code, String(reason)])));
    far.resume();
    expect(await closing).toEqual([4413, 'Reading too slowly']);
    expect(near.bufferedAmount).toBe(0);
  });

  it('lets a peer who reads have everything', async () => {
    const [near, far] = await connect();
    let received = 0;
    far.on('message', () => (received += 1));
    for (let sent = 0; sent < 100; sent += 1) await new Promise((resolve) => near.send(message, resolve));
    await expect.poll(() => received).toBe(100);
    far.terminate();
  });
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { GraphqlSocket } from './graphql-socket.ts';
import { NextMessage } from './next-message.ts';

describe('a socket that is told what is made for many', () => {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, WebSocket: GraphqlSocket });
  let transport: Duplex;
  let opened: (socket: GraphqlSocket) => void = () => {};

  beforeAll(async () => {
    server.on('upgrade', (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
      transport = duplex;
      sockets.handleUpgrade(request, duplex, head, (socket) => {
        socket.carryOver(duplex, request.headers, { address: null, agent: null, site: null }, () => {});
        opened(socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  /** Both ends of a connection. */
  async function connect(): Promise<[GraphqlSocket, WebSocket]> {
    const near = new Promise<GraphqlSocket>((resolve) => (opened = resolve));
    const far = new WebSocket(`ws://127.0.0.1:${portOf(server.address())}`);
    await new Promise((resolve) => far.once('open', resolve));
    return [await near, far];
  }

  it.each([1, 60, 100, 150, 65_000, 65_600, 200_000])('gets %d characters as a message of its own', async (length) => {
    const [near, far] = await connect();
    const texts: string[] = [];
    far.on('message', (data: Buffer) => texts.push(data.toString('utf8')));
    const payload = { data: 'س'.repeat(length) };
    const message = new NextMessage(JSON.stringify(payload));
    // Of one id in a row the second is written as one piece.
    for (const id of ['1', '1', '"مرحبا"', '1']) await near.writeAndWait(message.frameFor(id));
    await expect.poll(() => texts.length).toBe(4);
    const expected = ['1', '1', '"مرحبا"', '1'].map((id) => ({ id, type: 'next', payload }));
    expect(texts.map((text) => JSON.parse(text))).toEqual(expected);
    far.terminate();
  });

  it('is told nothing once it is closing', async () => {
    const [near, far] = await connect();
    far.pause();
    near.close(4403, 'Role has changed');
    const before = transport.writableLength;
    const written = near.writeAndWait(new NextMessage('{"data":null}').frameFor('1'));
    expect(transport.writableLength).toBe(before);
    await written;
    far.terminate();
  });

  it('is closed with a code of its own when it does not read, and keeps no more than its bound', async () => {
    const [near, far] = await connect();
    far.pause();
    const message = new NextMessage(JSON.stringify({ data: 'x'.repeat(200_000) }));
    for (let sent = 0; sent < 500 && near.isOpen; sent += 1) near.write(message.frameFor('1'));
    expect(near.isOpen).toBe(false);
    expect(transport.writableLength).toBeLessThan(2 * 1_048_576);
    const closing = new Promise((resolve) => far.once('close', resolve));
    far.resume();
    expect(await closing).toBe(4413);
  });
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

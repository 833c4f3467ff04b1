import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

let gateway: TestGateway;
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);

beforeAll(async () => {
  process.on('uncaughtException', note);
  gateway = await startTestGateway();
});
afterAll(async () => {
  process.off('uncaughtException', note);
  await gateway.close();
});

/** A connection on which a request was written as it stands. */
async function write(...lines: readonly string[]): Promise<Socket> {
  const socket = connect({ port: Number(new URL(gateway.url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(lines.join('\r\n'));
  return socket;
}

const elsewhere = ['GET /nope HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', '', ''];

describe('a socket that is asked for on another path', () => {
  it('is refused, and its connection held open by nobody', async () => {
    const socket = await write(...elsewhere);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
    await expect.poll(() => connections()).toBe(0);
    socket.destroy();
  });

  it('and reset takes nothing down with it', async () => {
    for (let index = 0; index < 100; index += 1) {
      const socket = await write(...elsewhere);
      if (index % 2 === 1) await pause(index % 5);
      socket.resetAndDestroy();
    }
    await pause(300);
    expect(uncaught).toEqual([]);
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
  });
});

describe('a request that offers another protocol', () => {
  const body = '{"query":"{ health { status } }"}';
  const offer = ['Host: x', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'];

  it('is answered like one that does not', async () => {
    const socket = await write('GET /health HTTP/1.1', ...offer, 'Connection: close', '', '');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*"status":"ok"/);
  });

  it('is read with its body', async () => {
    const head = ['Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close'];
    const socket = await write('POST /graphql HTTP/1.1', ...offer, ...head, '', body);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"data":\{"health":\{"status":"ok"\}\}\}/);
  });
});

/** How many the server has open. */
function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    gateway.app.server.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createHttpServer } from './http-server.ts';

it('logs where an error came from, and nothing that was hung on it', async () => {
  const lines = new PassThrough({ encoding: 'utf8' });
  const server = await createHttpServer({ logLevel: 'error', frameworkErrors: () => {}, logTo: lines });
  server.log.error(Object.assign(new Error('refused'), { code: '22021', params: ['call me on 0100 123 4567'] }));
  const line = String(lines.read());
  expect(JSON.parse(line)).toMatchObject({ err: { message: 'refused', code: '22021', stack: expect.any(String) } });
  expect(line).not.toContain('0100 123 4567');
  await server.close();
});

it('answers what is under way when it is closed, and does not wait for connections that are kept open', async () => {
  const server = await createHttpServer({ logLevel: 'silent', frameworkErrors: () => {} });
  const gate = new EventEmitter();
  server.get('/slow', async () => {
    gate.emit('asked');
    await once(gate, 'close');
    await delay(300);
    return 'done';
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${url}/slow`);
  await once(gate, 'asked');
  const start = performance.now();
  const closed = server.close();
  gate.emit('close');
  expect(await (await answer).text()).toBe('done');
  await closed;
  expect(performance.now() - start).toBeLessThan(5_000);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

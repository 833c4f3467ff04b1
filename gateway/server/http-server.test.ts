import { PassThrough } from 'node:stream';
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

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

let server: Server;
let trustedProxies = 0;

beforeAll(async () => {
  server = createServer((request, response) => response.end(clientAddress(request, trustedProxies)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function addressOf(proxies: number, forwardedFor?: string): Promise<string> {
  trustedProxies = proxies;
  const { port } = server.address() as AddressInfo;
  const headers = forwardedFor === undefined ? undefined : { 'x-forwarded-for': forwardedFor };
  return (await fetch(`http://127.0.0.1:${port}`, { ...(headers && { headers }) })).text();
}

it.each([
  ['without proxies the header says nothing', 0, '203.0.113.9', '127.0.0.1'],
  ['one proxy saw the rightmost address', 1, '203.0.113.9', '203.0.113.9'],
  ['what the caller wrote itself stands further left', 1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies: the second from the right', 2, '198.51.100.1, 203.0.113.9, 10.0.0.5', '203.0.113.9'],
  ['fewer addresses than proxies: the furthest there is', 2, '10.0.0.5', '10.0.0.5'],
  ['blanks and empty places change nothing', 1, ' , ,,198.51.100.1,,  203.0.113.9  ', '203.0.113.9'],
  ['IPv6 in one spelling', 1, '2001:DB8:0:0::1', '2001:db8::1'],
  ['IPv4 that is mapped into IPv6', 1, '::ffff:203.0.113.9', '203.0.113.9'],
  ['what is no address is not taken for one', 1, 'unknown', '127.0.0.1'],
])('%s', async (_what, proxies, forwardedFor, address) => {
  expect(await addressOf(proxies, forwardedFor)).toBe(address);
});

it('is the address of the connection where a trusted proxy says nothing', async () => {
  expect(await addressOf(1)).toBe('127.0.0.1');
});

import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/**
 * Where a request comes from: with proxies in front, the address as many places from the right of `X-Forwarded-For` as
 * there are of them, since each adds the one that it saw. What a caller writes there itself stands further left, and
 * changes nothing.
 * @returns an IPv4 or IPv6 address, IPv4 also where it is mapped into IPv6; `null` where the connection is gone.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string | null {
  const named = proxyAddress(request, (_address, place) => place < trustedProxies);
  const address = isIP(named) === 0 ? (request.socket.remoteAddress ?? '') : named;
  return isIP(address) === 0 ? null : ipaddr.process(address).toString();
}

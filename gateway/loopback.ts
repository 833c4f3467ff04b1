import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether what listens on a host is reached from this machine only. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return host === 'localhost';
  return ipaddr.process(host).range() === 'loopback';
}

import { expect, it } from 'vitest';
import { networkOf } from './network-of.ts';

it('takes each IPv4 address by itself', () => {
  expect(networkOf('203.0.113.9')).not.toBe(networkOf('203.0.113.10'));
});

it('takes the addresses of one IPv6 /64 together, and no others', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
});

it('takes those together whose connection is gone', () => {
  expect(networkOf(null)).toBe(networkOf(null));
});

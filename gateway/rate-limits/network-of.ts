import ipaddr from 'ipaddr.js';

/**
 * What one subscriber holds: an IPv4 address, or the /64 that an IPv6 address lies in, since whoever has one has its 2^64
 * addresses (RFC 6177, section 2) and could count as somebody else with each of them. Who hung up before the address was
 * known (`null`) counts with all who do: it would be a way round every limit.
 */
export function networkOf(address: string | null): string {
  if (address === null) return 'gone';
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}

import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether a page may be read from an address. */
export type AddressPolicy = (address: string) => boolean;

/** Addresses of the public internet alone: not this machine, not its network, not the metadata of a cloud (RFC 6890). */
export const publicOnly: AddressPolicy = (address) => {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
};

type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Resolves names for connections and hands over none but permitted addresses. The address that is checked is the one that
 * is connected to: a name that answers otherwise the second time (DNS rebinding) is checked the second time as well.
 */
export function permittedLookup(isPermitted: AddressPolicy, lookup: Lookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error ? [] : found;
      const [first] = addresses;
      if (error) callback(error, '');
      else if (first === undefined || addresses.some(({ address }) => !isPermitted(address)))
        callback(new ForbiddenAddress(hostname), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** A host that is not on the public internet. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';

  constructor(hostname: string) {
    super(`${hostname} is not a public address`);
  }
}

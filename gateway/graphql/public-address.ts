/**
 * An address as programs elsewhere can use it: what is stored as a path is on this server, wherever that is today.
 * `publicUrl` is the server's origin; where it is not known, paths stay paths.
 */
export function publicAddress(address: string | null, publicUrl: string | undefined): string | null {
  if (address === null || publicUrl === undefined) return address;
  return new URL(address, publicUrl).href;
}

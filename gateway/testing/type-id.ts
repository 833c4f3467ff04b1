const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The UUID of a TypeID with this prefix, which REST shows and GraphQL does not know. @throws Error for what is none. */
export function uuidOfTypeId(prefix: string, id: string): string {
  const suffix = id.startsWith(`${prefix}_`) ? id.slice(prefix.length + 1) : '';
  if (suffix === '') throw new Error(`${id} is no ${prefix}`);
  const bits = Array.from(suffix).reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  const digits = bits.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

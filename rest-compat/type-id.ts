const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 26 letters of five bits each hold a UUID's 128 bits, the first of them only three. */
const letters = 26;

/** A UUID as a TypeID (github.com/jetify-com/typeid, specification 0.3): `usr_01h455vb4pex5vsknk084sn02q`. */
export function typeId(prefix: string, uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let suffix = '';
  for (let letter = 0; letter < letters; letter += 1) {
    suffix = alphabet.charAt(Number(rest & 31n)) + suffix;
    rest >>= 5n;
  }
  return `${prefix}_${suffix}`;
}

/** The UUID of a TypeID with this prefix; anything else stays as it is, and is then the id of nothing. */
export function uuidOfTypeId(prefix: string, id: string): string {
  const suffix = id.startsWith(`${prefix}_`) ? id.slice(prefix.length + 1) : '';
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(suffix)) return id;
  const bits = [...suffix].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  const digits = bits.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

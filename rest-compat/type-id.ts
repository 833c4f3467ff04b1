const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** 26 letters of five bits each hold a UUID's 128 bits, the first of them only three. */
const letters = 26;

/** The UUID that a TypeID of this prefix stands for; what is none stays as it is, and names nothing. */
export function uuidOf(prefix: string, text: string): string {
  const suffix = text.slice(prefix.length + 1);
  // Of 130 bits the first two are none of the UUID's: a first letter above 7 stands for none.
  if (!text.startsWith(`${prefix}_`) || !/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(suffix)) return text;
  let value = 0n;
  for (const letter of suffix) value = (value << 5n) | BigInt(alphabet.indexOf(letter));
  const digits = value.toString(16).padStart(32, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

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

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

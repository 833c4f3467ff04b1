import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes and one lane, the library's defaults. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Costs the same whether or not the account exists, so that the time of an answer does not tell. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? (await hashOfNobody), password);
  return matches && storedHash !== null;
}

const hashOfNobody = hashPassword('nobody has this password');

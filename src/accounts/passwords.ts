import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB and two passes (OWASP Password Storage, 2024): about 12 ms on one core. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let nobodys: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/**
 * Whether the password is the stored one. Where nothing is stored (unknown address, no password chosen) a hash that
 * nobody has is computed all the same, so that the time of the answer tells nothing.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password, whatever they type');
  const right = await verify(stored ?? (await nobodys), password.normalize('NFKC'));
  return right && stored !== null;
}

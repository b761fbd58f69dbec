import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { selfSignedCertificate } from './self-signed-certificate.js';

/** Not a secret: it protects nothing but the form of a PKCS#12 file without value. */
export const DEVELOPMENT_PASSWORD = 'development';

export interface DevelopmentCertificate {
  readonly p12: Uint8Array;
  readonly password: string;
}

/**
 * Reads the sealing certificate kept at `path`, or makes it at first use: self-signed, for development and demonstration,
 * without legal value. Several processes may ask at once: one file wins and all read it.
 *
 * @param now instant from which the certificate is valid, for ten years
 */
export async function developmentCertificate(path: string, now: Date): Promise<DevelopmentCertificate> {
  const kept = await readFile(path).catch(absent);
  if (kept) return { p12: new Uint8Array(kept), password: DEVELOPMENT_PASSWORD };
  await mkdir(dirname(path), { recursive: true });
  const p12 = await selfSignedCertificate({
    commonName: 'Cachet de démonstration sans valeur juridique',
    password: DEVELOPMENT_PASSWORD,
    validFrom: now,
    years: 10,
  });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, p12, { mode: 0o600 });
  // A link is refused where the name is taken: the file appears whole, and only once.
  await link(draft, path).catch(taken);
  await rm(draft);
  return { p12: new Uint8Array(await readFile(path)), password: DEVELOPMENT_PASSWORD };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function taken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
